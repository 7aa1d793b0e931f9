/** What is asked of Hugging Face's API beside the archive. */
import type { ArchiveIndex } from '../archive/read.ts'
import {
  addDays,
  daysBetween,
  daysSpanOf,
  type IsoDate,
  isWeekend,
  type Period,
  utcDateAt,
} from '../calendar.ts'
import { isProvisional, newestListingDay } from '../edition-state.ts'
import { mayBeListed } from './may-be-listed.ts'

/** Above so many days that the archive lacks, a week or month is asked for as a whole. */
const daysOneByOne = 5

/** What the site's index says of a period; an index that cannot be had has none. */
export function isArchived(index: ArchiveIndex | null, { kind, key }: Period): boolean {
  if (!index) return false
  const part = { daily: index.days, weekly: index.weeks, monthly: index.months }[kind]
  return Object.hasOwn(part, key)
}

/**
 * The periods to ask for so that one can be shown as it is now: what the archive lacks, and a day
 * that can still change. Of a week or month that the archive has in part, the days after the
 * archive's newest. `now` in milliseconds since the epoch.
 */
export function asksFor(period: Period, index: ArchiveIndex | null, now: number): Period[] {
  if (!mayBeListed(period, utcDateAt(now))) return []
  if (!isArchived(index, period)) return [period]
  if (period.kind === 'daily') return isProvisional(period.key, now) ? [period] : []
  const lacking = listingDaysAfter(index?.newest ?? null, period, now)
  if (lacking.length > daysOneByOne) return [period]
  return lacking.map((key) => ({ kind: 'daily', key }))
}

function listingDaysAfter(newest: IsoDate | null, period: Period, now: number): IsoDate[] {
  const { first, last } = daysSpanOf(period)
  const from = newest && newest >= first ? addDays(newest, 1) : first
  const until = newestListingDay(now)
  return daysBetween(from, last < until ? last : until).filter((day) => !isWeekend(day))
}

/** More days than anyone leafs through beyond an archive that has stopped. */
const mostReachable = 400

/** The weekdays after the archive's newest on which there may be a list; oldest first. */
export function reachableDays(newest: IsoDate | null, now: number): IsoDate[] {
  const until = newestListingDay(now)
  const from = newest ? addDays(newest, 1) : addDays(until, -30)
  return daysBetween(from, until)
    .filter((day) => !isWeekend(day))
    .slice(-mostReachable)
}

/** The weekday before a day. */
export function weekdayBefore(date: IsoDate): IsoDate {
  const before = addDays(date, -1)
  return isWeekend(before) ? weekdayBefore(before) : before
}

/** When the next list begins, in milliseconds since the epoch: the next weekday's midnight, UTC. */
export function nextListAt(now: number): number {
  let day = addDays(utcDateAt(now), 1)
  while (isWeekend(day)) day = addDays(day, 1)
  return Date.parse(`${day}T00:00:00Z`)
}
