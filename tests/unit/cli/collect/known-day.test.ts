import { expect, test } from 'vitest'

import { parseIsoDate } from '#domain/calendar.ts'
import { isNews, isSettled, isShrunken, type KnownDay } from '#cli/collect/known-day.ts'

const date = parseIsoDate('2026-01-13') ?? expect.fail()
const seenAt = (...times: (string | null)[]): KnownDay =>
  new Map(
    times.map((at, index) => [
      `2601.0000${index}`,
      { upvotes: 3, newest: at === null ? null : { at, upvotes: 3 } },
    ]),
  )
const early = '2026-01-13T09:00:00Z'
const late = '2026-01-28T00:00:00Z'

test.each([
  ['all seen late', seenAt(late, late), true],
  ['all seen early', seenAt(early, early), false],
  ['most seen late', seenAt(late, late, early), true],
  ['most seen early', seenAt(late, early, early), false],
  ['seen on the last day by date', seenAt('2026-01-28'), true],
  ['seen before it by date', seenAt('2026-01-27'), false],
  ['no time known, as of a document', seenAt(null, null), true],
])('a day is settled where %s', (_, known, expected) => {
  expect(isSettled(date, known)).toBe(expected)
})

test.each([
  ['of a paper not seen before', null, early, 3, true],
  ['with another count', early, '2026-01-13T09:01:00Z', 4, true],
  ['with the same count soon after', early, '2026-01-13T14:59:00Z', 3, false],
  ['with the same count six hours later', early, '2026-01-13T15:00:00Z', 3, true],
  ['first after the day is final', '2026-01-27T23:59:00Z', late, 3, true],
])('a snapshot %s is news: %s', (_, before, at, upvotes, expected) => {
  const newest = before === null ? null : { at: before, upvotes: 3 }
  expect(isNews({ at, upvotes }, date, newest)).toBe(expected)
})

const many = (count: number, at: string | null) =>
  seenAt(...Array.from({ length: count }, () => at))
const first = (count: number) => new Set(many(count, null).keys())

test.each([
  ['nothing where there was something', many(1, early), first(0), true],
  ['half', many(8, early), first(4), true],
  ['one less', many(8, early), first(7), false],
  ['all', many(8, early), first(8), false],
  ['anything where nothing was known', many(0, early), first(3), false],
  ['as many others', many(2, early), new Set(['2601.11111', '2601.11112']), false],
  ['half, no time known', many(8, null), first(4), true],
])('%s is shrunken: %s', (_, known, listed, expected) => {
  expect(isShrunken(known, listed)).toBe(expected)
})

test('papers that only another source put on the day, long before, are not missed', () => {
  const known: KnownDay = new Map([
    ...seenAt(late, late, late),
    ...['a', 'b', 'c'].map(
      (id) => [id, { upvotes: 1, newest: { at: early, upvotes: 1 } }] as const,
    ),
  ])
  expect(isShrunken(known, first(3))).toBe(false)
  expect(isShrunken(known, first(1))).toBe(true)
})
