import { use, useEffect, useRef } from 'react'

import type { Term } from '#domain/glossary/glossary.ts'
import { TermCardsContext } from './terms.ts'

/** A pointer that only passes by opens nothing. */
const hoverMs = 300

export interface TermMarkProps {
  readonly text: string
  readonly term: Term
  /** False where the tabulator passes it by, as in a pair that is not the current one. */
  readonly reachable: boolean
}

/** A known term in a text. Not a `button`, which would not break over two lines. */
export function TermMark({ text, term, reachable }: TermMarkProps) {
  const cards = use(TermCardsContext)
  const mark = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const show = (enter: boolean) => {
    clearTimeout(timer.current)
    if (mark.current) cards.show(mark.current, term, enter)
  }
  return (
    <span
      ref={mark}
      role="button"
      tabIndex={reachable ? 0 : -1}
      aria-haspopup="dialog"
      className="term-mark"
      onClick={() => show(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        event.stopPropagation()
        show(true)
      }}
      onFocus={({ target, relatedTarget }) => {
        // Back from the card, which was closed on purpose.
        const isBack = relatedTarget instanceof Element && relatedTarget.closest('[popover]')
        if (!isBack && target.matches(':focus-visible')) show(false)
      }}
      onBlur={cards.leave}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') timer.current = setTimeout(() => show(false), hoverMs)
      }}
      onPointerLeave={({ pointerType }) => {
        clearTimeout(timer.current)
        if (pointerType === 'mouse') cards.leave()
      }}
    >
      {text}
    </span>
  )
}
