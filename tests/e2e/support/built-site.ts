import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

import type { TestProject } from 'vitest/node'

import { serveSite } from '#cli/site-server.ts'
import { shippedFolder } from '#tests/setup/shipped-archive.ts'

const archive = resolve('public/archive')

declare module 'vitest' {
  export interface ProvidedContext {
    /**
     * Addresses of the same site with a slash at their end: built for `/` and for `/nonmun/`, where
     * it asks Hugging Face for nothing by itself, as most tests are about the archive.
     */
    readonly site: {
      readonly atRoot: string
      readonly below: string
      /** As it is published by default: it asks Hugging Face for what the archive lacks. */
      readonly live: string
    }
    /** The folder of the archive that they serve: what ships, without what a fork has added. */
    readonly archive: string
  }
}

/** Builds the site as it is published, once for all tests, and serves it. */
export default async function builtSite(project: TestProject) {
  const shipped = await shippedFolder(archive)
  const folder = await mkdtemp(join(tmpdir(), 'nonmun-e2e-'))
  const quiet = 'tests/fixtures/config-quiet.json'
  const atRoot = await buildAndServe(join(folder, 'root'), '/', quiet, shipped.folder)
  const below = await buildAndServe(join(folder, 'below'), '/nonmun/', quiet, shipped.folder)
  const live = await buildAndServe(join(folder, 'live'), '/', 'public/config.json', shipped.folder)
  project.provide('site', { atRoot: atRoot.url, below: below.url, live: live.url })
  project.provide('archive', shipped.folder)
  return async () => {
    await Promise.all([atRoot, below, live].map((site) => site.close()))
    await rm(folder, { recursive: true })
    shipped.remove()
  }
}

async function buildAndServe(outDir: string, base: string, config: string, shipped: string) {
  // A process of its own: in this one NODE_ENV is `test`, which would build React for development.
  const site = { NONMUN_URL: '', NONMUN_BASE: base, NONMUN_CONFIG: config }
  const env = { ...process.env, NODE_ENV: 'production', ...site }
  const run = (...words: string[]) => promisify(execFile)(process.execPath, words, { env })
  await run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', outDir)
  if (shipped !== archive) {
    await rm(join(outDir, 'archive'), { recursive: true })
    await cp(shipped, join(outDir, 'archive'), { recursive: true })
  }
  await run('node_modules/tsx/dist/cli.mjs', 'src/build/write-shells.ts', outDir)
  return serveSite({ folder: outDir, port: 0 })
}
