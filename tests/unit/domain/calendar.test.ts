import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import {
  addDays,
  addMonths,
  daysBetween,
  daysSpanOf,
  editionDateOf,
  isWeekend,
  monthOf,
  parseIsoDate,
  parseIsoMonth,
  parseIsoWeek,
  parsePeriodKey,
  periodOf,
  utcDateAt,
  weekdayOf,
  weekOf,
} from '#domain/calendar.ts'
import { isoDate, isoMonth, isoWeek } from '#tests/builders/a-paper.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe.each(['UTC', 'Asia/Seoul', 'America/New_York', 'Pacific/Kiritimati'])('in %s', (zone) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone)
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  })

  test.each([
    ['2025-12-28', '2025-W52'],
    ['2025-12-29', '2026-W01'],
    ['2026-01-01', '2026-W01'],
    ['2026-01-04', '2026-W01'],
    ['2026-01-05', '2026-W02'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['2000-01-02', '1999-W52'],
  ])('%s lies in week %s', (date, week) => {
    expect(weekOf(isoDate(date))).toBe(week)
  })

  test('a week runs from Monday to Sunday, over the end of a year too', () => {
    const span = daysSpanOf({ kind: 'weekly', key: isoWeek('2026-W01') })
    expect(span).toEqual({ first: '2025-12-29', last: '2026-01-04' })
    expect([weekdayOf(span.first), weekdayOf(span.last)]).toEqual([1, 7])
  })

  test('days go on through the nights on which clocks are changed', () => {
    expect(addDays(isoDate('2026-03-07'), 2)).toBe('2026-03-09')
    expect(addDays(isoDate('2026-11-02'), -2)).toBe('2026-10-31')
    expect(daysBetween(isoDate('2026-02-27'), isoDate('2026-03-02'))).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ])
  })

  test('before nine in Korea, the UTC date is that of the day before', () => {
    expect(utcDateAt(Date.parse('2026-01-14T08:59:59+09:00'))).toBe('2026-01-13')
    expect(utcDateAt(Date.parse('2026-01-14T09:00:00+09:00'))).toBe('2026-01-14')
  })
})

test.each([
  '',
  ' 2026-01-13',
  '2026-01-13 ',
  '2026-1-13',
  '2026-01-13T00:00:00Z',
  '20260113',
  '2026-02-29',
  '2026-02-30',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '1999-12-31',
  '2100-01-01',
  '٢٠٢٦-٠١-١٣',
  20_260_113,
  null,
  undefined,
  new Date(0),
])('%o is no date', (value) => {
  expect(parseIsoDate(value)).toBeNull()
})

test.each(['2024-02-29', '2000-01-01', '2099-12-31'])('%s is a date', (value) => {
  expect(parseIsoDate(value)).toBe(value)
})

test.each([
  '2026-W00',
  '2026-W54',
  '2025-W53',
  '2026-W3',
  '2026-w03',
  '2026-03',
  'W03',
  ' 2026-W03',
  3,
  null,
])('%o is no week', (value) => {
  expect(parseIsoWeek(value)).toBeNull()
})

test.each(['2026-W01', '2026-W53', '2020-W53', '2025-W52'])('%s is a week', (value) => {
  expect(parseIsoWeek(value)).toBe(value)
})

test.each(['2026-13', '2026-00', '2026-1', '2026-01-13', '1999-12', null])(
  '%o is no month',
  (value) => {
    expect(parseIsoMonth(value)).toBeNull()
  },
)

test.each([
  ['2026-01-13', 'daily'],
  ['2026-W03', 'weekly'],
  ['2026-01', 'monthly'],
])('%s is the key of a %s period', (key, kind) => {
  expect(parsePeriodKey(key)).toEqual({ kind, key })
})

test('nonsense is the key of no period', () => {
  expect(parsePeriodKey('2026')).toBeNull()
})

test.each([
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
])('month %s runs from %s to %s', (month, first, last) => {
  expect(daysSpanOf({ kind: 'monthly', key: isoMonth(month) })).toEqual({ first, last })
})

test.each([
  ['2026-01', -1, '2025-12'],
  ['2025-12', 1, '2026-01'],
  ['2026-05', 20, '2028-01'],
  ['2026-05', 0, '2026-05'],
])('%s and %i months is %s', (month, months, sum) => {
  expect(addMonths(isoMonth(month), months)).toBe(sum)
})

test.each([
  ['2026-01-16', '2026-01-16'],
  ['2026-01-17', '2026-01-16'],
  ['2026-01-18', '2026-01-16'],
  ['2025-11-02', '2025-10-31'],
])('what a blog shows on %s is the edition of %s', (date, edition) => {
  expect(editionDateOf(isoDate(date))).toBe(edition)
  expect(isWeekend(isoDate(date))).toBe(date !== edition)
})

test('days the wrong way round are none', () => {
  expect(daysBetween(isoDate('2026-01-14'), isoDate('2026-01-13'))).toEqual([])
})

test('a day has a week and a month', () => {
  const date = isoDate('2026-01-01')
  expect(monthOf(date)).toBe('2026-01')
  expect(periodOf('daily', date)).toEqual({ kind: 'daily', key: '2026-01-01' })
  expect(periodOf('weekly', date)).toEqual({ kind: 'weekly', key: '2026-W01' })
  expect(periodOf('monthly', date)).toEqual({ kind: 'monthly', key: '2026-01' })
})
