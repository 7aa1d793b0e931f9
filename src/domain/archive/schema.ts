/**
 * The one definition of paper JSON, version 1. Types, the parsers beside this file and the
 * published JSON Schema all come from it.
 */
import * as v from 'valibot'

import { parsePaperId } from '../arxiv.ts'
import { parseIsoDate, parseIsoMonth, parseIsoWeek } from '../calendar.ts'
import { parseCodeLink, parseHttps, parseImageLink } from '../link.ts'
import { writers } from '../text.ts'

/** Sizes above these are refused: nothing real comes near them. */
export const limits = {
  titleCharacters: 1000,
  textCharacters: 20_000,
  authors: 100,
  papers: 5000,
  fileBytes: 5_000_000,
} as const

export const archiveVersion = 1

/** A string schema whose value is what a domain parser made of it. */
function parsed<T extends string>(parse: (value: unknown) => T | null, expected: string) {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value)
      if (value !== null) return value
      addIssue({ message: expected })
      return NEVER
    }),
  )
}

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.textCharacters))
export const title = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(limits.titleCharacters),
)
export const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))
export const rank = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e6))
export const slug = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u),
  v.maxLength(100),
)

export const paperId = parsed(parsePaperId, 'an arXiv id')
export const isoDate = parsed(parseIsoDate, 'YYYY-MM-DD')
export const isoWeek = parsed(parseIsoWeek, 'YYYY-Www')
export const isoMonth = parsed(parseIsoMonth, 'YYYY-MM')
const httpsLink = parsed((value) => parseHttps(value), 'an https address')
const codeLink = parsed(parseCodeLink, 'the https address of a repository')
const imageLink = parsed(parseImageLink, 'an https address on an allowed host')

const provenance = {
  by: v.picklist(writers),
  model: v.optional(name),
  editor: v.optional(name),
}

export const sourcedText = v.object({ text: line, ...provenance })
/** Two places in a text; `v.tuple` would weigh more in the first view. */
export const twoPlaces = v.pipe(v.array(count), v.minLength(2), v.maxLength(2))
export const keyPoints = v.object({
  points: v.pipe(v.array(line), v.minLength(1), v.maxLength(12)),
  /** Stretches of the English abstract on which the points rest, one for each, null for none. */
  evidence: v.optional(v.object({ of: name, spans: v.array(v.nullable(twoPlaces)) })),
  ...provenance,
})
export const digest = v.object({
  sentences: v.pipe(v.array(line), v.minLength(1), v.maxLength(60)),
  /** Places of sentences on which the writer's key points rest, one list for each point. */
  evidence: v.optional(v.array(v.array(count))),
  ...provenance,
})

function localized<S extends v.GenericSchema>(text: S) {
  return v.object({ en: v.nullable(text), ko: v.nullable(text) })
}

const instantOrDate = v.pipe(
  v.string(),
  v.regex(/^20\d\d-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/),
  v.check((at) => !Number.isNaN(Date.parse(at)), 'a time that exists'),
)

export const snapshot = v.object({ at: instantOrDate, upvotes: count })

/** What an entry must have; without it the paper is refused. */
export const essentialFields = {
  id: paperId,
  title: v.object({ en: title, ko: v.nullish(sourcedText, null) }),
  rank,
}

/** What an entry may lack; a fault in one of these costs the field, not the paper. */
export const optionalFields = {
  upvotes: v.nullable(count),
  snapshots: v.pipe(v.array(snapshot), v.maxLength(2000)),
  /** Days on which the paper was listed; in a day's own file it is left out. */
  dates: v.pipe(v.array(isoDate), v.maxLength(60)),
  institutions: v.pipe(v.array(slug), v.maxLength(50)),
  authors: v.pipe(v.array(name), v.maxLength(limits.authors)),
  authorCount: v.nullable(count),
  comments: v.nullable(count),
  githubStars: v.nullable(count),
  links: v.object({
    code: v.nullish(v.nullable(codeLink), null),
    project: v.nullish(v.nullable(httpsLink), null),
  }),
  thumbnail: v.nullable(imageLink),
  media: v.pipe(v.array(imageLink), v.maxLength(30)),
  keywords: v.pipe(v.array(name), v.maxLength(60)),
  submitted: v.nullable(isoDate),
  withdrawn: v.nullable(isoDate),
  summary: localized(sourcedText),
  keyPoints: localized(keyPoints),
  /** Languages in which the day's text file has this paper's abstract or digest. */
  texts: v.pipe(v.array(v.picklist(['en', 'ko'])), v.maxLength(2)),
}

export const institutionName = v.object({
  en: name,
  ko: v.nullable(name),
  country: v.nullish(v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), null),
})

/** Slug → names. A record from outside is read into a Map, so that no key can reach a prototype. */
const institutionNames = v.pipe(
  v.record(slug, institutionName),
  v.transform((names) => new Map(Object.entries(names))),
)

const entry = v.object({
  ...essentialFields,
  /** In a day's file, the place in the source's own list where it is not the rank: it decides ties. */
  order: v.optional(rank),
  ...v.partial(v.object(optionalFields)).entries,
})

const rankingHead = {
  version: v.literal(archiveVersion),
  source: v.nullish(v.nullable(httpsLink), null),
  institutions: v.optional(institutionNames, {}),
}

/** `days/2026-01-13.json`, and with `week` or `month` for `date` the rankings of longer periods. */
export const dayFile = v.object({ ...rankingHead, date: isoDate, papers: v.array(entry) })

export const weeklyList = v.object({
  source: httpsLink,
  papers: v.pipe(v.array(v.object({ id: paperId, title })), v.maxLength(500)),
})

/** Of a week or a month, the first papers; the rest, where there are more, stand in the file `rest`. */
const longerHead = { total: count, rest: v.optional(v.boolean(), false) }
export const weekFile = v.object({
  ...rankingHead,
  ...longerHead,
  week: isoWeek,
  list: v.optional(v.nullable(weeklyList), null),
  papers: v.array(entry),
})
export const monthFile = v.object({
  ...rankingHead,
  ...longerHead,
  month: isoMonth,
  papers: v.array(entry),
})

const periodFacts = v.object({ papers: count, top: v.nullable(count) })

/** `index.json`. */
export const indexFile = v.object({
  version: v.literal(archiveVersion),
  newest: v.nullable(isoDate),
  days: v.record(isoDate, periodFacts),
  weeks: v.record(isoWeek, periodFacts),
  months: v.record(isoMonth, periodFacts),
})

export type Entry = v.InferInput<typeof entry>
export type DayFile = v.InferInput<typeof dayFile>
export type WeekFile = v.InferInput<typeof weekFile>
export type IndexFile = v.InferInput<typeof indexFile>
