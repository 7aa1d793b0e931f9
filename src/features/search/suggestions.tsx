import { useEffect, useId, useRef, useState } from 'react'

import type { Language } from '#domain/text.ts'
import { formatCount } from '#i18n/format.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import type { Searching } from './searching.ts'
import { useCombobox, useTyped } from './use-combobox.ts'
import { type Offer, useSuggestions } from './use-suggestions.ts'

export interface SuggestionsProps {
  /** The field that is typed into. */
  readonly field: HTMLInputElement
  readonly searching: Searching
  readonly onPick: (offer: Offer) => void
  /** What stands in the field, where somebody else keeps it. */
  readonly text?: string
  /** A column below the field, or a line that takes no more room than it has. */
  readonly layout: Layout
}

type Layout = 'column' | 'line'

/** What may be meant, as the list of a combobox: arrows go through it, Enter picks, Escape closes it. */
export function Suggestions(props: SuggestionsProps) {
  const { field, searching, layout } = props
  const list = useId()
  const typed = useTyped(field)
  const text = props.text ?? typed.text
  const offers = useSuggestions(searching, text)
  useWarmth(field, searching)
  const [chosen, setChosen] = useState({ text: '', index: -1 })
  const index = chosen.text === text ? Math.min(chosen.index, offers.length - 1) : -1
  // A line is in nobody's way: it stays until it is closed.
  const isOpen = (layout === 'line' ? !typed.isClosed : typed.isOpen) && offers.length > 0
  const pick = (offer: Offer | undefined) => {
    typed.close()
    if (offer) props.onPick(offer)
  }
  useCombobox({
    field,
    list,
    isOpen,
    count: offers.length,
    index,
    onMove: (next) => setChosen({ text, index: next }),
    onPick: (picked) => pick(offers[picked]),
    onOpen: typed.open,
    onClose: typed.close,
  })
  // The line keeps its room, so that nothing below it moves.
  if (!isOpen) return layout === 'line' ? <div className="h-10" /> : null
  return <OfferList list={list} layout={layout} offers={offers} index={index} onPick={pick} />
}

/** Whoever goes to the field will type: what the first letter needs comes meanwhile. */
function useWarmth(field: HTMLInputElement, { warm }: Searching): void {
  const latest = useRef(warm)
  useEffect(() => {
    latest.current = warm
  })
  useEffect(() => {
    const onFocus = () => latest.current()
    if (document.activeElement === field) onFocus()
    field.addEventListener('focus', onFocus)
    return () => field.removeEventListener('focus', onFocus)
  }, [field])
}

const listClasses = {
  column: 'absolute inset-x-0 top-full z-20 mt-1.5 border border-ink bg-paper py-1 text-sm',
  line: 'flex h-10 items-center gap-x-5 overflow-x-auto overflow-y-hidden text-sm whitespace-nowrap',
} as const

const optionClasses = {
  column:
    'flex min-h-9 cursor-pointer items-baseline gap-x-3 px-3 py-1.5 hover:bg-wash aria-selected:bg-wash aria-selected:text-accent',
  line: 'flex min-h-9 cursor-pointer items-center gap-x-2 underline decoration-line underline-offset-4 hover:decoration-accent aria-selected:text-accent aria-selected:decoration-accent',
} as const

interface OfferListProps {
  readonly list: string
  readonly layout: Layout
  readonly offers: readonly Offer[]
  readonly index: number
  readonly onPick: (offer: Offer) => void
}

function OfferList({ list, layout, offers, index, onPick }: OfferListProps) {
  const say = useWords('search')
  return (
    <div id={list} role="listbox" aria-label={say('suggest.label')} className={listClasses[layout]}>
      {offers.map((offer, number) => (
        // The keyboard's way to it is the field's: options are never focused themselves.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={`${offer.kind} ${offer.value}`}
          id={`${list}-${number}`}
          role="option"
          aria-selected={number === index}
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(offer)}
          className={optionClasses[layout]}
        >
          <OfferText offer={offer} />
        </div>
      ))}
    </div>
  )
}

function OfferText({ offer }: { readonly offer: Offer }) {
  const say = useWords('search')
  const language = useLanguage()
  return (
    <>
      <span className="min-w-0 flex-1 truncate">{offerLabel(offer, language)}</span>
      <span className="text-xs text-faint">
        {say(`suggest.${offer.kind}`)}
        {'papers' in offer && offer.papers > 0 && ` · ${formatCount(offer.papers, language)}`}
      </span>
    </>
  )
}

function offerLabel(offer: Offer, language: Language): string {
  if (offer.kind === 'recent') return offer.value
  return (language === 'ko' ? offer.label.ko : null) ?? offer.label.en
}
