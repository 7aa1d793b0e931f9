/**
 * Files beside the rankings: texts, weekly lists, and where papers and institutions are found.
 * Apart from `schema.ts`, because the first view needs none of them.
 */
import * as v from 'valibot'

import { writers } from '../text.ts'
import { isTopic } from '../topic.ts'
import {
  archiveVersion,
  count,
  digest,
  isoDate,
  isoMonth,
  isoWeek,
  name,
  paperId,
  rank,
  slug,
  sourcedText,
  title,
  twoPlaces,
  weeklyList,
} from './schema.ts'

/** `lists/2026-W03.json`: a weekly list that came as a document. */
export const listFile = v.object({
  version: v.literal(archiveVersion),
  week: isoWeek,
  ...weeklyList.entries,
})

/** A translated abstract may say where its sentences and those of the original begin. */
const abstract = v.object({
  ...sourcedText.entries,
  pairs: v.optional(
    v.object({ of: name, starts: v.pipe(v.array(twoPlaces), v.minLength(1), v.maxLength(200)) }),
  ),
})

/** `days/2026-01-13.en.json`: what is fetched when a reader wants it. */
export const textsFile = v.object({
  version: v.literal(archiveVersion),
  date: isoDate,
  language: v.picklist(['en', 'ko']),
  abstracts: v.record(paperId, abstract),
  digests: v.record(paperId, digest),
})

const places = v.array(v.tuple([v.string(), rank]))

/** `papers/2601.json`: where each paper of an arXiv month ranked. */
export const paperPlaces = v.object({ days: places, weeks: places, months: places })
export const paperGroupFile = v.object({
  version: v.literal(archiveVersion),
  papers: v.record(paperId, paperPlaces),
})

const institutionEntry = v.object({
  slug,
  name: v.object({ en: name, ko: v.nullable(name) }),
  aliases: v.array(name),
  country: v.nullable(v.string()),
  papers: count,
  /** Of all its papers; absent where an older program wrote the file. */
  upvotes: v.optional(count, 0),
})

/** `institutions/index.json`. */
export const institutionsFile = v.object({
  version: v.literal(archiveVersion),
  institutions: v.array(institutionEntry),
})

/** `institutions/stepfun.json`. */
export const institutionFile = v.object({
  version: v.literal(archiveVersion),
  ...institutionEntry.entries,
  list: v.array(v.object({ id: paperId, title, date: isoDate, rank, upvotes: v.nullable(count) })),
})

const topic = v.pipe(v.string(), v.check(isTopic, 'a folded keyword'))

/** `topics/index.json`: keywords as `foldTopic` writes them and as papers do, with how many have each. */
export const topicsFile = v.object({
  version: v.literal(archiveVersion),
  topics: v.array(v.object({ topic, name: v.string(), papers: count })),
})

const byWriter = v.object(v.entriesFromList(writers, v.exactOptional(count)))
const coverage = v.object({
  papers: count,
  title: byWriter,
  summary: byWriter,
  keyPoints: byWriter,
  text: byWriter,
  failed: count,
})

/** `translations/index.json`: of each day and month, how many papers have Korean, and from whom. */
export const translationsFile = v.object({
  version: v.literal(archiveVersion),
  days: v.record(isoDate, coverage),
  months: v.record(isoMonth, coverage),
})

export type TranslationsFile = v.InferInput<typeof translationsFile>
export type TopicsFile = v.InferInput<typeof topicsFile>
export type ListFile = v.InferInput<typeof listFile>
export type TextsFile = v.InferInput<typeof textsFile>
export type PaperGroupFile = v.InferInput<typeof paperGroupFile>
export type InstitutionsFile = v.InferInput<typeof institutionsFile>
export type InstitutionFile = v.InferInput<typeof institutionFile>
