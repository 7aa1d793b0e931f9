import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import * as v from 'valibot'
import { parse } from 'yaml'

import type { InstitutionName } from '#domain/institution/institution.ts'
import type { Paper } from '#domain/paper.ts'
import { languages } from '#domain/text.ts'

import { institutionNames, longTexts, shortTexts } from './paper-texts.ts'

/** The set's own words on what each field means stand at its top. */
const ids = v.optional(v.array(v.pipe(v.string(), v.regex(/^\d{4}\.\d{4,5}$/))), [])
const entry = v.strictObject({
  q: v.string(),
  first3: ids,
  first10: ids,
  of: v.optional(v.string()),
  never: ids,
  abstracts: v.optional(v.literal('no')),
})
const judgedFile = v.record(v.string(), v.array(entry))

export interface JudgedQuery extends v.InferOutput<typeof entry> {
  readonly kind: string
}

/** Queries of this kind can be answered only where abstracts are there. */
export const needsCorpus = 'corpus'

export const judgedPath = join(import.meta.dirname, '../fixtures/judged-queries.yaml')

/** Throws where the file is not as it says of itself. */
export function readJudged(path = judgedPath): readonly JudgedQuery[] {
  // Failsafe: an id stays text, and keeps its last zero.
  const file = v.parse(judgedFile, parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }))
  return Object.entries(file).flatMap(([kind, queries]) =>
    queries.map((query) => ({ ...query, kind })),
  )
}

/** What of a paper was looked at when the queries were judged, for `of`. */
export function judgedText(
  paper: Paper,
  names: ReadonlyMap<string, InstitutionName>,
  withAbstract: boolean,
): string {
  const languagesSeen = languages.filter(
    (language) => withAbstract || paper.digest[language]?.by === 'editor',
  )
  return [
    paper.title.en,
    ...paper.keywords,
    ...institutionNames(paper, names),
    ...languagesSeen.flatMap((language) => shortTexts(paper, language)),
    ...languagesSeen.flatMap((language) => longTexts(paper, language)),
  ].join('\n')
}

export interface Score {
  readonly query: JudgedQuery
  /** Of the papers named, or of ten right ones where none are: the share among the first ten. */
  readonly recall: number
  /** 1 / place of the first right paper, 0 where none is among the first ten. */
  readonly reciprocal: number
  /** What is not as judged, in words. */
  readonly faults: readonly string[]
}

/** `found`: ids, best first. `right`: all papers that the query means, named or not. */
export function score(
  query: JudgedQuery,
  found: readonly string[],
  right: ReadonlySet<string>,
): Score {
  const ten = found.slice(0, 10)
  const named = new Set([...query.first3, ...query.first10])
  const wanted = named.size > 0 ? named : right
  const hits = ten.filter((id) => wanted.has(id))
  const first = ten.findIndex((id) => right.has(id))
  const placeOf = (id: string) =>
    found.indexOf(id) === -1 ? 'not found' : `place ${found.indexOf(id) + 1}`
  const late = (due: readonly string[], places: number) =>
    due
      .filter((id) => !found.slice(0, places).includes(id))
      .map((id) => `${id} not in the first ${places}: ${placeOf(id)}`)
  return {
    query,
    recall: hits.length / Math.min(10, wanted.size),
    reciprocal: first === -1 ? 0 : 1 / (first + 1),
    faults: [
      ...late(query.first3, 3),
      ...late(query.first10, 10),
      ...query.never.filter((id) => ten.includes(id)).map((id) => `${id} must not be there`),
    ],
  }
}

/** The papers that a query means: those it names, and those that its expression finds. */
export function relevantTo(query: JudgedQuery, texts: ReadonlyMap<string, string>): Set<string> {
  const relevant = new Set([...query.first3, ...query.first10])
  if (query.of === undefined) return relevant
  const wanted = new RegExp(query.of, 'iu')
  for (const [id, text] of texts) if (wanted.test(text)) relevant.add(id)
  return relevant
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
