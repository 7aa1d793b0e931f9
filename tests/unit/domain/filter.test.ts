import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { addDays } from '#domain/calendar.ts'
import { countInstitutions, filterByInstitution, rankRange } from '#domain/filter.ts'
import { isoDate, paperId } from '#tests/builders/a-paper.ts'
import { aRankedPaper } from '#tests/builders/a-ranking.ts'

const kaist = aRankedPaper({ id: paperId('2601.00001'), institutions: ['kaist-ai'] })
const both = aRankedPaper({ id: paperId('2601.00002'), institutions: ['kaist-ai', 'stepfun'] })
const nobody = aRankedPaper({ id: paperId('2601.00003'), institutions: [] })
const papers = [kaist, both, nobody]

test.each<[string[], readonly RankedPaper[]]>([
  [[], papers],
  [['kaist-ai'], [kaist, both]],
  [['stepfun'], [both]],
  [
    ['stepfun', 'unknown'],
    [both, nobody],
  ],
  [['unknown'], [nobody]],
  [['elsewhere'], []],
])('institutions %j leave the papers that have any of them', (slugs, left) => {
  expect(filterByInstitution(papers, slugs)).toEqual(left)
})

test('counts institutions, most papers first, equal ones by slug, the unknown last', () => {
  const more = aRankedPaper({ institutions: ['adobe'] })
  expect(countInstitutions([nobody, nobody, nobody, both, kaist, more])).toEqual([
    { slug: 'kaist-ai', papers: 2 },
    { slug: 'adobe', papers: 1 },
    { slug: 'stepfun', papers: 1 },
    { slug: 'unknown', papers: 3 },
  ])
})

test('counts no institution where there is no paper', () => {
  expect(countInstitutions([])).toEqual([])
})

function listed(id: string, upvotes: number | null, rank: number, ...dates: string[]): RankedPaper {
  return aRankedPaper({ id: paperId(id), upvotes, rank, dates: dates.map(isoDate) })
}

test('ranks a range anew, and each paper once with its days of the range', () => {
  const ranked = rankRange(
    [
      listed('2601.00001', 90, 1, '2026-01-09'),
      listed('2601.00002', 80, 2, '2026-01-12', '2026-01-15'),
      listed('2601.00003', 10, 3, '2026-01-13'),
      listed('2601.00002', 80, 1, '2026-01-13'),
      listed('2601.00004', 20, 9, '2026-01-12'),
    ],
    isoDate('2026-01-12'),
    isoDate('2026-01-13'),
  )
  expect(ranked.map(({ id, rank, dates }) => [id, rank, dates])).toEqual([
    ['2601.00002', 1, ['2026-01-12', '2026-01-13']],
    ['2601.00004', 2, ['2026-01-12']],
    ['2601.00003', 3, ['2026-01-13']],
  ])
})

test('keeps the rankings’ order among equal upvotes, and unknown upvotes last', () => {
  const ranked = rankRange(
    [
      listed('2601.00003', null, 1, '2026-01-13'),
      listed('2601.00002', 5, 4, '2026-01-13'),
      listed('2601.00001', 5, 3, '2026-01-13'),
    ],
    isoDate('2026-01-13'),
    isoDate('2026-01-13'),
  )
  expect(ranked.map(({ id }) => id)).toEqual(['2601.00001', '2601.00002', '2601.00003'])
})

test('adds nothing of its own to a paper', () => {
  const paper = listed('2601.00001', 5, 1, '2026-01-13')
  expect(rankRange([paper], isoDate('2026-01-13'), isoDate('2026-01-13'))).toEqual([paper])
})

test('a range that holds everything loses no paper, and its ranks run from one', () => {
  const first = isoDate('2026-01-01')
  const some = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 10_000, max: 10_050 }).map((number) => paperId(`2601.${number}`)),
      upvotes: fc.option(fc.nat(9), { nil: null }),
      rank: fc.integer({ min: 1, max: 9 }),
      dates: fc.nat(20).map((days) => [addDays(first, days)]),
    }),
    { selector: ({ id }) => id },
  )
  fc.assert(
    fc.property(some, (facts) => {
      const all = facts.map((fact) => aRankedPaper(fact))
      const ranked = rankRange(all, first, isoDate('2026-01-31'))
      expect(ranked.map(({ rank }) => rank)).toEqual(all.map((_, index) => index + 1))
      expect(new Set(ranked.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)))
      expect(rankRange(all.toReversed(), first, isoDate('2026-01-31'))).toEqual(ranked)
    }),
  )
})
