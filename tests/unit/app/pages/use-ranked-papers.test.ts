import { expect, test } from 'vitest'

import { maxRangeMonths, rangeOf, sourcesOf } from '#app/pages/use-ranked-papers.ts'
import { parsePeriodKey, type Period } from '#domain/calendar.ts'
import { noFilters } from '#domain/view.ts'
import { isoDate } from '#tests/builders/a-paper.ts'

function period(key: string): Period {
  const read = parsePeriodKey(key)
  if (!read) throw new Error(`${key} is no period`)
  return read
}

function filters(from: string | null, to: string | null) {
  return {
    ...noFilters,
    from: from === null ? null : isoDate(from),
    to: to === null ? null : isoDate(to),
  }
}

test.each([
  ['2026-W03', '2026-01-13', '2026-01-14', '2026-01-13', '2026-01-14'],
  // An open end is the period's own, where that leaves any day.
  ['2026-W03', '2026-01-14', null, '2026-01-14', '2026-01-18'],
  ['2026-W03', null, '2026-01-14', '2026-01-12', '2026-01-14'],
  ['2026-W03', '2026-02-02', null, '2026-02-02', '2026-02-02'],
  ['2026-W03', null, '2025-12-24', '2025-12-24', '2025-12-24'],
  ['2026-01-13', '2025-12-01', null, '2025-12-01', '2026-01-13'],
])('in %s, a range from %s to %s is %s to %s', (key, from, to, first, last) => {
  expect(rangeOf(period(key), filters(from, to))).toEqual({ first, last })
})

test('there is no range where filters name no day', () => {
  expect(rangeOf(period('2026-W03'), { ...noFilters, institutions: ['stepfun'] })).toBeNull()
})

test.each([
  ['2026-01-13', null, ['2026-01-13']],
  ['2026-W03', ['2026-01-12', '2026-01-18'], ['2026-W03']],
  ['2026-W03', ['2026-01-13', '2026-01-13'], ['2026-W03']],
  ['2026-W03', ['2026-01-11', '2026-01-18'], ['2026-01']],
  ['2026-01-13', ['2026-01-13', '2026-01-14'], ['2026-01']],
  ['2026-W01', ['2025-12-24', '2026-01-02'], ['2025-12', '2026-01']],
])('%s filtered to %j comes from %j', (key, range, sources) => {
  const [first = '', last = ''] = range ?? []
  const days = range && { first: isoDate(first), last: isoDate(last) }
  expect(sourcesOf(period(key), days).map((source) => source.key)).toEqual(sources)
})

test('a long range comes from its first months', () => {
  const range = { first: isoDate('2024-11-05'), last: isoDate('2099-12-31') }
  const sources = sourcesOf(period('2026-W03'), range)
  expect(sources).toHaveLength(maxRangeMonths)
  expect([sources[0]?.key, sources.at(-1)?.key]).toEqual(['2024-11', '2025-10'])
})
