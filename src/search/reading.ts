import type { Clause } from './clause.ts'
import type { GlossaryWords } from './glossary-words.ts'
import type { QueryPart } from './query.ts'
import type { TermLookup } from './term-lookup.ts'

/** What is at hand while a query is read. */
export interface Reading {
  readonly lookup: TermLookup
  readonly glossary: () => Promise<GlossaryWords>
  /** Look for the other language's words and for longer words too, whatever that costs. */
  readonly isThorough: boolean
  /** Reads parts of the query, which lead back here. */
  readonly readParts: (parts: readonly QueryPart[]) => Promise<readonly Clause[]>
}

/** What counts for how much beside the typed words themselves. */
export const worth = { translated: 0.9, apart: 0.6, initials: 0.9 }
/** So many forms of a term, or terms with the same initials, are looked for. */
export const mostReadings = 4
/** Where fewer are found, it is looked further. */
export const fewPapers = 10

/** From this share on of papers with Korean text, the other language adds next to nothing. */
const mostlyKorean = 0.9

export function isWorthTranslating({ lookup, isThorough }: Reading): boolean {
  return isThorough || lookup.segments.some(({ info }) => info.korean < mostlyKorean)
}

export function worthLess(clause: Clause, share: number): Clause {
  const alternatives = clause.alternatives.map((one) => ({ ...one, quality: one.quality * share }))
  return { ...clause, alternatives }
}
