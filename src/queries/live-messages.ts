import type { Issue } from '#domain/issue.ts'
import type { Collection } from '#domain/merge.ts'

/** What the page gives the worker: the pages of one answer, as they came. */
export interface LiveTexts {
  /** Named in issues. */
  readonly name: string
  readonly texts: readonly string[]
  /** When they were fetched: an instant. */
  readonly at: string
}

/** What is in them; null where they are in no shape that is known. */
export type LiveReading = {
  readonly collection: Collection
  readonly issues: readonly Issue[]
} | null
