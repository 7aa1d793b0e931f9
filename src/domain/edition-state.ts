import { addDays, type IsoDate, isWeekend, utcDateAt, weekdayOf } from './calendar.ts'

/**
 * Papers join a day's list while its UTC date lasts (on ten days of January 2026 from 00:00 to
 * 12:58), and their upvotes settle in one to two weeks after it
 * (github.com/justinxzhao/hf-daily-papers-analytics). This is the one place that says so.
 */
const settlingDays = 14

/** The instant (milliseconds since the epoch) from which a day's list and upvotes count as final. */
export function finalFrom(date: IsoDate): number {
  return Date.parse(`${addDays(date, settlingDays + 1)}T00:00:00Z`)
}

/** True while a day can still change, days to come included; `now` in milliseconds since the epoch. */
export function isProvisional(date: IsoDate, now: number): boolean {
  return now < finalFrom(date)
}

/**
 * The newest weekday whose UTC date has begun: the newest list that may exist, empty though it may
 * still be in its first hours. Between 00:00 and 09:00 in Korea it is yesterday's or Friday's.
 */
export function newestListingDay(now: number): IsoDate {
  const today = utcDateAt(now)
  return isWeekend(today) ? addDays(today, 5 - weekdayOf(today)) : today
}
