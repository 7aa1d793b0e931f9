import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { aCollect, aServer, later, span, tenListings } from '#tests/builders/a-collect.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import type { Fault } from '#tests/setup/hugging-face-faults.ts'
import type { Asked } from '#tests/setup/hugging-face-server.ts'

const archiveOf = (cwd: string) => contentOf(join(cwd, 'archive'))
const bad = '2026-01-13'
/** Its list has two pages. */
const friday = ['--date', '2026-01-16']
const threeDays = ['--from', '2026-01-12', '--to', '2026-01-14']

/** A fault that comes with the first requests for one day, and then passes. */
function passing(fault: Fault, times = 2): (asked: Asked) => Fault | null {
  let left = times
  return ({ query }) => {
    if (query.get('date') !== bad || left === 0) return null
    left -= 1
    return fault
  }
}

const always = (fault: Fault) => passing(fault, Number.POSITIVE_INFINITY)

/** Little where the fault itself waits; else enough for a busy machine. */
const patienceWith = ({ kind }: Fault) =>
  kind === 'hang' || kind === 'slow' ? ['--timeout', '0.25'] : []

let whole: Record<string, string> | undefined

/** The archive of a run over some days in which nothing goes wrong. */
async function aWholeArchive() {
  if (whole) return whole
  const cwd = aFolder()
  await aCollect(cwd, await aServer(), threeDays)
  whole = archiveOf(cwd)
  return whole
}

describe('a fault that passes leaves no trace', () => {
  test.each<[string, Fault]>([
    ['a slow body', { kind: 'slow', ms: 100 }],
    ['a body that breaks off', { kind: 'cut' }],
    ['half a body', { kind: 'half' }],
    ['no answer', { kind: 'hang' }],
    ['a broken connection', { kind: 'reset' }],
    ['a web page', { kind: 'html' }],
    ['a web page with status 502', { kind: 'html', status: 502 }],
    ['status 500', { kind: 'status', status: 500 }],
    ['status 503 with a wait', { kind: 'status', status: 503, retryAfter: '0' }],
    ['status 429 without a wait', { kind: 'status', status: 429 }],
  ])('%s', async (_, fault) => {
    const cwd = aFolder()
    const server = await aServer({ fault: passing(fault) })
    const { code } = await aCollect(cwd, server, [...threeDays, ...patienceWith(fault)])
    expect(code).toBe(0)
    expect(archiveOf(cwd)).toEqual(await aWholeArchive())
  })
})

describe('a fault that stays costs its day only, and the next run asks for that', () => {
  test.each<[string, Fault, string]>([
    ['a body that breaks off', { kind: 'cut' }, 'the answer broke off'],
    ['half a body', { kind: 'half' }, 'the JSON is cut or damaged'],
    ['no answer', { kind: 'hang' }, 'no whole answer within 0.25 seconds'],
    ['a body too slow', { kind: 'slow', ms: 2000 }, 'no whole answer within 0.25 seconds'],
    ['a web page', { kind: 'html' }, 'a web page came instead of JSON'],
    ['a wrapped answer', { kind: 'changed', shape: 'wrapped' }, 'not the documented shape'],
    ['other field names', { kind: 'changed', shape: 'renamed' }, 'not the documented shape'],
    ['status 500', { kind: 'status', status: 500 }, 'HTTP 500, A fault of the test'],
    ['status 404', { kind: 'status', status: 404 }, 'HTTP 404'],
    [
      'a wait of an hour',
      { kind: 'status', status: 429, retryAfter: '3600' },
      'come again in 60 minutes',
    ],
  ])('%s', async (_, fault, reason) => {
    const cwd = aFolder()
    const server = await aServer({ fault: always(fault) })
    const args = [...threeDays, '--tries', '3', ...patienceWith(fault)]
    const { code, stdout } = await aCollect(cwd, server, args)
    expect(code).toBe(1)
    expect(stdout).toContain('days: 2 new, 0 changed, 0 as before, 0 without papers, 1 failed')
    expect(stdout).toMatch(new RegExp(`failed ${bad}: .*${reason}`))
    expect(stdout).toContain(
      `To try again: npm run nonmun -- collect --archive archive --date ${bad}`,
    )
    expect(existsSync(join(cwd, `archive/days/${bad}.json`))).toBe(false)
    const well = await aServer()
    const again = await aCollect(cwd, well, threeDays)
    expect([again.code, well.asked.map(({ query }) => query.get('date'))]).toEqual([0, [bad]])
    expect(archiveOf(cwd)).toEqual(await aWholeArchive())
  })
})

