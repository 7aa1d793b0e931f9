import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'

import type { IsoDate, Period } from '#domain/calendar.ts'
import { utcDateAt, weekOf } from '#domain/calendar.ts'
import { askPaper, askPeriod, isStale, liveIn, release } from '#queries/live-archive.ts'
import type { LiveFailureKind } from '#queries/live-request.ts'
import { aListing } from '#tests/builders/a-listing.ts'
import { isoDate, paperId } from '#tests/builders/a-paper.ts'

const nothing = { kept: new Map(), held: null, redraw: false }
const calm = () => nothing

function day(key: string): Extract<Period, { kind: 'daily' }> {
  return { kind: 'daily', key: isoDate(key) }
}

/** The network of a test: what each question, path and query, is answered with. */
function answeringWith(answer: (path: string) => Response | Promise<Response>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname, search } = new URL(address)
    asked.push(pathname + search)
    return answer(pathname + search)
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  return asked
}

beforeEach(() => localStorage.clear())

async function failureOf(answer: () => Response | Promise<Response>) {
  const client = new QueryClient()
  answeringWith(answer)
  await askPeriod(client, day('2026-01-13'), calm)
  return liveIn(client).state.failed.get('2026-01-13')
}

test('an answer stands over the site, and its institutions have their names', async () => {
  const client = new QueryClient()
  const items = aListing(isoDate('2026-01-13'), 12)
  const asked = answeringWith(() => Response.json(items))
  await askPeriod(client, day('2026-01-13'), calm)
  expect(asked).toEqual(['/api/daily_papers?date=2026-01-13&limit=100'])
  const ranking = liveIn(client).rankingOver(null, null, day('2026-01-13'))
  expect(ranking?.papers.map(({ id }) => id)).toEqual(items.map(({ paper }) => paper.id))
  expect(ranking?.institutions.get('kaist')?.en).toBe('KAIST')
  expect(liveIn(client).isSettled('2026-01-13')).toBe(true)
})

test('two who ask at once share one question', async () => {
  const client = new QueryClient()
  const asked = answeringWith(() => Response.json([]))
  await Promise.all([1, 2].map(() => askPeriod(client, day('2026-01-13'), calm)))
  expect(asked).toHaveLength(1)
})

test.each([
  ['where headers say so', { Link: '<https://huggingface.co/next>; rel="next"' }, 3, 5],
  ['where a page is full and no header can be seen', {}, 100, 104],
])('further pages are asked for %s', async (_, headers, size, total) => {
  const client = new QueryClient()
  const all = aListing(isoDate('2026-01-13'), total)
  const pages = [all.slice(0, size), all.slice(size)]
  const asked = answeringWith((path) => {
    const page = path.endsWith('&p=1') ? 1 : 0
    return Response.json(pages[page], page === 0 ? { headers } : {})
  })
  await askPeriod(client, { kind: 'weekly', key: weekOf(isoDate('2026-01-13')) }, calm)
  expect(asked).toEqual([
    '/api/daily_papers?week=2026-W03&limit=100',
    '/api/daily_papers?week=2026-W03&limit=100&p=1',
  ])
  expect(liveIn(client).state.came.get('2026-W03')?.papers).toBe(all.length)
})

const html = { headers: { 'content-type': 'text/html; charset=utf-8' } }

describe('what goes wrong has a name', () => {
  test.each<[string, LiveFailureKind, () => Response | Promise<Response>]>([
    ['a line that breaks', 'unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'an answer that takes too long',
      'slow',
      () => Promise.reject(new DOMException('no answer', 'TimeoutError')),
    ],
    ['429', 'limited', () => new Response('', { status: 429 })],
    ['502', 'trouble', () => new Response('', { status: 502 })],
    ['400', 'refused', () => new Response('{}', { status: 400 })],
    ['404', 'absent', () => new Response('{}', { status: 404 })],
    ['a page of HTML', 'page', () => new Response('<!doctype html>', html)],
    ['half of the JSON', 'changed', () => new Response('[{"paper":{"id":')],
    ['a wrapping that is not known', 'changed', () => Response.json({ edition: { entries: [] } })],
    ['items without papers', 'changed', () => Response.json([{ work: { arxiv: '2601.00001' } }])],
    ['papers without titles', 'changed', () => Response.json([{ paper: { id: '2601.00001' } }])],
  ])('%s is "%s"', async (_, kind, answer) => {
    expect(await failureOf(answer)).toMatchObject({ kind })
  })
})

