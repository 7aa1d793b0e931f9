import { type ReactNode, useRef } from 'react'

import { type Language, languages } from '#domain/text.ts'
import { useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { InLanguage } from '#ui/in-language.tsx'
import type { Pair, ReadingText } from './reading-text.ts'
import { measure } from './running-text.tsx'
import { Sentence } from './sentence.tsx'
import type { TextMarks } from './text-marks.ts'

export interface PairRowProps {
  readonly text: ReadingText
  readonly pair: Pair
  readonly marks: TextMarks
  /** From 1. */
  readonly number: number
  readonly cover: Language | null
  readonly isOpen: boolean
  readonly isCurrent: boolean
  readonly isLit: boolean
  readonly wayBack: ReactNode
  readonly onCurrent: () => void
  readonly onToggle: () => void
}

const columns = { en: '@2xl:col-start-1', ko: '@2xl:col-start-2' } as const

/** A pair: the English sentences first, then the Korean ones, as a screen reader says them. */
export function PairRow(props: PairRowProps) {
  const { pair, cover, isOpen, isCurrent, isLit, onCurrent, onToggle } = props
  const row = useRef<HTMLLIElement>(null)
  return (
    // Not a widget: what it does by keys, the button over the covered sentence does too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={row}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one stop in the whole list
      tabIndex={isCurrent ? 0 : -1}
      data-lit={isLit ? '' : undefined}
      className="pair"
      onFocus={onCurrent}
      onKeyDown={(event) => {
        const isOwn = event.target === event.currentTarget
        if (!isOwn || cover === null || (event.key !== 'Enter' && event.key !== ' ')) return
        event.preventDefault()
        onToggle()
      }}
    >
      {languages.map((language) =>
        pair[language].length === 0 ? null : (
          <div key={language} className={`relative min-w-0 ${columns[language]}`}>
            <Side {...props} language={language} hidden={cover === language && !isOpen} />
            {cover === language && !isOpen && (
              <Cover
                {...props}
                onToggle={() => {
                  onToggle()
                  // The button goes; the focus stays with the pair.
                  row.current?.focus()
                }}
              />
            )}
          </div>
        ),
      )}
      {isLit && <span className="col-span-full text-sm">{props.wayBack}</span>}
    </li>
  )
}

interface SideProps extends PairRowProps {
  readonly language: Language
  readonly hidden: boolean
}

function Side({ text, pair, marks, language, hidden, isCurrent }: SideProps) {
  const sentences = text.sentences[language] ?? []
  return (
    <InLanguage lang={language} className={`${measure[language]} ${hidden ? 'invisible' : ''}`}>
      {pair[language].map((at) => (
        <Sentence
          key={at}
          text={sentences[at] ?? ''}
          lang={language}
          terms={marks.terms[language][at]}
          strays={language === 'ko' ? marks.strays[at] : undefined}
          reachable={isCurrent}
        />
      ))}
    </InLanguage>
  )
}

function Cover({ cover, number, isCurrent, onToggle }: PairRowProps) {
  const { t } = useTranslation()
  const say = useWords('reading')
  const language = cover ?? 'en'
  return (
    <button
      type="button"
      className="cover"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={say('study.showSentence', { language: t(`abstract.${language}`), number })}
      onClick={onToggle}
    >
      {say('study.show')}
    </button>
  )
}
