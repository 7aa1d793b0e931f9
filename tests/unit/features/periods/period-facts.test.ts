import { describe, expect, test } from 'vitest'

import { parsePeriodKey, type Period } from '#domain/calendar.ts'
import { emptyReason } from '#features/periods/empty-reason.ts'
import { archiveSpan, factsOf, neighboursOf, switchKind } from '#features/periods/period-facts.ts'
import { isoDate } from '#tests/builders/a-paper.ts'
import { anEmptyIndex, anIndex } from '#tests/builders/an-index.ts'

function period(key: string): Period {
  const read = parsePeriodKey(key)
  if (!read) throw new Error(`${key} is no period`)
  return read
}

test.each([
  ['2026-01-13', { papers: 50, top: 169 }],
  ['2026-W02', { papers: 1, top: null }],
  ['2026-01', { papers: 88, top: 169 }],
  ['2026-01-14', undefined],
  ['2026-W04', undefined],
])('the facts of %s are %o', (key, facts) => {
  expect(factsOf(anIndex(), period(key))).toEqual(facts)
})

test.each([
  ['2026-01-13', '2026-01-12', '2026-01-15'],
  ['2026-01-14', '2026-01-13', '2026-01-15'],
  ['2026-01-09', null, '2026-01-12'],
  ['2026-01-15', '2026-01-13', null],
  ['2025-12-01', null, '2026-01-09'],
  ['2026-06-01', '2026-01-15', null],
  ['2026-W03', '2026-W02', null],
  ['2026-01', null, null],
])('%s stands between %s and %s', (key, previous, next) => {
  const neighbours = neighboursOf(anIndex(), period(key))
  expect([neighbours.previous?.key ?? null, neighbours.next?.key ?? null]).toEqual([previous, next])
})

test.each([
  ['2026-01-13', 'weekly', '2026-W03'],
  ['2026-01-13', 'monthly', '2026-01'],
  ['2026-W03', 'daily', '2026-01-15'],
  ['2026-W03', 'monthly', '2026-01'],
  ['2026-01', 'daily', '2026-01-15'],
  ['2026-01', 'weekly', '2026-W03'],
  // A week without a paper leads to its own last day rather than nowhere.
  ['2026-W05', 'daily', '2026-02-01'],
  // A week belongs to the month in which its newest papers stand.
  ['2026-W01', 'monthly', '2026-01'],
] as const)('from %s, %s leads to %s', (key, kind, target) => {
  expect(switchKind(anIndex(), period(key), kind)).toEqual({ kind, key: target })
})

test('an archive runs from its first to its last day, whatever their order in the file', () => {
  const { days } = anIndex()
  const turned = anIndex({ days: Object.fromEntries(Object.entries(days).toReversed()) })
  expect(archiveSpan(turned)).toEqual({ first: '2026-01-09', last: '2026-01-15' })
  expect(archiveSpan(anEmptyIndex())).toBeNull()
})

describe('a period without a ranking', () => {
  const today = isoDate('2026-01-19')

  test.each([
    ['2026-01-14', 'none'],
    ['2026-01-10', 'weekend'],
    ['2026-01-11', 'weekend'],
    ['2026-01-16', 'later'],
    ['2026-01-17', 'weekend'],
    ['2026-01-19', 'later'],
    ['2026-01-20', 'future'],
    ['2026-01-24', 'future'],
    ['2026-01-08', 'earlier'],
    ['2025-12', 'earlier'],
    ['2026-W04', 'later'],
    ['2026-02', 'future'],
    ['2026-W05', 'future'],
  ])('%s has the reason "%s"', (key, reason) => {
    expect(emptyReason(anIndex(), period(key), today)).toBe(reason)
  })

  test('has no other reason where the archive has nothing', () => {
    expect(emptyReason(anEmptyIndex(), period('2026-01-13'), today)).toBe('archive')
  })
})
