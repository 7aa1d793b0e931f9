import { expect, test } from 'vitest'

import type { Paper } from '#domain/paper.ts'
import type { Load } from '#search/index-files.ts'
import { FileError } from '#search/index-files.ts'
import { SearchEngine } from '#search/search-engine.ts'
import { anEdition, aPaper, isoDate, paperId } from '#tests/builders/a-paper.ts'
import { aRankedPaper } from '#tests/builders/a-ranking.ts'
import { aSearchIndex, aSearchRequest, loadFrom } from '#tests/builders/a-search-index.ts'

function aPaperOf(title: string, date: string, number: number): Paper {
  return aPaper({
    id: paperId(`2601.0000${number}`),
    title: { en: title, ko: null },
    editions: [anEdition(date, 1)],
  })
}
const old = aPaperOf('Old Kites', '2025-11-03', 1)
const fresh = aPaperOf('New Kites', '2026-01-13', 2)
const options = { newestFrom: isoDate('2026-01-01') }
const asked = aSearchRequest({ text: 'kites' })

const isShardOf = (segment: string) => (path: string) =>
  path.includes(`/${segment}-`) && path.endsWith('/t0.gz')
const titlesOf = (answer: Awaited<ReturnType<SearchEngine['search']>>) =>
  answer.hits.map((hit) => hit.paper.title.en)

test.each<[kind: string, damage: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
  ['cut', (bytes) => bytes.slice(0, -9)],
  ['HTML', () => new TextEncoder().encode('<!doctype html><title>Not found</title>')],
  ['empty', () => new Uint8Array()],
])('a shard that is %s is named, and the rest answers', async (_kind, damage) => {
  const files = await aSearchIndex([old, fresh], options)
  const load = loadFrom(files)
  const engine = new SearchEngine(async (path) =>
    isShardOf('base')(path) ? damage(await load(path)) : load(path),
  )
  const answer = await engine.search(asked)
  expect(titlesOf(answer)).toEqual(['New Kites'])
  expect(answer.isPartial).toBe(true)
  expect(answer.failures).toEqual([
    { kind: 'broken', file: expect.stringMatching(/^search\/base-\w+\/t0\.gz$/) },
  ])
})

test('a shard that is not there is absent, and asked for again with the next question', async () => {
  const load = loadFrom(await aSearchIndex([old, fresh], options))
  let isThere = false
  const engine = new SearchEngine(async (path) => {
    if (!isThere && isShardOf('base')(path)) throw new FileError('absent', path)
    return load(path)
  })
  expect((await engine.search(asked)).failures).toMatchObject([{ kind: 'absent' }])
  isThere = true
  const answer = await engine.search(asked)
  expect(titlesOf(answer).toSorted()).toEqual(['New Kites', 'Old Kites'])
  expect(answer.failures).toEqual([])
})

test('after a new build the new index answers', async () => {
  let files = await aSearchIndex([old], options)
  const engine = new SearchEngine((path) => loadFrom(files)(path))
  expect(titlesOf(await engine.search(asked))).toEqual(['Old Kites'])
  files = await aSearchIndex([{ ...old, title: { en: 'Older Boats', ko: null } }, fresh], options)
  const answer = await engine.search(aSearchRequest({ text: 'boats' }))
  // What is kept of the old build answers; what it lacks leads to the new one.
  const again = await engine.search(aSearchRequest({ text: 'older', order: 'upvotes' }))
  expect([...titlesOf(answer), ...titlesOf(again)]).toContain('Older Boats')
  expect(again.failures).toEqual([])
})

test('where the new index cannot be had either, the files are stale', async () => {
  const load = loadFrom(await aSearchIndex([old, fresh], options))
  let asks = 0
  const engine = new SearchEngine(async (path) => {
    const isIndex = path === 'search/index.gz'
    if (isIndex && (asks += 1) > 1) throw new FileError('unreachable', path)
    if (isShardOf('base')(path)) throw new FileError('absent', path)
    return load(path)
  })
  expect((await engine.search(asked)).failures).toMatchObject([{ kind: 'stale' }])
})

test.each(['absent', 'unreachable', 'broken'] as const)(
  'an index that is %s rejects, unless there are papers beside it',
  async (kind) => {
    const broken: Load = async (path) => {
      if (kind === 'broken') return new TextEncoder().encode('{"version":9}')
      throw new FileError(kind, path)
    }
    const engine = new SearchEngine(broken)
    const failure = { kind, file: 'search/index.gz' }
    await expect(engine.search(asked)).rejects.toMatchObject({ failure })
    expect(await engine.suggest('kit', 5)).toEqual([])
    engine.add([aRankedPaper()])
    const answer = await engine.search(asked)
    expect(titlesOf(answer)).toEqual(['Kites That Learn to Land'])
    expect(answer.failures).toEqual([failure])
  },
)

test('files that a server unpacked on the way are read as they are', async () => {
  const { gunzipSync } = await import('node:zlib')
  const load = loadFrom(await aSearchIndex([old], options))
  const engine = new SearchEngine(async (path) => new Uint8Array(gunzipSync(await load(path))))
  expect(titlesOf(await engine.search(asked))).toEqual(['Old Kites'])
})

test('a row that is missing costs its paper alone', async () => {
  const load = loadFrom(await aSearchIndex([old, fresh], options))
  const engine = new SearchEngine(async (path) => {
    if (/base-\w+\/r0\.gz$/.test(path)) throw new FileError('unreachable', path)
    return load(path)
  })
  const answer = await engine.search(asked)
  expect(titlesOf(answer)).toEqual(['New Kites'])
  expect(answer.found).toBe(2)
  expect(answer.failures).toMatchObject([{ kind: 'unreachable' }])
})

test('a search that is aborted rejects with the reason', async () => {
  const engine = new SearchEngine(loadFrom(await aSearchIndex([old], options)))
  const stop = new AbortController()
  const search = engine.search(asked, () => {}, stop.signal)
  stop.abort()
  await expect(search).rejects.toMatchObject({ name: 'AbortError' })
})
