import { useMemo } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { isMadeOf, wholeMade } from '#domain/translation/join-made.ts'
import { useTranslationMade } from '#store/use-translation.ts'
import type { AbstractContents } from './abstract-content.ts'

/**
 * Puts a translation that was made in this browser where there is no Korean text, never over one.
 * One that is not whole, or of another original, is not shown as the abstract.
 */
export function useMadeKorean(paper: RankedPaper, found: AbstractContents, wanted: boolean) {
  const isMissing = wanted && found.ko === null && !paper.texts.includes('ko')
  const state = useTranslationMade(paper.id, isMissing)
  const made = state?.made ?? null
  const contents = useMemo(() => {
    const english = found.en?.kind === 'abstract' ? found.en.text.text : null
    if (!isMissing || !made || (english !== null && !isMadeOf(made.sentences, english)))
      return found
    const text = wholeMade(made.sentences, { by: made.by, model: made.model })
    return text ? { ...found, ko: { kind: 'abstract', text } as const } : found
  }, [isMissing, found, made])
  return { contents, isMissing, loading: isMissing && state === null }
}
