import { useId, useRef } from 'react'

import { placeCard } from './place-card.ts'

/** A sign beside a text, with its words for whoever points at it, reaches or touches it. */
export function NumberFlag({ words }: { readonly words: string }) {
  const id = useId()
  const card = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const show = () => {
    if (!card.current || !button.current) return
    card.current.showPopover()
    placeCard(card.current, button.current)
  }
  const hide = () => card.current?.hidePopover()
  return (
    <>
      <button
        ref={button}
        type="button"
        className="number-flag"
        aria-label={words}
        aria-describedby={id}
        onClick={show}
        onFocus={show}
        onBlur={hide}
        onPointerEnter={({ pointerType }) => {
          if (pointerType === 'mouse') show()
        }}
        onPointerLeave={({ pointerType }) => {
          if (pointerType === 'mouse') hide()
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
          <path d="M8 1.5 15 14H1z" strokeLinejoin="round" />
          <path d="M8 6v4M8 11.5v1" strokeWidth="1.5" />
        </svg>
      </button>
      <span ref={card} id={id} popover="auto" className="reading-card">
        {words}
      </span>
    </>
  )
}
