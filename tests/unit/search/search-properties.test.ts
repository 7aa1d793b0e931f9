import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'

import type { Paper } from '#domain/paper.ts'
import type { SearchEngine } from '#search/search-engine.ts'
import { aPaper, paperId } from '#tests/builders/a-paper.ts'
import { aSearchEngine, aSearchRequest } from '#tests/builders/a-search-index.ts'

const titleWord = fc.oneof(
  fc.constantFrom('kite', 'Kites', 'learning', 'state-space', 'the', 'of', 'GPT-4', 'VA-π', '연구'),
  fc.constantFrom(
    'Große',
    'Über',
    'x',
    '"quoted"',
    '-minus',
    '$O(N)$',
    '강화학습을',
    '東京',
    'Benchmark^2',
  ),
  fc.stringMatching(/^[A-Za-z]{2,9}$/),
)
const titles = fc.uniqueArray(
  fc.array(titleWord, { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 25, selector: (title) => title.toLowerCase() },
)

function papersOf(list: readonly string[]): Paper[] {
  return list.map((en, index) =>
    aPaper({
      id: paperId(`2601.${String(index + 1).padStart(5, '0')}`),
      title: { en, ko: null },
      upvotes: (index * 53) % 97,
    }),
  )
}

let engine: SearchEngine
beforeAll(async () => {
  engine = await aSearchEngine(
    papersOf([
      'Kites over Seoul',
      'Boats and 강화학습',
      'Reinforcement Learning of Lamps',
      'Über Größe',
    ]),
  )
})

const letters = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '가',
      '강',
      'ㄱ',
      'ㅏ',
      '"',
      '-',
      ' ',
      'a',
      'k',
      'é',
      '\uD800',
      '\uDC00',
      '2601.0',
    ),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  ),
  maxLength: 300,
})

test('whatever is asked, there is an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      letters,
      fc.constantFrom('relevance', 'upvotes', 'date'),
      async (text, order) => {
        const answer = await engine.search(aSearchRequest({ text, order }))
        expect(answer.failures).toEqual([])
        expect(answer.hits.length).toBe(Math.min(10, answer.found))
        for (const { paper, marks } of answer.hits) {
          let last = 0
          for (const [start, end] of marks.title) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(paper.title.en.length)
            last = end
          }
        }
        await engine.suggest(text, 5)
      },
    ),
    { numRuns: 300 },
  )
})

test('ten thousand characters cost what two hundred do', async () => {
  const text = '강화학습 kite ㄱㅎ "a b" -c '.repeat(450)
  const start = await engine.search(aSearchRequest({ text: text.slice(0, 200) }))
  expect(await engine.search(aSearchRequest({ text }))).toEqual(start)
})

test('NFC and NFD ask the same', async () => {
  const typed = fc.array(
    fc.constantFrom('강화학습', '강화하', 'ㄱㅎㅎㅅ', 'Über', 'Größe', 'kites', '과의'),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  await fc.assert(
    fc.asyncProperty(typed, async (words) => {
      const text = words.join(' ')
      const asked = (form: 'NFC' | 'NFD') =>
        engine.search(aSearchRequest({ text: text.normalize(form) }))
      expect(await asked('NFD')).toEqual(await asked('NFC'))
    }),
    { numRuns: 60 },
  )
})

test('a paper is found first by its exact title', async () => {
  await fc.assert(
    fc.asyncProperty(titles, async (list) => {
      const own = await aSearchEngine(papersOf(list))
      for (const title of list) {
        const { hits } = await own.search(aSearchRequest({ text: title }))
        expect(wordsOf(hits[0]?.paper.title.en ?? '')).toEqual(wordsOf(title))
      }
    }),
    { numRuns: 30 },
  )
})

/** Titles that differ in signs alone are one for a search. */
function wordsOf(title: string): readonly string[] {
  return (
    title
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