test('a server that is not there fails with words and leaves no archive', async () => {
  const cwd = aFolder()
  const server = await aServer()
  await server.close()
  const { code, stdout } = await aCollect(cwd, server, [...span, '--tries', '2'])
  expect(code).toBe(1)
  expect(stdout).toContain('ECONNREFUSED')
  expect(contentOf(cwd)).toEqual({})
})

test('the command for another try has the flags of this one', async () => {
  const server = await aServer({ fault: always({ kind: 'status', status: 404 }) })
  const args = ['--date', bad, '--no-text', '--refresh']
  const { stdout } = await aCollect(aFolder(), server, args)
  expect(stdout).toContain(
    `collect --archive archive --date ${bad} --endpoint ${server.address} --refresh --no-text\n`,
  )
})

test('a server that fails day after day is left alone', async () => {
  const server = await aServer({ fault: () => ({ kind: 'status', status: 500 }) })
  const args = [...span, '--tries', '2', '--concurrency', '1']
  const { code, stdout } = await aCollect(aFolder(), server, args)
  expect(code).toBe(1)
  expect(server.asked).toHaveLength(10)
  expect(stdout.match(/not asked for: 5 days before it failed/g)).toHaveLength(5)
  expect(stdout).toContain('--from 2026-01-05 --to 2026-01-16')
})

test('a page that fails leaves its day out whole, and only it is asked for again', async () => {
  const cwd = aFolder()
  let isDown = true
  const server = await aServer({
    fault: ({ query }) =>
      isDown && query.get('p') === '1' ? { kind: 'status', status: 404 } : null,
  })
  const { code } = await aCollect(cwd, server, friday)
  expect(code).toBe(1)
  expect(existsSync(join(cwd, 'archive/days'))).toBe(false)
  isDown = false
  await aCollect(cwd, server, friday)
  expect(server.asked.map(({ query }) => query.get('p'))).toEqual([null, '1', '1'])
  expect(JSON.parse(archiveOf(cwd)['days/2026-01-16.json'] ?? '').papers).toHaveLength(130)
})

describe('an answer with less than the archive has', () => {
  test.each<[string, Fault]>([
    ['empty', { kind: 'empty' }],
    ['shrunken', { kind: 'shrunken', keep: 11 }],
  ])('%s, replaces nothing, is reported, and is asked for again', async (_, fault) => {
    const cwd = aFolder()
    await aCollect(cwd, await aServer(), threeDays)
    const before = archiveOf(cwd)
    const short = await aServer({ fault: always(fault) })
    const { code, stdout } = await aCollect(cwd, short, [...threeDays, '--refresh'])
    expect(code).toBe(1)
    expect(stdout).toMatch(
      new RegExp(`failed ${bad}: (?:0|11) papers came where the archive has 25`),
    )
    expect(archiveOf(cwd)).toMatchObject(before)
    const well = await aServer()
    const again = await aCollect(cwd, well, threeDays)
    expect([again.code, well.asked.map(({ query }) => query.get('date'))]).toEqual([0, [bad]])
    expect(archiveOf(cwd)).toEqual(before)
  })

  test('is believed when it has come five times', async () => {
    const cwd = aFolder()
    await aCollect(cwd, await aServer(), threeDays)
    const server = await aServer({ fault: always({ kind: 'shrunken', keep: 11 }) })
    await aCollect(cwd, server, ['--date', bad, '--refresh'])
    const codes: number[] = []
    for (let run = 0; run < 5; run += 1) codes.push((await aCollect(cwd, server, threeDays)).code)
    expect(codes).toEqual([1, 1, 1, 0, 0])
    expect(server.asked).toHaveLength(5)
  })

  test('by one paper only is not doubted', async () => {
    const cwd = aFolder()
    await aCollect(cwd, await aServer(), threeDays)
    const server = await aServer({ fault: always({ kind: 'shrunken', keep: 24 }) })
    const { code } = await aCollect(cwd, server, [...threeDays, '--refresh'])
    expect(code).toBe(0)
    const day = readFileSync(join(cwd, `archive/days/${bad}.json`), 'utf8')
    expect(JSON.parse(day).papers).toHaveLength(25)
  })
})

