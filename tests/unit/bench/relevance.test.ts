import { expect, test } from 'vitest'

import { mean, needsCorpus, readJudged } from '#tests/bench/relevance-judged.ts'
import { withOwnSearch } from '#tests/bench/relevance-own.ts'
import { readShipped } from '#tests/bench/relevance-papers.ts'
import { scoresOf } from '#tests/bench/relevance.ts'

// `npm run bench -- relevance` says which queries are answered badly.
test('the search finds what readers of the shipped archive mean', { timeout: 60_000 }, async () => {
  const judged = readJudged().filter(({ kind }) => kind !== needsCorpus)
  const shipped = readShipped()
  const scores = await withOwnSearch(shipped, (search) => scoresOf(judged, search, shipped, false))
  const recallOf = (kind: string) =>
    mean(scores.filter(({ query }) => query.kind === kind).map(({ recall }) => recall))
  const kinds = new Set(judged.map(({ kind }) => kind))
  const weak = [...kinds].filter((kind) => recallOf(kind) < 0.75)
  expect(weak).toEqual([])
  expect(mean(scores.map(({ recall }) => recall))).toBeGreaterThanOrEqual(0.95)
  expect(mean(scores.map(({ reciprocal }) => reciprocal))).toBeGreaterThanOrEqual(0.85)
})
