import type { PaperId } from '../arxiv.ts'
import {
  daysSpanOf,
  type IsoDate,
  type IsoMonth,
  type IsoWeek,
  monthOf,
  weekOf,
} from '../calendar.ts'
import type { Institution, InstitutionName } from '../institution/institution.ts'
import type { Paper, WeeklyList } from '../paper.ts'
import { compareCodePoints, type Place, rankPapers } from '../ranking.ts'
import { type ArchiveFile, dayFiles, type NameOf, sourceOf } from './derive-day.ts'
import { longEntry } from './derive-entry.ts'
import {
  listFile,
  listOnlyFiles,
  listPart,
  longFiles,
  type LongPeriod,
  papersOf,
} from './derive-long.ts'
import { lookupFiles, type Lookups, newLookups, noteRanking, type Ranked } from './derive-lookup.ts'

/** The papers listed in a month, each with all its editions, those in other months too. */
export interface MonthOfPapers {
  readonly month: IsoMonth
  readonly papers: ReadonlyMap<PaperId, Paper>
}

/** What an archive is made of. Only one month at a time need be in memory. */
export interface ArchiveInput {
  /** Oldest first, each once. */
  readonly months: Iterable<MonthOfPapers>
  readonly lists: readonly WeeklyList[]
  /** The papers on the lists; others are not looked at. */
  readonly listed: ReadonlyMap<PaperId, Paper>
  readonly institutions: ReadonlyMap<string, InstitutionName>
  /** The table of canonical institutions: its names go before a document's. */
  readonly known: readonly Institution[]
}

interface Work {
  readonly lists: ReadonlyMap<IsoWeek, WeeklyList>
  readonly listed: ReadonlyMap<PaperId, Paper>
  readonly nameOf: NameOf
  readonly lookups: Lookups
}

/** Every file of the archive, committed ones and derived ones: the same bytes for the same input. */
export function* deriveArchive(input: ArchiveInput): Generator<ArchiveFile> {
  const known = new Map(input.known.map((institution) => [institution.slug, institution]))
  const nameOf: NameOf = (slug) => known.get(slug) ?? input.institutions.get(slug) ?? null
  const lists = oneListAWeek(input.lists)
  const work: Work = { lists, listed: input.listed, nameOf, lookups: newLookups() }
  yield* rankingFiles(input.months, work)
  for (const list of lists.values()) {
    yield listFile(list, input.listed)
    if (work.lookups.index.weeks[list.week]) continue
    yield* listOnlyFiles(list, input.listed, nameOf)
    const period = { kind: 'weekly', key: list.week } as const
    const inOrder = papersOf(list, input.listed).map((paper, index): Ranked => ({
      paper,
      rank: index + 1,
      upvotes: null,
    }))
    noteRanking(work.lookups, period, inOrder)
  }
  yield* lookupFiles(work.lookups, (slug) => {
    const name = nameOf(slug) ?? { en: slug, ko: null, country: null }
    return { ...name, slug, aliases: known.get(slug)?.aliases ?? [] }
  })
}

function* rankingFiles(months: Iterable<MonthOfPapers>, work: Work): Generator<ArchiveFile> {
  // A week may end in the month after: its papers wait here.
  let waiting: ReadonlyMap<PaperId, Paper> = new Map()
  let running: readonly IsoWeek[] = []
  for (const { month, papers } of months) {
    const dates = datesIn(month, papers.values())
    for (const date of dates) yield* dayOf(date, papers, work)
    yield* longOf({ kind: 'monthly', key: month }, papers, work)
    const open = new Map([...waiting, ...papers])
    const weeks = [...new Set([...running, ...dates.map(weekOf)])]
    const { last } = daysSpanOf({ kind: 'monthly', key: month })
    const endsLater = (key: IsoWeek) => daysSpanOf({ kind: 'weekly', key }).last > last
    for (const key of weeks) {
      if (!endsLater(key)) yield* longOf({ kind: 'weekly', key }, open, work)
    }
    running = weeks.filter(endsLater)
    waiting = listedIn(running, open)
  }
  for (const key of running) yield* longOf({ kind: 'weekly', key }, waiting, work)
}

function* dayOf(date: IsoDate, papers: MonthOfPapers['papers'], { nameOf, lookups }: Work) {
  const period = { kind: 'daily', key: date } as const
  const places = rankPapers(papers.values(), period)
  noteRanking(lookups, period, places.map(ranked))
  yield* dayFiles(date, places, nameOf)
}

function* longOf(period: LongPeriod, papers: MonthOfPapers['papers'], work: Work) {
  const places = rankPapers(papers.values(), period)
  noteRanking(work.lookups, period, places.map(ranked))
  const list = period.kind === 'weekly' ? work.lists.get(period.key) : undefined
  const head = { source: sourceOf(period), list: list ? listPart(list, work.listed) : null }
  yield* longFiles(period, places.map(longEntry), head, work.nameOf)
}

function ranked({ paper, rank }: Place): Ranked {
  return { paper, rank, upvotes: paper.upvotes }
}

function datesIn(month: IsoMonth, papers: Iterable<Paper>): IsoDate[] {
  const dates = new Set<IsoDate>()
  for (const { editions } of papers) {
    for (const { date } of editions) if (monthOf(date) === month) dates.add(date)
  }
  return [...dates].toSorted(compareCodePoints)
}

function listedIn(weeks: readonly IsoWeek[], papers: MonthOfPapers['papers']) {
  return new Map(
    [...papers].filter(([, { editions }]) =>
      editions.some(({ date }) => weeks.includes(weekOf(date))),
    ),
  )
}

/** An archive holds one list a week: the longest, and of equal ones the first. */
function oneListAWeek(lists: readonly WeeklyList[]): ReadonlyMap<IsoWeek, WeeklyList> {
  const byWeek = new Map<IsoWeek, WeeklyList>()
  const inOrder = lists.toSorted(
    (a, b) =>
      compareCodePoints(a.week, b.week) ||
      b.papers.length - a.papers.length ||
      compareCodePoints(a.source, b.source),
  )
  for (const list of inOrder) if (!byWeek.has(list.week)) byWeek.set(list.week, list)
  return byWeek
}

/** The parts of a whole collection that is in memory, as `deriveArchive` wants them. */
export function monthsOf(papers: ReadonlyMap<PaperId, Paper>): MonthOfPapers[] {
  const months = new Map<IsoMonth, Map<PaperId, Paper>>()
  for (const paper of papers.values()) {
    for (const { date } of paper.editions) {
      const month = months.get(monthOf(date)) ?? new Map<PaperId, Paper>()
      months.set(monthOf(date), month.set(paper.id, paper))
    }
  }
  return [...months]
    .toSorted(([a], [b]) => compareCodePoints(a, b))
    .map(([month, part]) => ({ month, papers: part }))
}
