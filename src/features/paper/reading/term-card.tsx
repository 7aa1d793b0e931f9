import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'

import type { Term } from '#domain/glossary/glossary.ts'
import { languages } from '#domain/text.ts'
import { hrefOf, noFilters } from '#domain/view.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { placeCard } from './place-card.ts'
import { TermCardsContext } from './terms.ts'

/** Long enough to move from the mark into the card. */
const leaveMs = 250

interface Shown {
  readonly mark: HTMLElement
  readonly term: Term
  readonly enter: boolean
}

export interface TermCardsProps {
  readonly onChangeTerm: (term: Term) => void
  readonly children: ReactNode
}

/** Gives the marks below it the one card that says what a term means. */
export function TermCards({ onChangeTerm, children }: TermCardsProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  const { card, close, cards, stay } = useCard(shown, setShown)
  const heading = useId()
  // Waited for here: at the first card it would be too late to keep the focus where it is.
  useWords('reading')
  return (
    <TermCardsContext value={cards}>
      {children}
      {/* The popover closes by itself on Escape and on a press elsewhere. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={card}
        popover="auto"
        role="dialog"
        aria-labelledby={heading}
        className="reading-card"
        onToggle={({ newState }) => {
          if (newState === 'closed') setShown(null)
        }}
        onPointerEnter={stay}
        onPointerLeave={({ pointerType }) => {
          if (pointerType === 'mouse') cards.leave()
        }}
        onBlur={cards.leave}
      >
        {shown && (
          <TermFacts
            term={shown.term}
            headingId={heading}
            onLeave={close}
            onChange={() => {
              close()
              onChangeTerm(shown.term)
            }}
          />
        )}
      </div>
    </TermCardsContext>
  )
}

function useCard(shown: Shown | null, setShown: (shown: Shown | null) => void) {
  const card = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useLayoutEffect(() => {
    const element = card.current
    if (!element || !shown) return
    if (!element.matches(':popover-open')) element.showPopover()
    placeCard(element, shown.mark)
    if (shown.enter) element.querySelector<HTMLElement>('a, button')?.focus()
  }, [shown])
  const stay = () => clearTimeout(timer.current)
  const close = () => {
    stay()
    card.current?.hidePopover()
  }
  const cards = useMemo(
    () => ({
      show: (mark: HTMLElement, term: Term, enter: boolean) => {
        clearTimeout(timer.current)
        setShown({ mark, term, enter })
      },
      leave: () => {
        clearTimeout(timer.current)
        timer.current = setTimeout(() => {
          const element = card.current
          if (!element?.contains(document.activeElement)) element?.hidePopover()
        }, leaveMs)
      },
    }),
    [setShown],
  )
  return { card, close, cards, stay }
}

interface TermFactsProps {
  readonly term: Term
  readonly headingId: string
  readonly onLeave: () => void
  readonly onChange: () => void
}

function TermFacts({ term, headingId, onLeave, onChange }: TermFactsProps) {
  const say = useWords('reading')
  const language = useLanguage()
  const about = term.about[language] || term.about[language === 'en' ? 'ko' : 'en']
  const search = hrefOf({
    page: 'search',
    language,
    query: term[language],
    order: 'relevance',
    filters: noFilters,
  })
  return (
    <>
      <p id={headingId} className="flex flex-wrap gap-x-2.5 font-semibold">
        {languages.map((each) => (
          <InLanguage key={each} lang={each} as="span">
            {term[each]}
          </InLanguage>
        ))}
      </p>
      {about !== '' && (
        <p lang={term.about[language] === '' ? undefined : language} className="mt-0.5">
          {about}
        </p>
      )}
      <Variants term={term} />
      <p className="mt-1 flex flex-wrap gap-x-4">
        <Link href={search} className="quiet-link text-ink underline" onClick={onLeave}>
          {say('term.papers')}
        </Link>
        <button type="button" className="quiet-link" onClick={onChange}>
          {say('term.change')}
        </button>
      </p>
    </>
  )
}

/** Other ways to write it, so that a reader knows it again. */
function Variants({ term }: { readonly term: Term }) {
  const say = useWords('reading')
  const others = languages.flatMap((language) =>
    term.variants[language].map((form) => ({ form, language })),
  )
  if (others.length === 0) return null
  return (
    <p className="mt-0.5 text-xs text-soft">
      <span>{say('term.also')}</span>
      {others.slice(0, 6).map(({ form, language }) => (
        <span key={`${language} ${form}`} lang={language} className="ms-2">
          {form}
        </span>
      ))}
    </p>
  )
}
