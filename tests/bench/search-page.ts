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
  }
}

export function offer(ask: Ask): void {
  window.ask = ask
}
