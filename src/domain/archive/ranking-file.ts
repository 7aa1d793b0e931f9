import * as v from 'valibot'

import type { IsoDate, Period } from '../calendar.ts'
import type { InstitutionName } from '../institution/institution.ts'
import { type Issue, issue } from '../issue.ts'
import { nothingKnown, type Paper } from '../paper.ts'
import type { Language } from '../text.ts'
import { headOf, type Reading, readFields } from './read.ts'
import {
  type Entry,
  essentialFields,
  institutionName,
  limits,
  optionalFields,
  weekFile,
} from './schema.ts'

/** A paper as it stands in a ranking: without the texts that are fetched when wanted. */
export interface RankedPaper extends Omit<Paper, 'editions' | 'abstract' | 'digest'> {
  readonly rank: number
  /** Its days within the period, oldest first. */
  readonly dates: readonly IsoDate[]
  /** Languages in which a day's text file has its abstract or digest. */
  readonly texts: readonly Language[]
  /**
   * Set where the reader's own documents speak of it, never by a file: `textsOn` is the newest day
   * whose text files the site has for it, null for a paper that the site does not know.
   */
  readonly own?: { readonly textsOn: IsoDate | null }
  /** The same where live answers speak of it. */
  readonly live?: { readonly textsOn: IsoDate | null }
  /** Upvotes since the reader's last visit, where there are any; never from a file. */
  readonly rise?: number
}

export interface Ranking {
  readonly period: Period
  readonly source: string | null
  readonly papers: readonly RankedPaper[]
  readonly institutions: ReadonlyMap<string, InstitutionName>
  /** Of the whole period, this file's papers and the rest's. */
  readonly total: number
  /** True where the file holds only the first papers, and another one the rest. */
  readonly hasRest: boolean
  /** A list that came as a document, in its own order. */
  readonly list: v.InferOutput<typeof weekFile>['list']
}

const missing = { ...nothingKnown, dates: [], texts: [] } satisfies {
  [Key in keyof typeof optionalFields]: v.InferOutput<(typeof optionalFields)[Key]>
}

/**
 * Reads the ranking of a day, a week or a month. A broken paper is left out and a broken field
 * counts as missing; each is an issue, and everything beside it survives.
 */
export function readRankingFile(input: unknown, file: string, period: Period): Reading<Ranking> {
  const { head, issues } = headOf(input, file)
  if (!head) return { value: null, issues }
  const papers = head['papers']
  if (!Array.isArray(papers)) {
    issues.push(issue('wrong-shape', 'refused', { file, place: 'papers' }, papers))
    return { value: null, issues }
  }
  const ranked = papers.slice(0, limits.papers).flatMap((paper: unknown, index) => {
    const read = readEntry(paper, { file, place: `papers[${index}]` }, period, issues)
    return read ? [read] : []
  })
  const list = v.safeParse(weekFile.entries.list, head['list'])
  return {
    value: {
      period,
      source: v.parse(v.fallback(weekFile.entries.source, null), head['source']),
      papers: onceEach(ranked, file, issues),
      institutions: readNames(head['institutions']),
      total: typeof head['total'] === 'number' ? head['total'] : ranked.length,
      hasRest: head['rest'] === true,
      list: list.success ? list.output : null,
    },
    issues,
  }
}

function readNames(input: unknown): ReadonlyMap<string, InstitutionName> {
  const names = new Map<string, InstitutionName>()
  if (typeof input !== 'object' || input === null) return names
  for (const [slug, value] of Object.entries(input)) {
    const name = v.safeParse(institutionName, value)
    if (name.success) names.set(slug, name.output)
  }
  return names
}

function readEntry(
  input: unknown,
  at: { file: string; place: string },
  period: Period,
  issues: Issue[],
): RankedPaper | null {
  const essential = v.safeParse(v.object(essentialFields), input)
  if (!essential.success) {
    const path = v.getDotPath(essential.issues[0])
    const place = path ? `${at.place}.${path}` : at.place
    issues.push(issue('bad-paper', 'refused', { file: at.file, place }, essential.issues[0].input))
    return null
  }
  const fields = readFields(optionalFields, missing, input as Entry, at, issues)
  const dates = period.kind === 'daily' ? [period.key] : fields.dates
  return { ...essential.output, ...fields, dates }
}

function onceEach(papers: readonly RankedPaper[], file: string, issues: Issue[]): RankedPaper[] {
  const seen = new Set<string>()
  return papers.filter(({ id, rank }) => {
    if (!seen.has(id)) return seen.add(id)
    issues.push(issue('duplicate-paper', 'repaired', { file, place: `rank ${rank}` }, id))
    return false
  })
}
