import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, describe, expect, test } from 'vitest'

import { serveSite, type SiteServer } from '#cli/site-server.ts'

const folders: string[] = []
const servers: SiteServer[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

async function serve(base: string, port = 0): Promise<SiteServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nonmun-site-'))
  folders.push(folder)
  const shell = `<script src="${base}theme.js"></script><script type="module" src="${base}assets/app.js"></script>shell`
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, 'archive/days'), { recursive: true })
  mkdirSync(join(folder, 'ko/daily/2026-01-13'), { recursive: true })
  writeFileSync(join(folder, '404.html'), shell)
  writeFileSync(join(folder, 'index.html'), 'front')
  writeFileSync(join(folder, 'ko/daily/2026-01-13/index.html'), 'the day')
  writeFileSync(join(folder, 'assets/app.js'), 'const app = 1\n'.repeat(500))
  writeFileSync(join(folder, 'archive/days/2026-01-13.json'), '{}')
  const server = await serveSite({ folder, port })
  servers.push(server)
  return server
}

async function get(server: SiteServer, path: string) {
  const response = await fetch(server.url + path, { redirect: 'manual' })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

describe.each(['/', '/nonmun/'])('a site built for %s', (base) => {
  test('is served where it was built for', async () => {
    const server = await serve(base)
    expect(new URL(server.url).pathname).toBe(base)
    expect(await get(server, '')).toMatchObject({ status: 200, body: 'front' })
  })

  test.each([
    ['ko/daily/2026-01-13', 200, 'the day'],
    ['ko/daily/2026-01-13/?institution=stepfun', 200, 'the day'],
    ['ko/papers/2601.06943', 200, 'shell'],
    ['ko/papers/cs/0112017', 200, 'shell'],
    ['en/institutions/stepfun', 200, 'shell'],
    ['en/daily/2026-02-30', 200, 'shell'],
    ['fr/daily/2026-01-13', 404, 'shell'],
    ['nowhere', 404, 'shell'],
    ['archive/days/2026-01-14.json', 404, 'Not found'],
    ['archive/days', 404, 'Not found'],
    ['assets/gone.js', 404, 'Not found'],
    ['ko/gone.css', 404, 'Not found'],
    ['favicon.ico', 404, 'Not found'],
  ])('answers %s with %i', async (path, status, body) => {
    const answer = await get(await serve(base), path)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain(body)
  })
})

test('sends no page in place of a missing JSON file', async () => {
  const { headers } = await get(await serve('/'), 'archive/days/2026-01-14.json')
  expect(headers.get('content-type')).toBe('text/plain')
})

test('compresses, and lets browsers keep only what never changes', async () => {
  const server = await serve('/')
  const script = await get(server, 'assets/app.js')
  expect(script.headers.get('content-encoding')).toBe('gzip')
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect(script.headers.get('content-type')).toContain('javascript')
  const day = await get(server, 'archive/days/2026-01-13.json')
  expect(day.headers.get('cache-control')).toBe('no-cache')
  expect(day.headers.get('content-type')).toContain('application/json')
})

test('leads from the base without its slash to the base, and knows nothing above it', async () => {
  const server = await serve('/nonmun/')
  const { origin } = new URL(server.url)
  const bare = await fetch(`${origin}/nonmun`, { redirect: 'manual' })
  expect([bare.status, bare.headers.get('location')]).toEqual([308, '/nonmun/'])
  expect((await fetch(`${origin}/assets/app.js`)).status).toBe(404)
})

test('takes the next port where one is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const taken = typeof address === 'object' && address ? address.port : 0
  const server = await serve('/', taken)
  expect(Number(new URL(server.url).port)).toBeGreaterThan(taken)
  other.close()
})
