import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { onTestFinished, vi } from 'vitest'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A server on this machine, gone when the test ends. Gives its origin. */
export async function aServer(handler: Handler): Promise<string> {
  const server = createServer(handler)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

/** Answers every request in the same way. */
export function answering(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Handler {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(body)
  }
}

/** JSON by path; 404 for every other path. */
export function serving(files: Readonly<Record<string, unknown>>): Handler {
  return ({ url = '' }, response) => {
    const known = Object.hasOwn(files, url)
    answering(known ? 200 : 404, known ? JSON.stringify(files[url]) : '')({} as never, response)
  }
}

/**
 * A page knows where it is, Node does not: sends every request, of whatever host, to a server of
 * the test.
 */
export function asIfOn(origin: string): void {
  const real = globalThis.fetch
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    const { pathname, search } = new URL(address, origin)
    return real(origin + pathname + search, init)
  })
  onTestFinished(() => void vi.unstubAllGlobals())
}
