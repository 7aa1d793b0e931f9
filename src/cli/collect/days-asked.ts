import {
  addDays,
  daysBetween,
  daysSpanOf,
  type IsoDate,
  isWeekend,
  type Period,
} from '#domain/calendar.ts'
import { isProvisional, newestListingDay } from '#domain/edition-state.ts'

/** Which days the command line names. */
export interface DaysNamed {
  readonly period?: Period | undefined
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
}

export interface DaysAsked {
  /** Weekdays, oldest first. */
  readonly dates: readonly IsoDate[]
  /** Why there is none, where nothing can be. */
  readonly absence: 'weekend' | 'to-come' | null
}

/** Where an archive is empty, it begins so many days ago. */
const firstSpan = 30

/**
 * The weekdays that are meant, none of them later than today in UTC: those named, else all from the
 * archive's first day on.
 */
export function daysAsked(named: DaysNamed, first: IsoDate | null, now: number): DaysAsked {
  const newest = newestListingDay(now)
  const span = spanOf(named, first ?? addDays(newest, 1 - firstSpan))
  const last = span.last !== null && span.last < newest ? span.last : newest
  const dates = daysBetween(span.first, last).filter((date) => !isWeekend(date))
  if (dates.length > 0) return { dates, absence: null }
  return { dates, absence: span.first > newest ? 'to-come' : 'weekend' }
}

function spanOf({ period, from, to }: DaysNamed, first: IsoDate) {
  if (period) return daysSpanOf(period)
  return { first: from ?? (to && to < first ? to : first), last: to ?? null }
}

/** What is known of a day before it is asked for. */
export interface DayKnowledge {
  /** The archive has it. */
  readonly isThere: boolean
  /** Its upvotes were seen after they had settled, or their time is not known. */
  readonly isSettled: boolean
  /** It was final and empty when it was last asked for. */
  readonly isEmpty: boolean
  /** Its last answer was doubtful. */
  readonly isDoubtful: boolean
}

/** True where a day must be asked for: it is missing, can still change, or was not seen whole since. */
export function isToAsk(date: IsoDate, now: number, day: DayKnowledge): boolean {
  if (isProvisional(date, now) || day.isDoubtful) return true
  return day.isThere ? !day.isSettled : !day.isEmpty
}
