import type { PaperId } from './arxiv.ts'
import { type IsoDate, daysSpanOf, type Period } from './calendar.ts'
import type { Paper } from './paper.ts'

interface Ranked {
  readonly id: PaperId
  readonly upvotes: number | null
  /** Place in the source's own list. */
  readonly order: number
}

/**
 * The order of every ranking, total: upvotes, highest first, unknown last; ties keep the
 * source's own order, then the id.
 */
export function compareRanked(a: Ranked, b: Ranked): number {
  return (b.upvotes ?? -1) - (a.upvotes ?? -1) || a.order - b.order || compareCodePoints(a.id, b.id)
}

/** Independent of locale, so that every machine writes the same bytes. */
export function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export interface Place {
  readonly paper: Paper
  /** From 1; equal upvotes do not share a rank. */
  readonly rank: number
  /** The paper's days within the period, oldest first. */
  readonly dates: readonly IsoDate[]
}

/** The papers of a period in order, each once, at the highest upvotes ever seen. */
export function rankPapers(papers: Iterable<Paper>, period: Period): Place[] {
  const { first, last } = daysSpanOf(period)
  const candidates: (Ranked & Omit<Place, 'rank'>)[] = []
  for (const paper of papers) {
    const within = paper.editions.filter(({ date }) => date >= first && date <= last)
    if (within.length === 0) continue
    const order = Math.min(...within.map((edition) => edition.order))
    const dates = within.map(({ date }) => date)
    candidates.push({ id: paper.id, upvotes: paper.upvotes, order, paper, dates })
  }
  return candidates
    .toSorted(compareRanked)
    .map(({ paper, dates }, index) => ({ paper, dates, rank: index + 1 }))
}
