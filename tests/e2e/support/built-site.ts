import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import type { TestProject } from 'vitest/node'

import { serveSite } from '#cli/site-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Addresses of the same site, built for `/` and for `/nonmun/`; both end in a slash. */
    readonly site: { readonly atRoot: string; readonly below: string }
  }
}

/** Builds the site as it is published, once for all tests, and serves it. */
export default async function builtSite(project: TestProject) {
  if (!existsSync('public/archive/index.json')) {
    throw new Error('The archive is not derived yet. Run: npm run archive')
  }
  const folder = await mkdtemp(join(tmpdir(), 'nonmun-e2e-'))
  const atRoot = await buildAndServe(join(folder, 'root'), '/')
  const below = await buildAndServe(join(folder, 'below'), '/nonmun/')
  project.provide('site', { atRoot: atRoot.url, below: below.url })
  return async () => {
    await Promise.all([atRoot.close(), below.close()])
    await rm(folder, { recursive: true })
  }
}

async function buildAndServe(outDir: string, base: string) {
  // A process of its own: in this one NODE_ENV is `test`, which would build React for development.
  const env = { ...process.env, NODE_ENV: 'production', NONMUN_URL: '', NONMUN_BASE: base }
  const run = (...words: string[]) => promisify(execFile)(process.execPath, words, { env })
  await run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', outDir)
  await run('node_modules/tsx/dist/cli.mjs', 'src/build/write-shells.ts', outDir)
  return serveSite({ folder: outDir, port: 0 })
}
