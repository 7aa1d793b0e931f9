import type { PaperId } from './arxiv.ts'
import type { InstitutionName } from './institution/institution.ts'
import type { Edition, Paper, Snapshot, WeeklyList } from './paper.ts'
import { compareCodePoints } from './ranking.ts'
import { type Localized, type Provenance, writers } from './text.ts'

/** What documents say, put together: the unit that formats return and that merging joins. */
export interface Collection {
  readonly papers: ReadonlyMap<PaperId, Paper>
  readonly lists: readonly WeeklyList[]
  /** Names of the papers' institutions, by slug. */
  readonly institutions: ReadonlyMap<string, InstitutionName>
}

export const emptyCollection: Collection = {
  papers: new Map(),
  lists: [],
  institutions: new Map(),
}

/**
 * Joins collections so that nothing good is lost. Commutative, associative and idempotent: every
 * field takes the greater of two values under a total order, or the union of two sets.
 */
export function mergeCollections(...collections: readonly Collection[]): Collection {
  const papers = new Map<PaperId, Paper>()
  const lists = new Map<string, WeeklyList>()
  const institutions = new Map<string, InstitutionName>()
  for (const collection of collections) {
    for (const [id, paper] of collection.papers) {
      // With itself at first: that brings lists into the order in which merging leaves them.
      papers.set(id, mergePapers(papers.get(id) ?? paper, paper))
    }
    for (const list of collection.lists) {
      const key = `${list.week} ${list.source}`
      lists.set(key, pick(lists.get(key) ?? null, list, byListLength) ?? list)
    }
    for (const [slug, name] of collection.institutions) {
      institutions.set(slug, mergeNames(institutions.get(slug) ?? name, name))
    }
  }
  const sortedLists = [...lists].toSorted(([a], [b]) => compareCodePoints(a, b))
  return { papers, lists: sortedLists.map(([, list]) => list), institutions }
}

function mergeNames(a: InstitutionName, b: InstitutionName): InstitutionName {
  return {
    en: pick(a.en, b.en, byCodePoint) ?? a.en,
    ko: pick(a.ko, b.ko, byCodePoint),
    country: pick(a.country, b.country, byCodePoint),
  }
}

/** Joins what two sources say of one paper (the same id). */
export function mergePapers(a: Paper, b: Paper): Paper {
  const authors = pick(a.authors, b.authors, byLength) ?? []
  return {
    id: a.id,
    title: {
      en: pick(a.title.en, b.title.en, byLength) ?? a.title.en,
      ko: pick(a.title.ko, b.title.ko, byText),
    },
    upvotes: highest(a.upvotes, b.upvotes),
    snapshots: uniteSnapshots(a.snapshots, b.snapshots),
    editions: uniteEditions(a.editions, b.editions),
    institutions: unite(a.institutions, b.institutions),
    authors,
    authorCount: highest(a.authorCount, b.authorCount),
    comments: highest(a.comments, b.comments),
    githubStars: highest(a.githubStars, b.githubStars),
    links: {
      code: pick(a.links.code, b.links.code, byCodePoint),
      project: pick(a.links.project, b.links.project, byCodePoint),
    },
    thumbnail: pick(a.thumbnail, b.thumbnail, byCodePoint),
    media: unite(a.media, b.media),
    keywords: unite(a.keywords, b.keywords),
    submitted: pick(a.submitted, b.submitted, byEarlier),
    withdrawn: pick(a.withdrawn, b.withdrawn, byEarlier),
    summary: pickLocalized(a.summary, b.summary),
    keyPoints: pickLocalized(a.keyPoints, b.keyPoints),
    abstract: pickLocalized(a.abstract, b.abstract),
    digest: pickLocalized(a.digest, b.digest),
  }
}

type Compare<T> = (a: T, b: T) => number

/** The first under an order; a missing value never wins. */
function pick<T>(a: T | null, b: T | null, compare: Compare<T>): T | null {
  if (a === null) return b
  if (b === null) return a
  return compare(a, b) <= 0 ? a : b
}

function pickLocalized<T extends Provenance>(a: Localized<T>, b: Localized<T>): Localized<T> {
  return { en: pick(a.en, b.en, byText), ko: pick(a.ko, b.ko, byText) }
}

const byCodePoint: Compare<string> = compareCodePoints
const byEarlier: Compare<string> = compareCodePoints

const byLength: Compare<string | readonly string[]> = (a, b) =>
  b.length - a.length || compareCodePoints(JSON.stringify(a), JSON.stringify(b))

const byListLength: Compare<WeeklyList> = (a, b) => byLength(a.papers, b.papers)

/** The better writer first, then the fuller text. */
const byText: Compare<Provenance> = (a, b) =>
  writers.indexOf(a.by) - writers.indexOf(b.by) || byLength(canonical(a), canonical(b))

/** The same bytes for the same text, whatever the order in which its fields were written. */
function canonical(text: Provenance): string {
  return JSON.stringify(Object.entries(text).toSorted(([a], [b]) => compareCodePoints(a, b)))
}

function highest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

function unite(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].toSorted(compareCodePoints)
}

/**
 * An instant has one count: of two the higher, as votes only rise. A bare date may have several,
 * each of them seen at some time of that day.
 */
function uniteSnapshots(a: readonly Snapshot[], b: readonly Snapshot[]): Snapshot[] {
  const seen = new Map<string, Snapshot>()
  for (const one of [...a, ...b]) {
    const { at, upvotes } = one
    const key = at.includes('T') ? at : `${at} ${upvotes}`
    if (upvotes >= (seen.get(key)?.upvotes ?? 0)) seen.set(key, { at, upvotes })
  }
  return [...seen.values()].toSorted(
    (x, y) => compareCodePoints(x.at, y.at) || x.upvotes - y.upvotes,
  )
}

function uniteEditions(a: readonly Edition[], b: readonly Edition[]): Edition[] {
  const lowestOn = new Map<Edition['date'], number>()
  for (const { date, order } of [...a, ...b]) {
    lowestOn.set(date, Math.min(order, lowestOn.get(date) ?? order))
  }
  return [...lowestOn]
    .map(([date, order]) => ({ date, order }))
    .toSorted((x, y) => compareCodePoints(x.date, y.date))
}
