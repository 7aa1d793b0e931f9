import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'

import { createApi, type Listings } from './hugging-face-api.ts'
import { type Delivered, type Fault, faulty } from './hugging-face-faults.ts'

/** One request as it came. */
export interface Asked {
  /** From 1. */
  readonly number: number
  /** Path and query, such as `/api/daily_papers?date=2026-01-13&limit=100`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly userAgent: string | null
  /** When it came, by the machine's clock, in milliseconds. */
  readonly at: number
}

export interface ServerOptions extends Listings {
  /** What goes wrong with the answer to a request; null where nothing does. */
  readonly fault?: (asked: Asked) => Fault | null
  /** Called with each request before it is answered. */
  readonly onAsked?: (asked: Asked) => void
}

export interface HuggingFaceServer {
  /** `http://127.0.0.1:<port>` */
  readonly address: string
  readonly asked: readonly Asked[]
  readonly close: () => Promise<void>
}

/**
 * A server on loopback that follows the documented protocol of huggingface.co's API: paging, rate
 * limits, errors, and what goes wrong on the way.
 */
export async function serveHuggingFace(options: ServerOptions): Promise<HuggingFaceServer> {
  const answer = createAnswerer(options)
  const server = createServer((request, response) => {
    const address = `http://${request.headers.host ?? '127.0.0.1'}${request.url ?? '/'}`
    void deliver(answer.to(address, request.headers), request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const port = typeof bound === 'object' ? (bound?.port ?? 0) : 0
  return {
    address: `http://127.0.0.1:${port}`,
    asked: answer.asked,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export interface Answerer {
  readonly asked: readonly Asked[]
  /** The answer to a GET of an absolute address, with how it is to be delivered. */
  readonly to: (address: string, headers: Readonly<Record<string, unknown>>) => Delivered
}

/** The same without a network: for a route of a browser, or a fetch that is passed in. */
export function createAnswerer({ fault, onAsked, ...listings }: ServerOptions): Answerer {
  const api = createApi(listings)
  const asked: Asked[] = []
  return {
    asked,
    to: (address, headers) => {
      const { pathname, search, searchParams } = new URL(address)
      const one: Asked = {
        number: asked.length + 1,
        path: pathname + search,
        query: searchParams,
        userAgent: textOf(headers['user-agent']),
        at: Date.now(),
      }
      asked.push(one)
      onAsked?.(one)
      const said = api({ url: address, origin: textOf(headers['origin']) })
      return faulty(said, fault?.(one) ?? null)
    },
  }
}

function textOf(header: unknown): string | null {
  return typeof header === 'string' ? header : null
}

const pieces = 10

async function deliver(answer: Delivered, request: IncomingMessage, response: ServerResponse) {
  const { status, headers, body, delivery } = answer
  if (delivery.kind === 'hang') return
  if (delivery.kind === 'reset') {
    request.socket.destroy()
    return
  }
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...headers, 'content-length': bytes.length })
  if (delivery.kind === 'cut') {
    response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.destroy())
    return
  }
  const step = delivery.kind === 'slow' ? Math.ceil(bytes.length / pieces) : bytes.length
  for (let from = 0; from < bytes.length; from += Math.max(1, step)) {
    if (delivery.kind === 'slow') await setTimeout(delivery.ms / pieces)
    response.write(bytes.subarray(from, from + step))
  }
  response.end()
}
