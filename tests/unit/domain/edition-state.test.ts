import fc from 'fast-check'
import { expect, test } from 'vitest'

import { isWeekend, parseIsoDate, utcDateAt } from '#domain/calendar.ts'
import { finalFrom, isProvisional, newestListingDay } from '#domain/edition-state.ts'

test.each([
  ['while its date lasts', '2026-01-13T12:00:00Z', true],
  ['before it begins', '2026-01-12T12:00:00Z', true],
  ['two weeks later', '2026-01-27T23:59:59Z', true],
  ['from then on no more', '2026-01-28T00:00:00Z', false],
])('a day can change %s', (_, now, expected) => {
  const date = parseIsoDate('2026-01-13')
  expect(date && isProvisional(date, Date.parse(now))).toBe(expected)
})

test.each([
  ['a weekday', '2026-01-13T00:00:00Z', '2026-01-13'],
  ['08:59 in Korea', '2026-01-13T08:59:00+09:00', '2026-01-12'],
  ['09:00 in Korea', '2026-01-13T09:00:00+09:00', '2026-01-13'],
  ['Saturday', '2026-01-17T10:00:00Z', '2026-01-16'],
  ['Sunday', '2026-01-18T23:59:59Z', '2026-01-16'],
  ['Monday at 08:59 in Korea', '2026-01-19T08:59:00+09:00', '2026-01-16'],
  ['the evening before in Los Angeles', '2026-01-12T16:30:00-08:00', '2026-01-13'],
])('at %s (%s) the newest list is of %s', (_, now, expected) => {
  expect(newestListingDay(Date.parse(now))).toBe(expected)
})

test('the newest list is of a weekday, not of a day to come, and can still change', () => {
  const instants = fc.integer({
    min: Date.parse('2024-01-01T00:00:00Z'),
    max: Date.parse('2040-01-01T00:00:00Z'),
  })
  fc.assert(
    fc.property(instants, (now) => {
      const date = newestListingDay(now)
      expect(isWeekend(date)).toBe(false)
      expect(date <= utcDateAt(now)).toBe(true)
      expect(isProvisional(date, now)).toBe(true)
      expect(isProvisional(date, finalFrom(date))).toBe(false)
    }),
  )
})
