import type { ArchiveIndex, PeriodFacts } from '#domain/archive/read.ts'
import {
  daysSpanOf,
  type IsoDate,
  parsePeriodKey,
  type Period,
  type PeriodKind,
  periodOf,
} from '#domain/calendar.ts'

const part = { daily: 'days', weekly: 'weeks', monthly: 'months' } as const

/** What the index says of a period; undefined where there is no ranking. */
export function factsOf(index: ArchiveIndex, { kind, key }: Period): PeriodFacts | undefined {
  const facts: Readonly<Record<string, PeriodFacts>> = index[part[kind]]
  return Object.hasOwn(facts, key) ? facts[key] : undefined
}

/** The keys of a kind that have papers, oldest first. */
function keysOf(index: ArchiveIndex, kind: PeriodKind): string[] {
  return Object.keys(index[part[kind]]).toSorted()
}

/** The nearest periods with papers before and after, whether or not this one has any. */
export function neighboursOf(index: ArchiveIndex, period: Period) {
  const keys = keysOf(index, period.kind)
  return {
    previous: parsePeriodKey(keys.findLast((key) => key < period.key)),
    next: parsePeriodKey(keys.find((key) => key > period.key)),
  }
}

/**
 * The period of another kind to show beside this one: of a longer kind the one that holds it, of a
 * shorter kind the newest with papers inside it.
 */
export function switchKind(index: ArchiveIndex, period: Period, kind: PeriodKind): Period {
  const { first, last } = daysSpanOf(period)
  const days = keysOf(index, 'daily')
  const within = days.findLast((day) => day >= first && day <= last)
  return periodOf(kind, (within ?? last) as IsoDate)
}

/** First and newest day of the archive; null for an empty one. */
export function archiveSpan(index: ArchiveIndex): { first: IsoDate; last: IsoDate } | null {
  const days = keysOf(index, 'daily')
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? { first: first as IsoDate, last: last as IsoDate } : null
}
