import { describe, expect, test } from 'vitest'

import { parsePeriodKey, type Period } from '#domain/calendar.ts'
import { mayBeListed } from '#domain/live/may-be-listed.ts'
import { asksFor, nextListAt, reachableDays, weekdayBefore } from '#domain/live/wanted.ts'
import { isoDate } from '#tests/builders/a-paper.ts'
import { anEmptyIndex, anIndex } from '#tests/builders/an-index.ts'

function period(key: string): Period {
  const read = parsePeriodKey(key)
  if (!read) throw new Error(`${key} is no period`)
  return read
}

/** Tuesday, 20 January 2026, noon: the newest day of the archive is Thursday the 15th. */
const now = Date.parse('2026-01-20T12:00:00Z')

test.each([
  ['2026-01-20', true],
  ['2026-01-21', false],
  ['2026-01-17', false],
  ['2026-01-18', false],
  ['2020-06-01', true],
  ['2026-W04', true],
  ['2026-W05', false],
  ['2026-01', true],
  ['2026-02', false],
])('%s may be listed: %s', (key, expected) => {
  expect(mayBeListed(period(key), isoDate('2026-01-20'))).toBe(expected)
})

describe('asks for', () => {
  test.each([
    ['a day that the archive lacks', '2026-01-16', ['2026-01-16']],
    ['a day of the archive that can still change', '2026-01-15', ['2026-01-15']],
    ['nothing at a weekend', '2026-01-17', []],
    ['nothing of a day to come', '2026-01-21', []],
    ['the lacking days of a week that is there in part', '2026-W03', ['2026-01-16']],
    ['a week that is not there, as a whole', '2026-W04', ['2026-W04']],
    ['the lacking days of a month', '2026-01', ['2026-01-16', '2026-01-19', '2026-01-20']],
    ['nothing of a week that the archive has whole', '2026-W02', []],
    ['a day before the archive begins', '2025-12-01', ['2025-12-01']],
  ])('%s', (_, key, keys) => {
    expect(asksFor(period(key), anIndex(), now).map((ask) => ask.key)).toEqual(keys)
  })

  test('nothing of an archived day once it is final', () => {
    const later = Date.parse('2026-01-30T00:00:00Z')
    expect(asksFor(period('2026-01-15'), anIndex(), later - 1)).toHaveLength(1)
    expect(asksFor(period('2026-01-15'), anIndex(), later)).toEqual([])
  })

  test('a month as a whole where many days are lacking', () => {
    const end = Date.parse('2026-01-30T12:00:00Z')
    expect(asksFor(period('2026-01'), anIndex(), end)).toEqual([period('2026-01')])
  })

  test('whatever is looked at where there is no index', () => {
    expect(asksFor(period('2026-W02'), null, now)).toEqual([period('2026-W02')])
  })
})

describe('the days that can be reached', () => {
  test('are the weekdays after the newest, up to the newest that has begun', () => {
    expect(reachableDays(isoDate('2026-01-15'), now)).toEqual([
      '2026-01-16',
      '2026-01-19',
      '2026-01-20',
    ])
  })

  test('are none where the archive is up to date', () => {
    expect(reachableDays(isoDate('2026-01-20'), now)).toEqual([])
  })

  test('are a month of days beside an empty archive, and at most 400', () => {
    expect(reachableDays(anEmptyIndex().newest, now)).toHaveLength(22)
    expect(reachableDays(isoDate('2020-01-01'), now)).toHaveLength(400)
  })
})

test.each([
  ['2026-01-20', '2026-01-19'],
  ['2026-01-19', '2026-01-16'],
  ['2026-01-18', '2026-01-16'],
])('the weekday before %s is %s', (day, before) => {
  expect(weekdayBefore(isoDate(day))).toBe(before)
})

test.each([
  ['2026-01-20T12:00:00Z', '2026-01-21T00:00:00.000Z'],
  ['2026-01-20T23:59:59Z', '2026-01-21T00:00:00.000Z'],
  ['2026-01-16T00:00:00Z', '2026-01-19T00:00:00.000Z'],
  ['2026-01-18T08:00:00Z', '2026-01-19T00:00:00.000Z'],
])('at %s the next list begins at %s', (at, next) => {
  expect(new Date(nextListAt(Date.parse(at))).toISOString()).toBe(next)
})
