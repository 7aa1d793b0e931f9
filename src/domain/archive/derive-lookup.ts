import { type PaperId, paperGroupOf } from '../arxiv.ts'
import type { IsoDate, Period } from '../calendar.ts'
import type { Institution } from '../institution/institution.ts'
import type { Paper } from '../paper.ts'
import { compareCodePoints } from '../ranking.ts'
import { type ArchiveFile, derivedFile } from './derive-day.ts'
import { type Health, healthOf } from '../health.ts'
import { TopicNames } from '../topic-names.ts'
import { foldTopic, isTopic } from '../topic.ts'
import { failedTexts } from '../translation/failed-texts.ts'
import {
  indexPath,
  institutionPath,
  institutionsPath,
  topicsPath,
  translationsPath,
} from './paths.ts'
import { archiveVersion, type IndexFile } from './schema.ts'
import {
  type InstitutionFile,
  type InstitutionsFile,
  type PaperGroupFile,
  type TopicsFile,
  type TranslationsFile,
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
  /** Papers whose topics are counted: a paper that is listed again is not counted again. */
  readonly counted: Set<PaperId>
  readonly topics: Map<string, number>
  readonly topicNames: TopicNames
  readonly health: {
    readonly days: Record<string, Health>
    readonly months: Record<string, Health>
    /** How many Korean texts of a paper fail their checks: one that is listed again is not checked again. */
    readonly failed: Map<PaperId, number>
  }
}

export function newLookups(): Lookups {
  return {
    index: { version: archiveVersion, newest: null, days: {}, weeks: {}, months: {} },
    groups: new Map(),
    institutions: new Map(),
    counted: new Set(),
    topics: new Map(),
    topicNames: new TopicNames(),
    health: { days: {}, months: {}, failed: new Map() },
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
  noteHealth(lookups, period, ranked)
  for (const place of ranked) {
    const { id } = place.paper
    const group = getOrSet(lookups.groups, paperGroupOf(id), (): Sighting[] => [])
    group.push({ id, period, rank: place.rank })
    if (period.kind !== 'daily') continue
    noteInstitutions(lookups, period.key, place)
    noteTopics(lookups, place.paper)
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

function noteHealth({ health }: Lookups, { kind, key }: Period, ranked: readonly Ranked[]): void {
  if (kind === 'weekly') return
  const papers = ranked.map(({ paper }) => paper)
  const failed = (paper: Paper) => getOrSet(health.failed, paper.id, () => failedTexts(paper))
  health[kind === 'daily' ? 'days' : 'months'][key] = healthOf(papers, failed)
}

function noteTopics({ counted, topics, topicNames }: Lookups, { id, keywords }: Paper): void {
  if (counted.has(id)) return
  counted.add(id)
  topicNames.add(keywords)
  for (const topic of new Set(keywords.map(foldTopic))) {
    if (isTopic(topic)) topics.set(topic, (topics.get(topic) ?? 0) + 1)
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
  yield* topicFiles(lookups)
  yield derivedFile(translationsPath, {
    version: archiveVersion,
    days: keysInOrder(lookups.health.days),
    months: keysInOrder(lookups.health.months),
  } satisfies TranslationsFile)
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
    const list = [...papers.values()].toSorted(
      (a, b) => compareCodePoints(b.date, a.date) || a.rank - b.rank,
    )
    const upvotes = list.reduce((sum, paper) => sum + (paper.upvotes ?? 0), 0)
    const entry = {
      slug,
      name: { en, ko },
      aliases: [...aliases],
      country,
      papers: papers.size,
      upvotes,
    }
    entries.push(entry)
    const file: InstitutionFile = { version: archiveVersion, ...entry, list }
    yield derivedFile(institutionPath(slug), file)
  }
  const byPapers = entries.toSorted((a, b) => b.papers - a.papers)
  const file: InstitutionsFile = { version: archiveVersion, institutions: byPapers }
  yield derivedFile(institutionsPath, file)
}

/** So many topics are offered, and only those of several papers: what one paper has leads nowhere. */
const mostTopics = 500
const fewestPapers = 2

function* topicFiles({ topics, topicNames }: Lookups): Generator<ArchiveFile> {
  const used = sorted(topics)
    .filter(([, papers]) => papers >= fewestPapers)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostTopics)
    .map(([topic, papers]) => ({ topic, name: topicNames.nameOf(topic), papers }))
  if (used.length === 0) return
  yield derivedFile(topicsPath, { version: archiveVersion, topics: used } satisfies TopicsFile)
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
