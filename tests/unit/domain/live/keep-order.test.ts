import { expect, test } from 'vitest'

import { isReordered, keepOrder } from '#domain/live/keep-order.ts'
import { paperId } from '#tests/builders/a-paper.ts'
import { aRankedPaper } from '#tests/builders/a-ranking.ts'

const [first, second, third] = ['2601.00001', '2601.00002', '2601.00003'].map(paperId)
if (!first || !second || !third) throw new Error('three ids')

const paper = (id: typeof first, rank: number, upvotes: number, rise?: number) =>
  aRankedPaper({ id, rank, upvotes, ...(rise === undefined ? {} : { rise }) })

test('a list that is being read keeps its order and ranks, with counts of now', () => {
  const order = { ids: [first, second], rises: new Map([[first, 3]]) }
  const kept = keepOrder([paper(third, 1, 90), paper(second, 2, 60, 8), paper(first, 3, 50)], order)
  expect(kept.map(({ id, rank, upvotes, rise }) => [id, rank, upvotes, rise])).toEqual([
    [first, 1, 50, 3],
    [second, 2, 60, undefined],
  ])
})

test.each([
  [[first, second], false],
  [[second, first], true],
  [[first], true],
  [[first, second, third], true],
])('from 1, 2 to %j is a new order: %s', (ids, expected) => {
  const papers = [paper(first, 1, 9), paper(second, 2, 8)]
  expect(isReordered(papers, { ids, rises: new Map() })).toBe(expected)
})
