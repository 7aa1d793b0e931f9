import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { Plugin } from 'vite'

import type { Config } from '#domain/config.ts'

import { contentSecurityPolicy } from './content-security-policy.ts'

/** Puts the Content-Security-Policy into the built page; the development server runs without it. */
export function policyInPage(config: Config): Plugin {
  return {
    name: 'nonmun:policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(config) },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/**
 * Stands in for the static host while developing: a file that the archive lacks is a 404 there,
 * where the development server would answer with the page.
 */
export function missingArchiveFiles(): Plugin {
  return {
    name: 'nonmun:missing-archive-files',
    apply: 'serve',
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?', 1)[0] ?? ''
        const below = path.slice(server.config.base.length)
        if (!below.startsWith('archive/')) return next()
        if (existsSync(join(server.config.publicDir, decodeURI(below)))) return next()
        response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
      })
    },
  }
}
