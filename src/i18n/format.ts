/** Values as people write them. Dates of rankings are UTC dates; every formatter says so. */
import {
  addDays,
  daysSpanOf,
  type IsoDate,
  type IsoMonth,
  type IsoWeek,
  type Period,
} from '#domain/calendar.ts'
import type { Language } from '#domain/text.ts'

const localeOf = { ko: 'ko-KR', en: 'en-US' }
const formatters = new Map<string, Intl.DateTimeFormat>()

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(localeOf[language], {
    ...options,
    timeZone: 'UTC',
  })
  formatters.set(key, format)
  return format
}

function instantOf(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

/** `2026년 1월 13일 화요일` · `Tuesday, January 13, 2026` */
export function formatDay(date: IsoDate, language: Language): string {
  return dateFormat(language, { dateStyle: 'full' }).format(instantOf(date))
}

/** `2026년 1월 13일` · `January 13, 2026` */
export function formatDate(date: IsoDate, language: Language): string {
  return dateFormat(language, { dateStyle: 'long' }).format(instantOf(date))
}

/** `1월 13일` · `January 13` */
export function formatShortDate(date: IsoDate, language: Language): string {
  return dateFormat(language, { month: 'long', day: 'numeric' }).format(instantOf(date))
}

/** `2026년 1월` · `January 2026` */
export function formatMonth(month: IsoMonth, language: Language): string {
  const first = instantOf(daysSpanOf({ kind: 'monthly', key: month }).first)
  return dateFormat(language, { year: 'numeric', month: 'long' }).format(first)
}

/** `1월 12일~18일` · `January 12 – 18`; with the year where `withYear`. */
export function formatRange(
  first: IsoDate,
  last: IsoDate,
  language: Language,
  withYear = false,
): string {
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  const year = withYear || !sameYear ? ({ year: 'numeric' } as const) : {}
  return dateFormat(language, { ...year, month: 'long', day: 'numeric' }).formatRange(
    instantOf(first),
    instantOf(last),
  )
}

/**
 * `2026년 3주차 · 1월 12일~18일` · `Week 3, 2026 · January 12 – 18`. `Intl` knows no ISO weeks, and
 * a bare number is ambiguous in Korean (third week of the year or of the month): dates stay beside it.
 */
export function formatWeek(week: IsoWeek, language: Language): string {
  const { first, last } = daysSpanOf({ kind: 'weekly', key: week })
  return `${formatWeekNumber(week, language)} · ${formatRange(first, last, language)}`
}

/** `2026년 3주차` · `Week 3, 2026` */
export function formatWeekNumber(week: IsoWeek, language: Language): string {
  const year = week.slice(0, 4)
  const number = Number(week.slice(6))
  return language === 'ko' ? `${year}년 ${number}주차` : `Week ${number}, ${year}`
}

/** The heading of a period. */
export function formatPeriod({ kind, key }: Period, language: Language): string {
  switch (kind) {
    case 'daily':
      return formatDay(key, language)
    case 'weekly':
      return formatWeek(key, language)
    case 'monthly':
      return formatMonth(key, language)
  }
}

/**
 * `2026. 1. 13. 14:28` · `Jan 13, 2026, 2:28 PM`; a bare date stays a date. UTC. Korean counts 24
 * hours: some versions of `Intl` write `PM 2:28`, which nobody in Korea does.
 */
export function formatTime(at: string, language: Language): string {
  const dateOnly = at.length === 10
  return dateFormat(
    language,
    dateOnly
      ? { dateStyle: 'medium' }
      : { dateStyle: 'medium', timeStyle: 'short', hourCycle: language === 'ko' ? 'h23' : 'h12' },
  ).format(new Date(at))
}

const countFormats = new Map<Language, Intl.NumberFormat>()

/** `1,127` in both languages: upvotes are compared digit by digit. */
export function formatCount(count: number, language: Language): string {
  const format = countFormats.get(language) ?? new Intl.NumberFormat(localeOf[language])
  countFormats.set(language, format)
  return format.format(count)
}

/** Monday to Sunday: `월` · `Mon`. */
export function weekdayNames(language: Language): { short: string; long: string }[] {
  const monday = '2026-01-05' as IsoDate
  return Array.from({ length: 7 }, (_, index) => {
    const day = instantOf(addDays(monday, index))
    return {
      short: dateFormat(language, { weekday: 'short' }).format(day),
      long: dateFormat(language, { weekday: 'long' }).format(day),
    }
  })
}

/** `대한민국` · `South Korea`; the code itself where it has no name. */
export function formatCountry(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
}
