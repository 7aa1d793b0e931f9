import type { Language } from '#domain/text.ts'
import type { TermPlace } from './engine.ts'
import type { Strays } from './stray-numbers.ts'

/** What is marked in the sentences of a text, by their places. */
export interface TextMarks {
  readonly terms: Readonly<Record<Language, readonly (readonly TermPlace[])[]>>
  /** Of the Korean sentences. */
  readonly strays: readonly Strays[]
}

export const noMarks: TextMarks = { terms: { en: [], ko: [] }, strays: [] }
