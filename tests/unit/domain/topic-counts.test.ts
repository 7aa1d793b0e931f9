import { expect, test } from 'vitest'

import { countTopics } from '#domain/topic-counts.ts'

const papers = [
  { keywords: ['Kites', 'kite', 'wind tunnels'] },
  { keywords: ['kites', 'Lanterns'] },
  { keywords: ['lantern', '!!'] },
  { keywords: [] },
]

test('counts papers, not keywords: case and plural fold into one', () => {
  expect(countTopics(papers)).toEqual([
    { topic: 'kite', name: 'kites', papers: 2 },
    { topic: 'lantern', name: 'lantern', papers: 2 },
    { topic: 'wind-tunnel', name: 'wind tunnels', papers: 1 },
  ])
})

test('gives so many at most', () => {
  expect(countTopics(papers, 1)).toEqual([{ topic: 'kite', name: 'kites', papers: 2 }])
})
