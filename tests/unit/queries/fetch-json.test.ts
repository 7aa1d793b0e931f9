import { setTimeout as pause } from 'node:timers/promises'

import { describe, expect, test, vi } from 'vitest'

import { limits } from '#domain/archive/schema.ts'
import { fetchJson, LoadError, retryDelayMs, shouldRetry } from '#queries/fetch-json.ts'

import { answering, aServer, type Handler } from './a-server.ts'

const never = new AbortController().signal

async function failureOf(handler: Handler): Promise<LoadError> {
  const origin = await aServer(handler)
  const error: unknown = await fetchJson(`${origin}/a.json`, never).catch(
    (reason: unknown) => reason,
  )
  if (!(error instanceof LoadError)) throw new Error(`No LoadError: ${String(error)}`)
  expect(error.url).toBe(`${origin}/a.json`)
  return error
}

test.each([
  ['an object', '{"a":[1,"연"]}', { a: [1, '연'] }],
  ['a list', '[]', []],
  ['null', 'null', null],
])('gives %s as it stands in the file', async (_, body, value) => {
  expect(await fetchJson(await aServer(answering(200, body)), never)).toEqual(value)
})

test('does not ask for a particular content type', async () => {
  const origin = await aServer(answering(200, '{}', { 'content-type': 'application/octet-stream' }))
  expect(await fetchJson(origin, never)).toEqual({})
})

test.each<[string, LoadError['kind'], Handler]>([
  ['404', 'absent', answering(404, '{}')],
  ['410', 'absent', answering(410, '')],
  [
    'a page of HTML',
    'absent',
    answering(200, '<!doctype html>', { 'content-type': 'text/html; charset=utf-8' }),
  ],
  ['403', 'busy', answering(403, '')],
  ['500', 'busy', answering(500, '{}')],
  ['503', 'busy', answering(503, '')],
  ['an empty body', 'broken', answering(200, '')],
  ['words', 'broken', answering(200, 'soon')],
  ['half of a file', 'broken', answering(200, '{"papers": [')],
  ['a body longer than allowed', 'broken', answering(200, `"${'a'.repeat(limits.fileBytes)}"`)],
  [
    'a length above what is allowed',
    'broken',
    (_, response) => {
      response.writeHead(200, { 'content-length': String(limits.fileBytes + 1) })
      response.write('{')
    },
  ],
  [
    'a body cut on the way',
    'unreachable',
    (_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"papers":')
      setTimeout(() => response.destroy(), 20)
    },
  ],
  ['a line cut before an answer', 'unreachable', (request) => request.socket.destroy()],
])('%s is "%s"', async (_, kind, handler) => {
  expect((await failureOf(handler)).kind).toBe(kind)
})

test('a file as large as allowed is read', async () => {
  const text = 'a'.repeat(limits.fileBytes - 2)
  const origin = await aServer(answering(200, JSON.stringify(text)))
  expect(await fetchJson(origin, never)).toBe(text)
})

test('a server that is not there is "unreachable"', async () => {
  const error: unknown = await fetchJson('http://127.0.0.1:1/', never).catch(
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ name: 'LoadError', kind: 'unreachable' })
})

test.each([
  ['120', 120],
  ['0', 0],
  ['Wed, 21 Oct 2026 07:28:00 GMT', null],
  ['soon', null],
  ['-5', null],
  ['', null],
  [undefined, null],
])('429 with Retry-After "%s" asks for a pause of %o seconds', async (header, seconds) => {
  const headers = header === undefined ? {} : { 'retry-after': header }
  const error = await failureOf(answering(429, '', headers))
  expect([error.kind, error.retryAfterSeconds]).toEqual(['busy', seconds])
})

describe('a server that takes its time', () => {
  test('is left when the request is aborted, for the reason given', async () => {
    let closed = false
    const origin = await aServer((_, response) => response.on('close', () => (closed = true)))
    const controller = new AbortController()
    const request = fetchJson(origin, controller.signal).catch((reason: unknown) => reason)
    await pause(30)
    controller.abort(new Error('no longer wanted'))
    expect(await request).toEqual(new Error('no longer wanted'))
    await expect.poll(() => closed).toBe(true)
  })

  test('is left in the middle of a body too', async () => {
    const origin = await aServer((_, response) => {
      response.writeHead(200)
      response.write('{')
    })
    const controller = new AbortController()
    const request = fetchJson(origin, controller.signal).catch((reason: unknown) => reason)
    await pause(30)
    controller.abort()
    expect(await request).toMatchObject({ name: 'AbortError' })
  })

  test.each<[string, Handler]>([
    ['before its answer', () => {}],
    ['in the middle of its answer', (_, response) => void response.writeHead(200).write('{')],
  ])('is "unreachable" once patience has run out %s', async (_, handler) => {
    const real = AbortSignal.timeout.bind(AbortSignal)
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => real(30))
    expect((await failureOf(handler)).kind).toBe('unreachable')
    expect(timeout).toHaveBeenCalledExactlyOnceWith(20_000)
  })

  test('asks nothing where the request was aborted before', async () => {
    let asked = 0
    const origin = await aServer(() => (asked += 1))
    await expect(fetchJson(origin, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(asked).toBe(0)
  })
})

describe('asking again', () => {
  const error = (kind: LoadError['kind'], seconds: number | null = null) =>
    new LoadError(kind, 'https://example.org/', [], seconds)

  test.each([
    ['unreachable', [true, true, false]],
    ['busy', [true, true, false]],
    ['absent', [false, false, false]],
    ['broken', [false, false, false]],
    ['newer', [false, false, false]],
  ] as const)('after "%s" happens: %j', (kind, again) => {
    expect([0, 1, 2].map((failures) => shouldRetry(failures, error(kind)))).toEqual(again)
  })

  test('does not happen after a fault of our own', () => {
    expect(shouldRetry(0, new TypeError('undefined is not a function'))).toBe(false)
  })

  test.each([
    [error('unreachable'), [1000, 3000]],
    [error('busy', 0), [0, 0]],
    [error('busy', 7), [7000, 7000]],
    [error('busy', 3600), [30_000, 30_000]],
  ])('waits after %s', (failure, delays) => {
    expect([0, 1].map((failures) => retryDelayMs(failures, failure))).toEqual(delays)
  })
})
