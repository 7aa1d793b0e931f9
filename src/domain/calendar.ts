/**
 * Calendar periods. A day is the UTC date on which Hugging Face listed a paper, so every
 * computation here is in UTC; the reader's own zone never moves a paper to another day.
 * "Now" is always an argument (milliseconds since the epoch).
 */

declare const isoDate: unique symbol
declare const isoWeek: unique symbol
declare const isoMonth: unique symbol

/** `YYYY-MM-DD`, a date that exists, years 2000-2099. */
export type IsoDate = string & { readonly [isoDate]: true }
/** `YYYY-Www`, an ISO 8601 week that exists. */
export type IsoWeek = string & { readonly [isoWeek]: true }
/** `YYYY-MM`. */
export type IsoMonth = string & { readonly [isoMonth]: true }

export type PeriodKind = 'daily' | 'weekly' | 'monthly'

export type Period =
  | { readonly kind: 'daily'; readonly key: IsoDate }
  | { readonly kind: 'weekly'; readonly key: IsoWeek }
  | { readonly kind: 'monthly'; readonly key: IsoMonth }

const dayMs = 86_400_000

function toMs(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function fromMs(ms: number): IsoDate {
  return new Date(ms).toISOString().slice(0, 10) as IsoDate
}

/** Reads `YYYY-MM-DD`; null for anything else, `2026-02-30` included. */
export function parseIsoDate(value: unknown): IsoDate | null {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(value)) return null
  const ms = Date.parse(`${value}T00:00:00Z`)
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== value
    ? null
    : (value as IsoDate)
}

/** Reads `YYYY-Www`; null for weeks that do not exist (`2026-W00`, `2025-W53`). */
export function parseIsoWeek(value: unknown): IsoWeek | null {
  if (typeof value !== 'string' || !/^20\d\d-W\d\d$/.test(value)) return null
  const week = Number(value.slice(6))
  if (week < 1 || week > 53) return null
  return weekOf(mondayOf(value)) === value ? (value as IsoWeek) : null
}

/** Reads `YYYY-MM`. */
export function parseIsoMonth(value: unknown): IsoMonth | null {
  return typeof value === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(value)
    ? (value as IsoMonth)
    : null
}

/** Reads a period's key of any kind; the three forms cannot be confused. */
export function parsePeriodKey(value: unknown): Period | null {
  const date = parseIsoDate(value)
  if (date) return { kind: 'daily', key: date }
  const week = parseIsoWeek(value)
  if (week) return { kind: 'weekly', key: week }
  const month = parseIsoMonth(value)
  return month ? { kind: 'monthly', key: month } : null
}

function mondayOf(week: string): IsoDate {
  // ISO 8601: 4 January is always in week 1.
  const fourth = Date.parse(`${week.slice(0, 4)}-01-04T00:00:00Z`)
  const firstMonday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs
  return fromMs(firstMonday + (Number(week.slice(6)) - 1) * 7 * dayMs)
}

/** Monday = 1 … Sunday = 7. */
export function weekdayOf(date: IsoDate): number {
  return ((new Date(toMs(date)).getUTCDay() + 6) % 7) + 1
}

/** Hugging Face lists nothing on Saturdays and Sundays. */
export function isWeekend(date: IsoDate): boolean {
  return weekdayOf(date) >= 6
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromMs(toMs(date) + days * dayMs)
}

/** The ISO 8601 week: its year is the year of its Thursday (2025-12-29 → `2026-W01`). */
export function weekOf(date: IsoDate): IsoWeek {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const year = thursday.slice(0, 4)
  const dayOfYear = (toMs(thursday) - Date.parse(`${year}-01-01T00:00:00Z`)) / dayMs
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}` as IsoWeek
}

export function monthOf(date: IsoDate): IsoMonth {
  return date.slice(0, 7) as IsoMonth
}

export function addMonths(month: IsoMonth, months: number): IsoMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  const year = String(Math.floor(index / 12))
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as IsoMonth
}

/** First and last day of a period, both included. */
export function daysSpanOf(period: Period): { readonly first: IsoDate; readonly last: IsoDate } {
  switch (period.kind) {
    case 'daily':
      return { first: period.key, last: period.key }
    case 'weekly': {
      const first = mondayOf(period.key)
      return { first, last: addDays(first, 6) }
    }
    case 'monthly': {
      const first = `${period.key}-01` as IsoDate
      return { first, last: addDays(`${addMonths(period.key, 1)}-01` as IsoDate, -1) }
    }
  }
}

/** Every day from `first` to `last`, both included; empty when they are the wrong way round. */
export function daysBetween(first: IsoDate, last: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** The period of a kind that holds a day. */
export function periodOf(kind: PeriodKind, date: IsoDate): Period {
  switch (kind) {
    case 'daily':
      return { kind, key: date }
    case 'weekly':
      return { kind, key: weekOf(date) }
    case 'monthly':
      return { kind, key: monthOf(date) }
  }
}

/** The UTC date at an instant; between 00:00 and 09:00 in Korea this is yesterday's date there. */
export function utcDateAt(nowMs: number): IsoDate {
  return fromMs(nowMs)
}

/** The edition a blog shows on a weekend: Hugging Face redirects an empty date to the Friday before. */
export function editionDateOf(date: IsoDate): IsoDate {
  return isWeekend(date) ? addDays(date, 5 - weekdayOf(date)) : date
}
