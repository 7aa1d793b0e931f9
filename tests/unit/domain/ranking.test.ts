import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Period } from '#domain/calendar.ts'
import { compareCodePoints, compareRanked, rankPapers } from '#domain/ranking.ts'
import { anEdition, aPaper, isoDate, isoWeek, paperId } from '#tests/builders/a-paper.ts'
import { ids, papers } from '#tests/builders/arbitraries.ts'

const day: Period = { kind: 'daily', key: isoDate('2026-01-13') }
const week: Period = { kind: 'weekly', key: isoWeek('2026-W03') }

function ranked(upvotes: number | null, order: number, id = '2601.00001') {
  return { id: paperId(id), upvotes, order }
}

test.each([
  ['more upvotes before fewer', ranked(2, 9), ranked(1, 1)],
  ['none before unknown', ranked(0, 9), ranked(null, 1)],
  ["equal upvotes by the source's order", ranked(5, 1, '2601.00002'), ranked(5, 2)],
  ['equal places by id', ranked(5, 1), ranked(5, 1, '2601.00002')],
])('orders %s', (_, first, second) => {
  expect(compareRanked(first, second)).toBeLessThan(0)
  expect(compareRanked(second, first)).toBeGreaterThan(0)
})

test('compares by code points, not by the letters of a language', () => {
  expect(['ä', 'b', 'Z', 'a'].toSorted(compareCodePoints)).toEqual(['Z', 'a', 'b', 'ä'])
})

describe('rankPapers', () => {
  test('leaves out papers that were not listed in the period', () => {
    const elsewhere = aPaper({ editions: [anEdition('2026-01-12', 1)] })
    expect(rankPapers([elsewhere], day)).toEqual([])
    expect(rankPapers([elsewhere], week)).toHaveLength(1)
  })

  test('takes the best of several places for a tie', () => {
    const a = aPaper({
      id: paperId('2601.00002'),
      editions: [anEdition('2026-01-12', 4), anEdition('2026-01-13', 1)],
    })
    const b = aPaper({ editions: [anEdition('2026-01-13', 2)] })
    expect(rankPapers([b, a], week).map(({ paper }) => paper.id)).toEqual([a.id, b.id])
  })

  test('gives ranks from 1 without gaps, whatever the order in which papers come', () => {
    const some = fc.uniqueArray(papers, { selector: ({ id }) => id, maxLength: ids.length })
    fc.assert(
      fc.property(some, (unordered) => {
        const places = rankPapers(unordered, week)
        expect(places.map(({ rank }) => rank)).toEqual(places.map((_, index) => index + 1))
        expect(rankPapers(unordered.toReversed(), week)).toEqual(places)
      }),
    )
  })
})
