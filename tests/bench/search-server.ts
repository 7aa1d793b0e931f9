import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** What the network does to each answer; null is the loopback as it is. */
export interface Link {
  readonly latencyMs: number
  readonly bytesPerSecond: number
}

/** Slow 4G as Lighthouse has it: 150 ms, 1.6 Mbit/s, shared by all answers. */
export const slow4g: Link = { latencyMs: 150, bytesPerSecond: 200_000 }

export interface Traffic {
  /** Bodies as they were sent, compressed where they were; no headers. */
  readonly bytes: number
  readonly requests: number
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}
/** What hosts compress by themselves; anything else goes out as it lies there. */
const compressed = new Set(['.html', '.js', '.mjs', '.css', '.json'])
const pieceBytes = 4096

/**
 * A static host on the loopback address: text as gzip, everything cached for ever, and each answer
 * as late and as slow as the link says. Opening a connection costs nothing extra here.
 */
export class BenchServer {
  link: Link | null = null
  #traffic = { bytes: 0, requests: 0 }
  #code = { bytes: 0, requests: 0 }
  /** When the shared line has sent what was promised so far. */
  #freeAt = 0
  readonly #folder: string
  readonly #files = new Map<string, Promise<{ body: Buffer; isGzip: boolean } | null>>()
  readonly #server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html')
    this.#answer(path, response).catch(() => response.destroy())
  })

  constructor(folder: string) {
    this.#folder = folder
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    const { port } = this.#server.address() as AddressInfo
    return `http://127.0.0.1:${port}/`
  }

  stop(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  /** Traffic since the last call, of the index and of the program that reads it. */
  take(): { readonly index: Traffic; readonly code: Traffic } {
    const taken = { index: this.#traffic, code: this.#code }
    this.#traffic = { bytes: 0, requests: 0 }
    this.#code = { bytes: 0, requests: 0 }
    return taken
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    const file = await this.#fileAt(path)
    if (this.link) await pause(this.link.latencyMs)
    const counter = isCode(path) ? this.#code : this.#traffic
    counter.requests += 1
    if (!file) {
      response.writeHead(404).end()
      return
    }
    counter.bytes += file.body.length
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-length': file.body.length,
      'cache-control': 'public, max-age=31536000, immutable',
      ...(file.isGzip ? { 'content-encoding': 'gzip' } : {}),
    })
    await this.#send(file.body, response)
  }

  async #send(body: Buffer, response: ServerResponse): Promise<void> {
    if (!this.link) {
      response.end(body)
      return
    }
    for (let at = 0; at < body.length; at += pieceBytes) {
      const piece = body.subarray(at, at + pieceBytes)
      const takesMs = (piece.length / this.link.bytesPerSecond) * 1000
      const now = performance.now()
      this.#freeAt = Math.max(this.#freeAt, now) + takesMs
      const wait = this.#freeAt - now
      if (wait > 1) await pause(wait)
      response.write(piece)
    }
    response.end()
  }

  #fileAt(path: string): Promise<{ body: Buffer; isGzip: boolean } | null> {
    const known = this.#files.get(path)
    if (known) return known
    const read = readCompressed(this.#folder, path)
    this.#files.set(path, read)
    return read
  }
}

function isCode(path: string): boolean {
  return /\.(?:html|m?js|css|wasm)$/.test(path) || /\/wasm\.[\w-]+\.pagefind$/.test(path)
}

async function readCompressed(folder: string, path: string) {
  const file = normalize(join(folder, path))
  if (!file.startsWith(normalize(folder) + sep)) return null
  try {
    const body = await readFile(file)
    const isGzip = compressed.has(extname(file))
    return { body: isGzip ? await promisify(gzip)(body, { level: 6 }) : body, isGzip }
  } catch {
    return null
  }
}
