import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A text file of the site by its path below `/`, as it is to be sent instead. */
export type ChangeFile = (path: string, text: string) => string

export interface ChangingSite {
  readonly url: string
  /** From now on files are sent as this makes them. */
  readonly change: (by: ChangeFile) => void
  readonly close: () => void
}

/** Stands before a built site at `/` and passes everything through, some of it changed. */
export async function changingSite(site: string): Promise<ChangingSite> {
  let changeFile: ChangeFile = (_, text) => text
  const pass = async (path: string, response: ServerResponse) => {
    const answer = await fetch(site + path)
    const type = answer.headers.get('content-type') ?? 'text/plain'
    const body = /javascript|html/.test(type)
      ? changeFile(path, await answer.text())
      : Buffer.from(await answer.arrayBuffer())
    response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-cache' })
    response.end(body)
  }
  const server = createServer((request, response) => {
    pass((request.url ?? '/').slice(1), response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    change: (by) => {
      changeFile = by
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
