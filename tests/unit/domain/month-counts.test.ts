import { expect, test } from 'vitest'

import { countMonths } from '#domain/month-counts.ts'
import { isoDate } from '#tests/builders/a-paper.ts'

const days = ['2026-02-01', '2025-11-28', '2025-11-03'].map(isoDate)

test('months without a paper stand between those with some', () => {
  expect(countMonths(days)).toEqual([
    { month: '2025-11', papers: 2 },
    { month: '2025-12', papers: 0 },
    { month: '2026-01', papers: 0 },
    { month: '2026-02', papers: 1 },
  ])
})

test('of too many months the newest are left', () => {
  expect(countMonths(days, 2).map(({ month }) => month)).toEqual(['2026-01', '2026-02'])
})

test('no days have no months', () => {
  expect(countMonths([])).toEqual([])
})
