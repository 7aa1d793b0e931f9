import type { SearchAnswer, SearchRequest, Suggestion } from '#search/contract.ts'

/** What the search's pages ask: the worker behind `src/queries`, or in a test what stands in for it. */
export interface Searching {
  /** Settles with the last answer; `onPart` gets what is known before. */
  readonly search: (
    request: SearchRequest,
    onPart: (answer: SearchAnswer) => void,
    signal: AbortSignal,
  ) => Promise<SearchAnswer>
  readonly suggest: (
    text: string,
    count: number,
    signal: AbortSignal,
  ) => Promise<readonly Suggestion[]>
  /** For somebody who is about to ask: what every question needs may come now. */
  readonly warm: () => void
  /** Another one whenever the papers that can be found changed. */
  readonly version: string
}
