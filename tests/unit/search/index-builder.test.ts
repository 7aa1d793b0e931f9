import { beforeAll, describe, expect, test } from 'vitest'

import type { Term } from '#domain/glossary/glossary.ts'
import type { Paper } from '#domain/paper.ts'
import { newestPartFrom } from '#search/index-builder.ts'
import { SearchEngine } from '#search/search-engine.ts'
import { anEdition, aPaper, isoDate, paperId } from '#tests/builders/a-paper.ts'
import { aSearchIndex, aSearchRequest, loadFrom } from '#tests/builders/a-search-index.ts'

const words = ['kite', 'boat', 'garden', 'snow', 'bridge', 'teapot', 'ferry', 'lamp']

function papersOn(date: string, count: number): Paper[] {
  return Array.from({ length: count }, (_, index) =>
    aPaper({
      id: paperId(`${date.slice(2, 4)}${date.slice(5, 7)}.${String(index + 1).padStart(5, '0')}`),
      title: { en: `A ${words[index % 8]} over the ${words[(index * 3) % 7]} ${index}`, ko: null },
      upvotes: (index * 37) % 101,
      editions: [anEdition(date, index + 1)],
      keywords: [words[index % 5] ?? ''],
    }),
  )
}
const old = papersOn('2025-10-06', 60)
const newest = papersOn('2026-01-13', 20)
const newestFrom = isoDate('2025-12-01')

test('the same papers give the same bytes, in any order and with any memory', async () => {
  const papers = [...old, ...newest]
  const files = await aSearchIndex(papers, { newestFrom })
  const others = await aSearchIndex(papers.toReversed(), { newestFrom, mostInMemory: 300 })
  expect([...others.keys()].toSorted()).toEqual([...files.keys()].toSorted())
  for (const [path, bytes] of files) expect(others.get(path)).toEqual(bytes)
})

test('a new day leaves the files of older months as they are', async () => {
  const before = await aSearchIndex([...old, ...newest], { newestFrom })
  const after = await aSearchIndex([...old, ...newest, ...papersOn('2026-01-14', 3)], {
    newestFrom,
  })
  const base = [...before.keys()].filter((path) => path.includes('/base-'))
  expect(base.length).toBeGreaterThan(3)
  for (const path of base) expect(after.get(path)).toEqual(before.get(path))
  const changed = [...before.keys()].filter((path) => path.includes('/newest-') && after.has(path))
  expect(changed).toEqual([])
})

test('both parts answer as one', async () => {
  const engine = new SearchEngine(loadFrom(await aSearchIndex([...old, ...newest], { newestFrom })))
  const whole = new SearchEngine(loadFrom(await aSearchIndex([...old, ...newest])))
  for (const text of ['kite', 'snow bridge', 'lamp -boat']) {
    for (const order of ['upvotes', 'date'] as const) {
      const request = aSearchRequest({ text, order, count: 50 })
      const [parts, one] = await Promise.all([engine.search(request), whole.search(request)])
      expect(parts.found).toBe(one.found)
      expect(new Set(parts.hits.map(({ paper }) => paper.id))).toEqual(
        new Set(one.hits.map(({ paper }) => paper.id)),
      )
      const keys = parts.hits.map(({ paper, date }) =>
        order === 'upvotes' ? (paper.upvotes ?? 0) : Date.parse(date ?? ''),
      )
      expect(keys).toEqual(keys.toSorted((a, b) => b - a))
    }
  }
})

test('of a part without a day that is asked for nothing is fetched', async () => {
  const load = loadFrom(await aSearchIndex([...old, ...newest], { newestFrom }))
  const asked: string[] = []
  const engine = new SearchEngine((path) => {
    asked.push(path)
    return load(path)
  })
  const request = aSearchRequest({ text: 'kite', from: newestFrom })
  expect((await engine.search(request)).found).toBeGreaterThan(0)
  expect(asked.filter((path) => path.includes('/base-'))).toEqual([])
  const whole = await engine.search({ ...request, from: isoDate('2025-10-06') })
  expect(whole.found).toBeGreaterThan(newest.length)
  const none = await engine.search({ ...request, from: null, to: isoDate('2025-10-05') })
  expect(none).toMatchObject({ hits: [], found: 0, isPartial: false, failures: [] })
})

