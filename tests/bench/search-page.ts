import type { BenchQuery } from './search-queries.ts'

/** What came of one query, as the page saw it. */
export interface PageAnswer {
  /** From the call to ten results, or to as many as there are. */
  readonly ms: number
  /** Until nothing more came. */
  readonly lastMs: number
  readonly results: number
  readonly found: number | null
}

/** What each engine's page offers to the bench. The first query opens the index. */
export type Ask = (query: BenchQuery) => Promise<PageAnswer>

declare global {
  interface Window {
    ask?: Ask
    warm?: () => void
  }
}

/** `warm` begins what an engine may get as soon as a reader goes to its field. */
export function offer(ask: Ask, warm?: () => void): void {
  window.ask = ask
  if (warm) window.warm = warm
}
