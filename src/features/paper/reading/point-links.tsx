import { useMemo } from 'react'
import { createPortal } from 'react-dom'

import { type KeyPoints, type Localized, otherLanguage } from '#domain/text.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import type { AbstractContents } from '../abstract-content.ts'
import { NumberFlag } from './number-flag.tsx'
import type { Source } from './point-sources.ts'
import { straysInPoints } from './stray-numbers.ts'
import type { PointWish } from './use-lit.ts'

export interface PointLinksProps {
  readonly keyPoints: Localized<KeyPoints>
  /** The list of the key points, which keeps a place free behind each. */
  readonly list: HTMLElement | null
  readonly contents: AbstractContents
  readonly sources: readonly (Source | null | undefined)[]
  readonly onWish: (wish: PointWish) => void
}

/** Behind each key point: the way to the sentence it rests on, and numbers that are not in it. */
export function PointLinks({ keyPoints, list, contents, sources, onWish }: PointLinksProps) {
  const say = useWords('reading')
  const language = useLanguage()
  const shown = keyPoints[language] ?? keyPoints[otherLanguage(language)]
  const places = [...(list?.querySelectorAll('.point-link') ?? [])]
  const strays = useMemo(() => straysInPoints(shown?.points ?? [], contents), [shown, contents])
  return places.map((place, index) => {
    const isNone = sources[index] === null
    const numbers = strays[index] ?? []
    const link = (
      <>
        <button
          type="button"
          className="quiet-link"
          aria-disabled={isNone}
          onClick={({ currentTarget }) => onWish({ index, from: currentTarget })}
        >
          {isNone ? say('source.missing') : say('source.show')}
          <span className="sr-only"> {index + 1}</span>
        </button>
        {numbers.length > 0 && (
          <NumberFlag words={say('number.notInAbstract', { numbers: numbers.join(', ') })} />
        )}
      </>
    )
    return createPortal(link, place, String(index))
  })
}
