import { describe, expect, test } from 'vitest'

import {
  judgedText,
  needsCorpus,
  readJudged,
  relevantTo,
  score,
} from '#tests/bench/relevance-judged.ts'
import { readShipped } from '#tests/bench/relevance-papers.ts'

const judged = readJudged()
const ofArchive = judged.filter(({ kind }) => kind !== needsCorpus)
const { papers, institutions } = readShipped()
const texts = new Map<string, string>(
  Array.from(papers.values(), (paper) => [paper.id, judgedText(paper, institutions, false)]),
)

describe('the judged queries', () => {
  test('have ten and more of every habit', () => {
    const counts = new Map<string, number>()
    for (const { kind } of judged) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    expect(ofArchive.length).toBeGreaterThanOrEqual(120)
    expect([...counts].filter(([, count]) => count < 10)).toEqual([])
  })

  test('are asked once each', () => {
    expect(new Set(judged.map(({ q }) => q)).size).toBe(judged.length)
  })

  test('name papers of the archive', () => {
    const named = ofArchive.flatMap(({ first3, first10, never }) => [
      ...first3,
      ...first10,
      ...never,
    ])
    const known = new Set<string>(papers.keys())
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  test('want no more papers in a place than fit, and none that must not be there', () => {
    for (const query of ofArchive) {
      const relevant = relevantTo(query, texts)
      expect(query.first3.length, query.q).toBeLessThanOrEqual(3)
      expect(query.first10.length, query.q).toBeLessThanOrEqual(10)
      expect(relevant.size, query.q).toBeGreaterThan(0)
      expect(
        query.never.filter((id) => relevant.has(id)),
        query.q,
      ).toEqual([])
    }
  })
})

describe('the score', () => {
  const query = { kind: 'k', q: 'q', first3: ['1'], first10: ['2'], never: ['9'] }
  const wanted = new Set(['1', '2'])

  test('is full where all is found at once', () => {
    expect(score(query, ['1', '2', '5'], wanted)).toEqual({
      query,
      recall: 1,
      reciprocal: 1,
      faults: [],
    })
  })

  test('counts the place of the first wanted paper, and what is late or must not be there', () => {
    const found = ['9', '8', '7', '1']
    expect(score(query, found, wanted)).toEqual({
      query,
      recall: 0.5,
      reciprocal: 0.25,
      faults: [
        '1 not in the first 3: place 4',
        '2 not in the first 10: not found',
        '9 must not be there',
      ],
    })
  })

  test('is nothing where nothing is found', () => {
    expect(score(query, [], wanted)).toMatchObject({ recall: 0, reciprocal: 0 })
  })

  test('asks for ten right papers where none are named', () => {
    const many = new Set(Array.from({ length: 30 }, (_, at) => String(at)))
    const first = Array.from({ length: 10 }, (_, at) => String(at))
    const wide = { ...query, first3: [], first10: [], never: [] }
    expect(score(wide, first, many).recall).toBe(1)
  })
})
