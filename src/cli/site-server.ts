import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'

import compression from '@polka/compression'
import sirv from 'sirv'

export interface SiteServerOptions {
  /** Folder of the built site. */
  readonly folder: string
  /** First port to try; 0 takes any. */
  readonly port: number
}

export interface SiteServer {
  /** Address of the site's front page, with a slash at the end. */
  readonly url: string
  readonly close: () => Promise<void>
}

const host = '127.0.0.1'
const portsToTry = 20

/**
 * Serves a built site on the loopback address as a static host would: pages of the app that have
 * no file of their own are answered with 404.html, missing files with a plain 404.
 */
export async function serveSite(options: SiteServerOptions): Promise<SiteServer> {
  const shell = await readFile(join(options.folder, '404.html'), 'utf8')
  const base = baseOf(shell)
  const server = createServer(siteHandler(options.folder, base, shell))
  const port = await listen(server, options.port)
  return {
    url: `http://${host}:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The path for which the site was built, as its page names it. */
function baseOf(html: string): string {
  return /<script\b[^>]*\bsrc="(\/(?:[^":]*\/)?)assets\//.exec(html)?.[1] ?? '/'
}

function siteHandler(folder: string, base: string, shell: string) {
  const compress = compression({ level: 6 })
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      const lasts = path.startsWith('/assets/')
      response.setHeader(
        'cache-control',
        lasts ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  return (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? '/'
    if (`${url}/` === base) {
      response.writeHead(308, { location: base }).end()
      return
    }
    compress(request, response, () => {
      const path = url.split('?', 1)[0] ?? '/'
      if (!path.startsWith(base)) return answerMissing(response)
      const below = path.slice(base.length - 1)
      request.url = url.slice(base.length - 1)
      files(request, response, () =>
        isFile(below) ? answerMissing(response) : answerShell(response, shell, below),
      )
    })
  }
}

/** An arXiv id ends in digits after its point (`2601.06943`); a file's ending begins with a letter. */
function isFile(path: string): boolean {
  return /^\/(?:assets|archive|schema)\//.test(path) || /\.[a-z][a-z\d]{1,10}$/i.test(path)
}

function answerShell(response: ServerResponse, shell: string, path: string): void {
  const isPage = /^\/(?:ko|en)(?:\/|$)/.test(path)
  response.writeHead(isPage ? 200 : 404, {
    'content-type': 'text/html;charset=utf-8',
    'cache-control': 'no-cache',
  })
  response.end(shell)
}

function answerMissing(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-cache' })
  response.end('Not found\n')
}

/** Takes the next free port where the wanted one is in use. */
async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + portsToTry; port += 1) {
    const taken = await tryToListen(server, port)
    if (taken !== null) return taken
  }
  throw new Error(`No free port from ${wanted} to ${wanted + portsToTry - 1}.`)
}

function tryToListen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(port, host, () => {
      const address = server.address()
      server.removeAllListeners('error')
      resolve(typeof address === 'object' && address ? address.port : null)
    })
  })
}
