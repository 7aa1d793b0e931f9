import { use } from 'react'

import type { Language } from '#domain/text.ts'
import { useLanguage } from './language.tsx'

export interface TopicName {
  readonly text: string
  readonly language: Language
}

type NameOf = (topic: string, written: string) => TopicName

const inEnglish: NameOf = (_, written) => ({ text: written, language: 'en' })

let inKorean: Promise<NameOf> | null = null

/**
 * What a topic is called in the reader's language; as papers write it where nobody knows. Suspends
 * until that can be told, where it is wanted.
 */
export function useTopicNames(isWanted = true): NameOf {
  const language = useLanguage()
  const names = isWanted ? loadTopicNames(language) : null
  return names === null ? inEnglish : use(names)
}

/** For a component that waits for something else too: both come at once. Null where none is needed. */
export function loadTopicNames(language: Language): Promise<NameOf> | null {
  if (language === 'en') return null
  inKorean ??= loadKorean()
  return inKorean
}

async function loadKorean(): Promise<NameOf> {
  try {
    const { topicsKo } = await import('./locales/topics-ko.ts')
    return (topic, written) => {
      const known = topicsKo.get(topic)
      return known ? { text: known, language: 'ko' } : inEnglish(topic, written)
    }
  } catch {
    // Without them topics are called as papers write them; the next visit asks again.
    return inEnglish
  }
}
