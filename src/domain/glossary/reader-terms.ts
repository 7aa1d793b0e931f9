import * as v from 'valibot'

import { compareCodePoints } from '../ranking.ts'
import { type Language, toLine } from '../text.ts'
import { foldForm } from './fold-form.ts'

/** More entries, and longer words, are not kept. */
export const readerTermLimits = { terms: 2000, word: 80, about: 300 } as const

/** A reader's own entry, or own version of one that ships: then the ids are the same. */
export interface ReaderTerm {
  readonly id: string
  readonly en: string
  readonly ko: string
  /** Empty where the reader wrote none in a language. */
  readonly about: Readonly<Record<Language, string>>
  /** When it was changed last: an instant in UTC, to the millisecond. */
  readonly at: string
  /** Taken back: it stays as a trace, so that no older copy brings it back. */
  readonly removed: boolean
}

export type ReaderTerms = ReadonlyMap<string, ReaderTerm>

export const noReaderTerms: ReaderTerms = new Map()

const word = v.pipe(
  v.string(),
  v.maxLength(readerTermLimits.word),
  v.transform(toLine),
  v.minLength(2),
)
const about = v.pipe(v.string(), v.maxLength(readerTermLimits.about), v.transform(toLine))
const termSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(2 * readerTermLimits.word)),
  en: word,
  ko: word,
  about: v.object({ en: about, ko: about }),
  at: v.pipe(v.string(), v.isoTimestamp(), v.maxLength(30)),
  removed: v.boolean(),
})

/** An entry with its words tidied, or null where it is none. */
export function parseReaderTerm(input: unknown): ReaderTerm | null {
  const result = v.safeParse(termSchema, input)
  return result.success ? result.output : null
}

/** The id of an entry that the glossary does not have: the same for everybody who adds the term. */
export function ownTermId(en: string): string {
  return `own ${foldForm(toLine(en))}`
}

/** The later of two versions of an entry. Commutative, associative, idempotent. */
export function mergeReaderTerm(a: ReaderTerm, b: ReaderTerm): ReaderTerm {
  const order = compareCodePoints(a.at, b.at) || compareCodePoints(signOf(a), signOf(b))
  return order < 0 ? b : a
}

/** Every entry of both; of one that both have, the later version. */
export function mergeReaderTerms(a: ReaderTerms, b: ReaderTerms): ReaderTerms {
  const merged = new Map(a)
  for (const [id, term] of b) {
    const known = merged.get(id)
    merged.set(id, known ? mergeReaderTerm(known, term) : term)
  }
  return merged
}

function signOf({ en, ko, about: lines, removed }: ReaderTerm): string {
  return JSON.stringify([removed, en, ko, lines.en, lines.ko])
}

/** The entries that are in force, by their English words. */
export function standingTerms(terms: ReaderTerms): readonly ReaderTerm[] {
  return [...terms.values()]
    .filter(({ removed }) => !removed)
    .toSorted((a, b) => compareCodePoints(foldForm(a.en), foldForm(b.en)))
}

/** What the first key of an exported file says, so that it is told from other JSON. */
export const readerTermsKind = 'nonmun-glossary'
export const readerTermsVersion = 1

export type ReaderTermsReading =
  | { readonly kind: 'terms'; readonly terms: ReaderTerms; readonly refused: number }
  /** Another kind of file, or no JSON at all. */
  | { readonly kind: 'foreign' }
  /** Written by a newer version of this page. */
  | { readonly kind: 'newer' }

/** All entries as one file, those taken back too; the same bytes for the same entries. */
export function writeReaderTerms(terms: ReaderTerms): string {
  const list = [...terms.values()].toSorted((a, b) => compareCodePoints(a.id, b.id))
  const file = { kind: readerTermsKind, version: readerTermsVersion, terms: list }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** Reads an exported file. An entry that cannot be read is left out and counted; never throws. */
export function readReaderTerms(text: string): ReaderTermsReading {
  const file = v.safeParse(
    v.pipe(
      v.string(),
      v.parseJson(),
      v.object({
        kind: v.literal(readerTermsKind),
        version: v.number(),
        terms: v.array(v.unknown()),
      }),
    ),
    text,
  )
  if (!file.success) return { kind: 'foreign' }
  if (file.output.version > readerTermsVersion) return { kind: 'newer' }
  let terms = noReaderTerms
  let refused = Math.max(0, file.output.terms.length - readerTermLimits.terms)
  for (const input of file.output.terms.slice(0, readerTermLimits.terms)) {
    const term = parseReaderTerm(input)
    if (term) terms = mergeReaderTerms(terms, new Map([[term.id, term]]))
    else refused += 1
  }
  return { kind: 'terms', terms, refused }
}