test.each([
  ['2026-01-13', 100_000, '2025-12-01'],
  ['2026-03-01', 5000, '2026-02-01'],
  ['2026-01-13', 4999, null],
])(
  'with %s as the newest of %d papers, the newest part begins on %s',
  (newestDay, papers, from) => {
    expect(newestPartFrom(isoDate(newestDay), papers)).toBe(from)
  },
)

test('an archive without a day has no newest part', () => {
  expect(newestPartFrom(null, 100_000)).toBeNull()
})

test('an index of no papers answers that there are none', async () => {
  const engine = new SearchEngine(loadFrom(await aSearchIndex([])))
  expect(await engine.search(aSearchRequest({ text: 'kite' }))).toMatchObject({
    hits: [],
    found: 0,
    failures: [],
  })
})

describe('an archive so large that not every pair of words is kept', () => {
  const ofOctober = papersOn('2025-10-06', 5010)
  const withAbstract = (paper: Paper | undefined, en: string, ko = ''): Paper[] =>
    paper
      ? [
          {
            ...paper,
            abstract: { en: { text: en, by: 'authors' }, ko: { text: ko, by: 'editor' } },
          },
        ]
      : []
  const lighthouse: Term = {
    id: 'violet-lighthouse',
    field: 'learning',
    en: 'violet lighthouse',
    ko: '보라 등대',
    variants: { en: [], ko: [] },
    about: { en: '', ko: '' },
  }
  const ko = '보라 등대가 하나 있다.'
  const sideBySide = withAbstract(ofOctober[7], 'Here a violet anchor rests.', ko)
  const apart = withAbstract(ofOctober[8], 'Violet it is. Elsewhere an anchor rests.')
  const fresh = withAbstract(newest[0], 'A violet anchor once more.', ko)
  const others = newest.slice(1).flatMap((paper) => withAbstract(paper, 'A kite.', ko))
  const papers = [...ofOctober.slice(10), ...sideBySide, ...apart, ...fresh, ...others]
  let engine: SearchEngine
  beforeAll(async () => {
    const files = await aSearchIndex(papers, { newestFrom, glossary: [lighthouse] })
    engine = new SearchEngine(loadFrom(files))
  })
  const found = async (text: string) => {
    const { hits, isLoose } = await engine.search(aSearchRequest({ text, count: 50 }))
    return { ids: hits.map(({ paper }) => paper.id), isLoose }
  }

  test('a term of the glossary is found where the pair is not kept too', async () => {
    const { ids } = await found('보라 등대')
    const wanted = [...sideBySide, ...fresh, ...others].map(({ id }) => id)
    expect(new Set(ids)).toEqual(new Set(wanted))
    expect(ids.at(-1)).toBe(sideBySide[0]?.id)
  })

  test('a phrase in passing is found by its words, and first where it is known to stand', async () => {
    const { ids, isLoose } = await found('"violet anchor"')
    expect(ids[0]).toBe(fresh[0]?.id)
    expect(new Set(ids.slice(1))).toEqual(new Set([sideBySide[0]?.id, apart[0]?.id]))
    expect(isLoose).toBe(true)
  })

  test('a phrase of titles is found where it stands, and only there', async () => {
    const titled = papers.filter(({ title }) => title.en.includes('kite over the snow'))
    const {
      hits,
      found: count,
      isLoose,
    } = await engine.search(aSearchRequest({ text: '"kite over the snow"' }))
    expect(count).toBe(titled.length)
    expect(hits.every(({ paper }) => paper.title.en.includes('kite over the snow'))).toBe(true)
    expect(isLoose).toBeUndefined()
  })
})
