import { Fragment, type ReactNode } from 'react'

import type { Language } from '#domain/text.ts'
import { InLanguage } from '#ui/in-language.tsx'
import type { TextMarks } from './text-marks.ts'
import { Sentence } from './sentence.tsx'

/** How each language is set: Korean letters are larger at the same size. */
export const measure = { en: 'leading-[1.58]', ko: 'leading-[1.7] text-[0.96875rem]' } as const

export interface RunningTextProps {
  readonly sentences: readonly string[]
  readonly language: Language
  readonly marks: TextMarks
  /** The sentence that a key point rests on, and the way back to the point. */
  readonly lit: number | null
  readonly wayBack?: ReactNode
}

/** A text in one language, whose sentences can be pointed out. */
export function RunningText({ sentences, language, marks, lit, wayBack }: RunningTextProps) {
  return (
    <InLanguage lang={language} className={`max-w-[38rem] ${measure[language]}`}>
      {sentences.map((text, at) => {
        const sentence = (
          <Sentence
            text={text}
            lang={language}
            terms={marks.terms[language][at]}
            strays={language === 'ko' ? marks.strays[at] : undefined}
          />
        )
        return (
          // A sentence may stand twice.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={at}>
            {at === lit ? (
              <span data-lit="" tabIndex={-1}>
                {sentence}
                {wayBack}{' '}
              </span>
            ) : (
              sentence
            )}
          </Fragment>
        )
      })}
    </InLanguage>
  )
}
