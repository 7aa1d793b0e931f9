import { type RefObject, useMemo } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { AbstractView } from '#store/settings.ts'
import type { useAbstract } from '../use-abstract.ts'
import { pointSources, type Source } from './point-sources.ts'
import { type Lit, type PointWish, useLit } from './use-lit.ts'
import type { Reading } from './use-reading.ts'

export interface PointSourcesQuestion {
  readonly paper: RankedPaper
  readonly abstract: ReturnType<typeof useAbstract>
  readonly reading: Reading
  readonly wish: PointWish | null
  readonly view: AbstractView
  readonly choose: (view: AbstractView) => void
  readonly section: RefObject<HTMLElement | null>
  /** The text is not shown yet. */
  readonly loading: boolean
}

export interface PointSources {
  readonly sources: readonly (Source | null | undefined)[]
  readonly lit: Lit | null
  /** Takes the light away and the focus back to the key point. */
  readonly back: () => void
  /** The point asked for, where no sentence was found. */
  readonly unfounded: number | null
}

/** Links the key points with the sentences they rest on, both ways. */
export function usePointSources(question: PointSourcesQuestion): PointSources {
  const { paper, abstract, reading, wish, loading } = question
  const { contents, complete } = abstract
  const { keyPoints } = paper
  const { text, engine, isPairing } = reading
  const sources = useMemo<readonly (Source | null | undefined)[]>(
    // A twin is known only once the pairs are.
    () => (isPairing ? [] : pointSources({ keyPoints, contents, text, engine, complete })),
    [keyPoints, contents, text, engine, complete, isPairing],
  )
  const missing = complete && contents.en === null && contents.ko === null
  const { lit, back } = useLit({ ...question, sources, ready: !loading, missing })
  return { sources, lit, back, unfounded: wish && sources[wish.index] === null ? wish.index : null }
}
