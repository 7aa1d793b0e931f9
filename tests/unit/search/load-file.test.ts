import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { unpacked } from '#search/index-files.ts'
import { loaderOf } from '#search/load-file.ts'

const content = new TextEncoder().encode('a file of the index')
let server: Server
let address: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const gzip = gzipSync(content)
    const answers: Record<string, () => void> = {
      '/whole.gz': () => response.end(gzip),
      '/encoded.gz': () => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzip),
      '/not-encoded.gz': () => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'),
      '/page.gz': () => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
      '/trouble.gz': () => response.writeHead(503).end(),
      '/cut.gz': () => {
        response.writeHead(200, { 'content-length': gzip.length })
        response.write(gzip.subarray(0, 10))
        setTimeout(() => response.destroy(), 20)
      },
      '/headers': () => response.end(request.headers['cache-control'] ?? 'none'),
    }
    const answer = answers[request.url ?? '']
    if (answer) answer()
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => server.close())

test.each(['whole.gz', 'encoded.gz'])('%s arrives with the same content', async (path) => {
  expect(await unpacked(await loaderOf(address)(path), path)).toEqual(content)
})

test.each([
  ['missing.gz', 'absent'],
  ['page.gz', 'absent'],
  ['trouble.gz', 'unreachable'],
  ['cut.gz', 'broken'],
  ['not-encoded.gz', 'broken'],
])('%s is %s', async (file, kind) => {
  await expect(loaderOf(address)(file)).rejects.toMatchObject({ failure: { kind, file } })
})

test('a server that is not there is unreachable', async () => {
  await expect(loaderOf('http://127.0.0.1:1/')('whole.gz')).rejects.toMatchObject({
    failure: { kind: 'unreachable' },
  })
})

test('a fresh file is asked for past every cache', async () => {
  const asked = await loaderOf(address)('headers', { isFresh: true })
  expect(new TextDecoder().decode(asked)).toBe('no-cache')
})
