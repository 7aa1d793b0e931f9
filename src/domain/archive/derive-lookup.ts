import { type PaperId, paperGroupOf } from '../arxiv.ts'
import type { IsoDate, Period } from '../calendar.ts'
import type { Institution } from '../institution/institution.ts'
import type { Paper } from '../paper.ts'
import { compareCodePoints } from '../ranking.ts'
import { type ArchiveFile, derivedFile } from './derive-day.ts'
import { indexPath, institutionPath, institutionsPath } from './paths.ts'
import { archiveVersion, type IndexFile } from './schema.ts'
import {
  type InstitutionFile,
  type InstitutionsFile,
  type PaperGroupFile,
} from './lookup-schema.ts'

/** A paper's place in a ranking; `upvotes` are null where the ranking is a list's own order. */
export interface Ranked {
  readonly paper: Paper
  readonly rank: number
  readonly upvotes: number | null
}

type Places = PaperGroupFile['papers'][string]
type InstitutionPaper = InstitutionFile['list'][number]
const placesKey = { daily: 'days', weekly: 'weeks', monthly: 'months' } as const

interface Sighting {
  readonly id: PaperId
  readonly period: Period
  readonly rank: number
}

/**
 * What is gathered while rankings go by, a few hundred bytes a paper: the index, where each paper
 * ranked, and the papers of each institution.
 */
export interface Lookups {
  readonly index: IndexFile
  /** By paper group. A list of them costs a quarter of a map of lists for each paper. */
  readonly groups: Map<string, Sighting[]>
  /** Slug → id → the day on which the paper ranked best. */
  readonly institutions: Map<string, Map<PaperId, InstitutionPaper>>
}

export function newLookups(): Lookups {
  return {
    index: { version: archiveVersion, newest: null, days: {}, weeks: {}, months: {} },
    groups: new Map(),
    institutions: new Map(),
  }
}

/** Takes note of a ranking. Days are to come oldest first. */
export function noteRanking(lookups: Lookups, period: Period, ranked: readonly Ranked[]): void {
  const top = ranked.reduce<number | null>(
    (highest, { upvotes }) => (upvotes === null ? highest : Math.max(upvotes, highest ?? 0)),
    null,
  )
  const key = placesKey[period.kind]
  lookups.index[key][period.key] = { papers: ranked.length, top }
  for (const place of ranked) {
    const { id } = place.paper
    const group = getOrSet(lookups.groups, paperGroupOf(id), (): Sighting[] => [])
    group.push({ id, period, rank: place.rank })
    if (period.kind === 'daily') noteInstitutions(lookups, period.key, place)
  }
  if (period.kind === 'daily' && ranked.length > 0) lookups.index.newest = period.key
}

function placesIn(sightings: readonly Sighting[]): Map<PaperId, Places> {
  const papers = new Map<PaperId, Places>()
  for (const { id, period, rank } of sightings) {
    const places = getOrSet(papers, id, () => ({ days: [], weeks: [], months: [] }))
    places[placesKey[period.kind]].push([period.key, rank])
  }
  return papers
}

function noteInstitutions({ institutions }: Lookups, date: IsoDate, place: Ranked): void {
  const { paper, rank, upvotes } = place
  const { id, title } = paper
  for (const slug of paper.institutions) {
    const papers = getOrSet(institutions, slug, () => new Map<PaperId, InstitutionPaper>())
    const known = papers.get(id)
    if (!known || rank < known.rank) papers.set(id, { id, title: title.en, date, rank, upvotes })
  }
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The files of all lookups, in a fixed order. */
export function* lookupFiles(
  lookups: Lookups,
  institutionOf: (slug: string) => Institution,
): Generator<ArchiveFile> {
  for (const [group, sightings] of sorted(lookups.groups)) {
    const papers = sorted(placesIn(sightings)).map(([id, places]) => [id, inOrder(places)])
    const file: PaperGroupFile = { version: archiveVersion, papers: Object.fromEntries(papers) }
    yield derivedFile(`papers/${group}.json`, file)
  }
  yield* institutionFiles(lookups, institutionOf)
  yield derivedFile(indexPath, {
    ...lookups.index,
    days: keysInOrder(lookups.index.days),
    weeks: keysInOrder(lookups.index.weeks),
    months: keysInOrder(lookups.index.months),
  } satisfies IndexFile)
}

function* institutionFiles(
  { institutions }: Lookups,
  institutionOf: (slug: string) => Institution,
): Generator<ArchiveFile> {
  const entries: InstitutionsFile['institutions'] = []
  for (const [slug, papers] of sorted(institutions)) {
    const { en, ko, country, aliases } = institutionOf(slug)
    const entry = { slug, name: { en, ko }, aliases: [...aliases], country, papers: papers.size }
    const list = [...papers.values()].toSorted(
      (a, b) => compareCodePoints(b.date, a.date) || a.rank - b.rank,
    )
    entries.push(entry)
    const file: InstitutionFile = { version: archiveVersion, ...entry, list }
    yield derivedFile(institutionPath(slug), file)
  }
  const byPapers = entries.toSorted((a, b) => b.papers - a.papers)
  const file: InstitutionsFile = { version: archiveVersion, institutions: byPapers }
  yield derivedFile(institutionsPath, file)
}

function sorted<K extends string, V>(map: ReadonlyMap<K, V>): [K, V][] {
  return [...map].toSorted(([a], [b]) => compareCodePoints(a, b))
}

function keysInOrder<V>(record: Record<string, V>): Record<string, V> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => compareCodePoints(a, b)))
}

function inOrder({ days, weeks, months }: Places): Places {
  const byKey = (a: [string, number], b: [string, number]) => compareCodePoints(a[0], b[0])
  return {
    days: days.toSorted(byKey),
    weeks: weeks.toSorted(byKey),
    months: months.toSorted(byKey),
  }
}
