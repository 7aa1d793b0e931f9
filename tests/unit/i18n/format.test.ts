import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import {
  formatCount,
  formatCountry,
  formatDate,
  formatDay,
  formatMonth,
  formatPeriod,
  formatRange,
  formatShortDate,
  formatTime,
  formatWeek,
  formatWeekNumber,
  weekdayNames,
} from '#i18n/format.ts'
import { isoDate, isoMonth, isoWeek } from '#tests/builders/a-paper.ts'

const tuesday = isoDate('2026-01-13')

/** `Intl` puts narrow spaces around dashes and before "PM"; which ones changes with its version. */
function plain(text: string): string {
  return text.replaceAll(/[\u2009\u202F\u00A0]/g, ' ')
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe.each(['UTC', 'Asia/Seoul', 'America/Los_Angeles'])('in %s', (zone) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone)
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  })

  test('a day is that day, with its weekday', () => {
    expect(formatDay(tuesday, 'ko')).toBe('2026년 1월 13일 화요일')
    expect(formatDay(tuesday, 'en')).toBe('Tuesday, January 13, 2026')
  })

  test('a date is long or short', () => {
    expect(formatDate(tuesday, 'ko')).toBe('2026년 1월 13일')
    expect(formatDate(tuesday, 'en')).toBe('January 13, 2026')
    expect(formatShortDate(tuesday, 'ko')).toBe('1월 13일')
    expect(formatShortDate(tuesday, 'en')).toBe('January 13')
  })

  test('a month is named by its first day', () => {
    expect(formatMonth(isoMonth('2026-01'), 'ko')).toBe('2026년 1월')
    expect(formatMonth(isoMonth('2026-01'), 'en')).toBe('January 2026')
  })

  test('a week stands beside its dates', () => {
    expect(formatWeek(isoWeek('2026-W03'), 'ko')).toBe('2026년 3주차 · 1월 12일~18일')
    expect(plain(formatWeek(isoWeek('2026-W03'), 'en'))).toBe('Week 3, 2026 · January 12 – 18')
  })

  test('a week that crosses New Year says both years', () => {
    expect(formatWeek(isoWeek('2026-W01'), 'ko')).toBe(
      '2026년 1주차 · 2025년 12월 29일~2026년 1월 4일',
    )
    expect(plain(formatWeek(isoWeek('2026-W01'), 'en'))).toBe(
      'Week 1, 2026 · December 29, 2025 – January 4, 2026',
    )
    expect(formatWeekNumber(isoWeek('2026-W53'), 'ko')).toBe('2026년 53주차')
  })

  test('a range says its year where it is asked to, and one day once', () => {
    const [first, last] = [isoDate('2026-01-12'), isoDate('2026-02-03')]
    expect(formatRange(first, last, 'ko')).toBe('1월 12일~2월 3일')
    expect(formatRange(first, last, 'ko', true)).toBe('2026년 1월 12일~2월 3일')
    expect(plain(formatRange(first, last, 'en', true))).toBe('January 12 – February 3, 2026')
    expect(formatRange(first, first, 'ko')).toBe('1월 12일')
    expect(formatRange(first, first, 'en')).toBe('January 12')
  })

  test('a time is in UTC, and a bare date has none', () => {
    expect(formatTime('2026-01-13T14:28:18Z', 'ko')).toBe('2026. 1. 13. 14:28')
    expect(plain(formatTime('2026-01-13T14:28:18Z', 'en'))).toBe('Jan 13, 2026, 2:28 PM')
    expect(formatTime('2026-01-13T00:05:00Z', 'ko')).toBe('2026. 1. 13. 00:05')
    expect(formatTime('2026-01-13', 'ko')).toBe('2026. 1. 13.')
    expect(formatTime('2026-01-13', 'en')).toBe('Jan 13, 2026')
  })

  test('weekdays run from Monday to Sunday', () => {
    expect(
      weekdayNames('ko')
        .map(({ short }) => short)
        .join(''),
    ).toBe('월화수목금토일')
    expect(weekdayNames('en').at(0)).toEqual({ short: 'Mon', long: 'Monday' })
    expect(weekdayNames('en').at(-1)).toEqual({ short: 'Sun', long: 'Sunday' })
  })
})

test.each([
  [{ kind: 'daily', key: tuesday } as const, '2026년 1월 13일 화요일'],
  [{ kind: 'weekly', key: isoWeek('2026-W03') } as const, '2026년 3주차 · 1월 12일~18일'],
  [{ kind: 'monthly', key: isoMonth('2026-01') } as const, '2026년 1월'],
])('the heading of %o is %s', (period, heading) => {
  expect(formatPeriod(period, 'ko')).toBe(heading)
})

test.each([
  [0, '0'],
  [999, '999'],
  [1127, '1,127'],
  [1_000_000, '1,000,000'],
])('%i is written %s in both languages', (count, text) => {
  expect(formatCount(count, 'ko')).toBe(text)
  expect(formatCount(count, 'en')).toBe(text)
})

test('a country has a name in each language, or keeps its code', () => {
  expect(formatCountry('KR', 'ko')).toBe('대한민국')
  expect(formatCountry('KR', 'en')).toBe('South Korea')
  expect(formatCountry('QZ', 'ko')).toBe('QZ')
})
