import { type RefObject, useEffect, useRef, useState } from 'react'

import type { AbstractView } from '#store/settings.ts'
import type { Source } from './point-sources.ts'

/** The reader wants to see what a key point rests on. */
export interface PointWish {
  /** The point, from 0. */
  readonly index: number
  /** Where the focus goes back to. */
  readonly from: HTMLElement
}

export interface LitQuestion {
  readonly wish: PointWish | null
  readonly sources: readonly (Source | null | undefined)[]
  readonly view: AbstractView
  readonly choose: (view: AbstractView) => void
  readonly section: RefObject<HTMLElement | null>
  /** The texts of the view are there. */
  readonly ready: boolean
  /** There is no text at all, in no language. */
  readonly missing: boolean
}

export interface Lit {
  readonly source: Source
  readonly wish: PointWish
}

/**
 * The sentence that the reader asked for, once it is found: the view that has it is chosen, and the
 * focus goes there. Null before, and after the reader went back.
 */
export function useLit(question: LitQuestion): {
  readonly lit: Lit | null
  readonly back: () => void
} {
  const { wish, sources, view, choose, section, ready, missing } = question
  const [done, setDone] = useState<PointWish | null>(null)
  const led = useRef<PointWish | null>(null)
  const told = useRef<PointWish | null>(null)
  const source = wish && wish !== done ? (sources[wish.index] ?? null) : null
  const isShown = source !== null && (view === 'both' || source[view] !== null)
  useEffect(() => {
    if (!wish || wish === led.current || !ready) return
    if (source && !isShown) choose(source.en === null ? 'ko' : 'en')
    const place = isShown ? section.current?.querySelector<HTMLElement>('[data-lit]') : null
    if (!place) return
    led.current = wish
    lead(place, 'center')
  }, [wish, ready, source, isShown, choose, section])
  useEffect(() => {
    // There is no text yet: the section says so, and offers one.
    if (!wish || !ready || !missing || wish === told.current) return
    told.current = wish
    if (section.current) lead(section.current, 'nearest')
  }, [wish, ready, missing, section])
  return {
    lit: wish && source && isShown ? { source, wish } : null,
    back: () => {
      setDone(wish)
      if (wish) lead(wish.from, 'nearest')
    },
  }
}

function lead(element: HTMLElement, block: ScrollLogicalPosition): void {
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block })
}
