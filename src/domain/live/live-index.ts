import type { ArchiveIndex, PeriodFacts as MaybeFacts } from '../archive/read.ts'
import {
  daysSpanOf,
  type IsoDate,
  monthOf,
  type Period,
  type PeriodKind,
  weekOf,
} from '../calendar.ts'
import type { Collection } from '../merge.ts'
import { rankPapers } from '../ranking.ts'
import { reachableDays } from './wanted.ts'

type PeriodFacts = NonNullable<MaybeFacts>

export interface LivePeriods {
  readonly collection: Collection
  /** Every period that was answered for, with its number of papers; 0 for an empty list. */
  readonly came: ReadonlyMap<string, { readonly period: Period; readonly papers: number }>
  /** The newest day to lead with, while a reader must not be moved to a newer one. */
  readonly held: IsoDate | null
}

/** Of a period that may have a list but was never asked for: no paper is known of it. */
const unknown: PeriodFacts = { papers: 0, top: null }

/**
 * The site's index with what came live, and with the days after its newest that can be asked for:
 * those have 0 papers. `newest` is the newest day that has a paper. `now` in milliseconds since
 * the epoch.
 */
export function liveIndex(site: ArchiveIndex, live: LivePeriods, now: number): ArchiveIndex {
  const parts: Parts = { daily: new Map(), weekly: new Map(), monthly: new Map() }
  addReachable(parts, site.newest, live.came, now)
  for (const { period, papers } of live.came.values()) {
    if (papers > 0) addAnswered(parts, live.collection, period)
  }
  const known = [...parts.daily].flatMap(([day, { papers }]) =>
    papers > 0 ? [day as IsoDate] : [],
  )
  return {
    ...site,
    newest: live.held ?? latest([...(site.newest ? [site.newest] : []), ...known]),
    days: united(site.days, parts.daily),
    weeks: united(site.weeks, parts.weekly),
    months: united(site.months, parts.monthly),
  }
}

type Parts = Readonly<Record<PeriodKind, Map<string, PeriodFacts>>>

function addReachable(
  { daily, weekly, monthly }: Parts,
  newest: IsoDate | null,
  came: LivePeriods['came'],
  now: number,
): void {
  for (const day of reachableDays(newest, now)) {
    if (came.get(day)?.papers === 0) continue
    daily.set(day, unknown)
    weekly.set(weekOf(day), unknown)
    monthly.set(monthOf(day), unknown)
  }
}

function addAnswered(parts: Parts, collection: Collection, period: Period): void {
  parts[period.kind].set(period.key, factsIn(collection, period))
  for (const key of daysWithPapers(collection, period)) {
    parts.daily.set(key, factsIn(collection, { kind: 'daily', key }))
  }
}

/** An archive of which nothing is known. */
export const emptyIndex: ArchiveIndex = {
  version: 1,
  newest: null,
  days: {},
  weeks: {},
  months: {},
}

function daysWithPapers({ papers }: Collection, period: Period): IsoDate[] {
  const { first, last } = daysSpanOf(period)
  const dates = [...papers.values()].flatMap(({ editions }) => editions.map(({ date }) => date))
  return [...new Set(dates)].filter((date) => date >= first && date <= last)
}

function factsIn({ papers }: Collection, period: Period): PeriodFacts {
  const places = rankPapers(papers.values(), period)
  const counts = places.flatMap(({ paper }) => paper.upvotes ?? [])
  return { papers: places.length, top: counts.length === 0 ? null : Math.max(...counts) }
}

/** Where both know a period, the greater counts: how many papers they share is not known here. */
function united<K extends string>(
  site: Partial<Record<K, PeriodFacts>>,
  live: ReadonlyMap<string, PeriodFacts>,
): Partial<Record<K, PeriodFacts>> {
  const facts: Partial<Record<string, PeriodFacts>> = { ...site }
  for (const [key, came] of live) {
    const known = Object.hasOwn(facts, key) ? facts[key] : undefined
    facts[key] = known
      ? { papers: Math.max(known.papers, came.papers), top: higher(known.top, came.top) }
      : came
  }
  return facts
}

function higher(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

function latest(days: readonly IsoDate[]): IsoDate | null {
  return days.reduce<IsoDate | null>((newest, day) => (newest && newest > day ? newest : day), null)
}