describe('politeness', () => {
  // Each of these waits for a second or two, whatever the machine: all at once.
  test('waits as the rate, the server’s window and Retry-After say', async () => {
    await Promise.all([keepsTheRate(), waitsForTheNextWindow(), keepsRetryAfter()])
  }, 30_000)

  test('no more at a time than said', async () => {
    let running = 0
    let most = 0
    const fetch: typeof globalThis.fetch = async (...request) => {
      running += 1
      most = Math.max(most, running)
      const response = await globalThis.fetch(...request)
      const body = await response.arrayBuffer()
      running -= 1
      return new Response(body, response)
    }
    await aCollect(aFolder(), await aServer(), [...span, '--concurrency', '3'], { fetch })
    expect(most).toBe(3)
  })

  test('every request names the project', async () => {
    const server = await aServer()
    await aCollect(aFolder(), server)
    expect(new Set(server.asked.map(({ userAgent }) => userAgent?.split(' ')[0]))).toEqual(
      new Set(['nonmun']),
    )
  })
})

async function keepsTheRate() {
  // Where they leave: on a busy machine the first may take a while to arrive.
  const times: number[] = []
  const fetch: typeof globalThis.fetch = (...request) => {
    times.push(performance.now())
    return globalThis.fetch(...request)
  }
  await aCollect(aFolder(), await aServer(), [...span, '--rate', '4'], { fetch })
  expect(times).toHaveLength(11)
  // Eight in any two seconds: the ninth comes two seconds after the first.
  expect((times[8] ?? 0) - (times[0] ?? 0), 'the rate').toBeGreaterThanOrEqual(1990)
}

async function waitsForTheNextWindow() {
  const now = Date.now
  const server = await aServer({ now, quota: 2, window: 1 })
  const args = [...threeDays, '--concurrency', '1']
  const { code } = await aCollect(aFolder(), server, args, { now })
  // A request too many would have been refused and made again.
  expect([code, server.asked.length], 'the window').toEqual([0, 3])
}

async function keepsRetryAfter() {
  const server = await aServer({
    fault: ({ number }) => (number === 1 ? { kind: 'status', status: 429, retryAfter: '1' } : null),
  })
  const { code } = await aCollect(aFolder(), server, [...threeDays, '--concurrency', '1'])
  expect(code).toBe(0)
  const [one, two] = server.asked
  expect((two?.at ?? 0) - (one?.at ?? 0), 'Retry-After').toBeGreaterThanOrEqual(990)
}

test('a link to a next page leads to no other address', async () => {
  const cwd = aFolder()
  const elsewhere = await aServer()
  const fetch: typeof globalThis.fetch = async (...request) => {
    const response = await globalThis.fetch(...request)
    const link = response.headers.get('link')
    const headers = new Headers(response.headers)
    if (link) headers.set('link', link.replace(/http:\/\/[^/]+/, elsewhere.address))
    return new Response(await response.arrayBuffer(), { status: response.status, headers })
  }
  const { code } = await aCollect(cwd, await aServer(), friday, { fetch })
  expect([code, elsewhere.asked.length]).toEqual([0, 0])
  expect(JSON.parse(archiveOf(cwd)['days/2026-01-16.json'] ?? '').papers).toHaveLength(130)
})

test('an answer with papers of other days only is a failure, and none of them is kept', async () => {
  const cwd = aFolder()
  const server = await aServer({ listing: () => tenListings('2026-01-14') })
  const { code, stdout } = await aCollect(cwd, server, ['--date', bad])
  expect(code).toBe(1)
  expect(stdout).toContain(`failed ${bad}: the answer has no paper that was listed on this day`)
  expect(Object.keys(archiveOf(cwd)).filter((path) => path.startsWith('days/'))).toEqual([])
})

test('papers without a day of their own, as before March 2025, are of the day asked for', async () => {
  const cwd = aFolder()
  const undated = { id: '2412.00001', title: 'How kites were listed before', upvotes: 4 }
  const server = await aServer({
    now: () => later,
    listing: (date) => (date === '2024-12-16' ? [{ paper: undated, numComments: 0 }] : []),
  })
  await aCollect(cwd, server, ['--date', '2024-12-16'])
  expect(archiveOf(cwd)['days/2024-12-16.json']).toContain('2412.00001')
})