describe('a pause', () => {
  test.each([
    ['Retry-After in seconds', { 'Retry-After': '40' }, 40],
    ['Retry-After as a date', { 'Retry-After': 'Tue, 20 Jan 2026 12:01:30 GMT' }, 90],
    ['RateLimit', { RateLimit: '"api";r=0;t=120' }, 120],
    ['nothing: a minute', {}, 60],
    ['a week: a quarter of an hour', { 'Retry-After': '604800' }, 900],
  ])('lasts as long as the server says by %s', async (_, headers, seconds) => {
    vi.useFakeTimers({ now: Date.parse('2026-01-20T12:00:00Z'), toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const error = await failureOf(() => new Response('', { status: 429, headers }))
    expect(error?.retryAt).toBe(Date.now() + seconds * 1000)
    const asked = answeringWith(() => Response.json([]))
    const client = new QueryClient()
    await askPeriod(client, day('2026-01-14'), calm)
    expect(asked).toEqual([])
    expect(liveIn(client).state.failed.get('2026-01-14')).toMatchObject({ kind: 'limited' })
    vi.setSystemTime(Date.now() + seconds * 1000)
    await askPeriod(client, day('2026-01-14'), calm)
    expect(asked).toHaveLength(1)
    expect(liveIn(client).state.failed.size).toBe(0)
  })
})

test('an answer is stale after five minutes, and that of a final day never', async () => {
  const client = new QueryClient()
  const today = utcDateAt(Date.now())
  answeringWith((path) =>
    Response.json(aListing((/\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? '') as IsoDate, 2)),
  )
  await askPeriod(client, day(today), calm)
  await askPeriod(client, day('2026-01-13'), calm)
  const soon = Date.now() + 4 * 60_000
  const later = Date.now() + 6 * 60_000
  const live = liveIn(client)
  expect([isStale(live, day(today), soon), isStale(live, day(today), later)]).toEqual([false, true])
  expect(isStale(live, day('2026-01-13'), later)).toBe(false)
  expect(isStale(live, day('2026-01-14'), soon)).toBe(true)
})

test('lists that may change are drawn anew; what is kept is let go on the reader’s wish', async () => {
  const client = new QueryClient()
  const items = aListing(isoDate('2026-01-13'), 3)
  answeringWith(() => Response.json(items))
  await askPeriod(client, day('2026-01-13'), () => ({ ...nothing, redraw: true }))
  expect(liveIn(client).state.generation).toBe(1)
  const ids = items.map(({ paper }) => paperId(paper.id)).toReversed()
  const kept = new Map([['2026-01-13', { ids, rises: new Map() }]])
  await askPeriod(client, day('2026-01-13'), () => ({
    ...nothing,
    kept,
    held: isoDate('2026-01-12'),
  }))
  const order = () => liveIn(client).rankingOver(null, null, day('2026-01-13'))?.papers[0]?.id
  expect(order()).toBe(ids[0])
  release(client, true)
  expect(order()).toBe(ids.at(-1))
  expect(liveIn(client).state).toMatchObject({ generation: 2, held: null })
})

test('a paper comes alone, with its abstract', async () => {
  const client = new QueryClient()
  const [item] = aListing(isoDate('2026-01-13'), 1)
  const id = paperId(item?.paper.id ?? '')
  const asked = answeringWith(() => Response.json(item?.paper))
  await askPaper(client, id)
  expect(asked).toEqual([`/api/papers/${id}`])
  const none = { en: null, ko: null }
  const texts = liveIn(client).textsOver(id, { abstract: none, digest: none })
  expect(texts.abstract.en?.text).toMatch(/^We let /)
  expect(liveIn(client).paperOver(null, id)?.title.en).toBe(item?.paper.title)
})
