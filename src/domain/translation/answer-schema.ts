import * as v from 'valibot'

import type { Language } from '../text.ts'
import { type Assignment, mostSentences, type Part, partsOf } from './assignment.ts'

/** How many key points a paper gets. */
export const pointCount = 3

/** Longer strings than any text we ask for. */
const mostCharacters = 4000
const text = v.pipe(v.string(), v.maxLength(mostCharacters))

const number = v.pipe(v.number(), v.integer())

/**
 * The schema of each part of an answer that an assignment asks for; those it does not ask for are
 * absent. It says what a translator is asked for; `accepted` says what is taken from one.
 */
export function askedFor({ wanted }: Assignment): v.ObjectEntries {
  const inLanguages = (asked: readonly Language[]): v.ObjectEntries =>
    Object.fromEntries(asked.map((language) => [language, v.string()]))
  const point = v.object({ ...inLanguages(wanted.keyPoints), evidence: number })
  const schemas: Record<Part, v.GenericSchema> = {
    title: v.string(),
    abstract: v.array(v.object({ sentence: number, ko: v.string() })),
    summary: v.object(inLanguages(wanted.summary)),
    keyPoints: v.array(point),
  }
  return Object.fromEntries(partsOf(wanted).map((part) => [part, schemas[part]]))
}

/** Some models write every value as text. */
const numeral = v.union([
  number,
  v.pipe(
    v.string(),
    v.regex(/^\d{1,3}$/),
    v.transform((digits) => Number(digits)),
  ),
])
/** A sentence as evidence, for translators who quote it instead of giving its number. */
const quoted = v.union([numeral, text])
const localized = v.object({ en: v.optional(text), ko: v.optional(text) })

/** What is accepted of each part: a little more than is asked for. */
export const accepted = {
  title: text,
  abstract: v.pipe(
    v.array(v.object({ sentence: numeral, ko: text })),
    v.maxLength(2 * mostSentences),
  ),
  summary: localized,
  keyPoints: v.pipe(v.array(v.object({ ...localized.entries, evidence: quoted })), v.maxLength(12)),
} satisfies Record<Part, v.GenericSchema>

/** An answer part by part, as a translator gives it; a part that was not asked for is not read. */
export type Answer = { readonly [P in Part]?: v.InferOutput<(typeof accepted)[P]> }
