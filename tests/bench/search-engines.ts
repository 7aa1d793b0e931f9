import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import * as v from 'valibot'
import { build } from 'vite'

import type { Ability } from './search-queries.ts'

export const engineNames = ['own', 'minisearch', 'pagefind'] as const
export type EngineName = (typeof engineNames)[number]

export interface Engine {
  readonly label: string
  readonly abilities: readonly Ability[]
  /** The largest corpus that it is asked to index unless told otherwise. */
  readonly most: number
  /** Queries of each kind, and of those the ones on the slow line, where a library takes many seconds. */
  readonly queriesOfEach: number
  readonly slowQueriesOfEach: number
  /** Loads all of its index for whatever query: on the slow line the first kind stands for all. */
  readonly isLoadedWhole: boolean
}

export const engines: Readonly<Record<EngineName, Engine>> = {
  own: {
    label: 'Nonmun',
    abilities: ['words', 'phrases', 'prefixes', 'typos', 'hangul', 'initials', 'layout', 'filters'],
    most: Infinity,
    queriesOfEach: 6,
    slowQueriesOfEach: 6,
    isLoadedWhole: false,
  },
  minisearch: {
    label: 'MiniSearch',
    abilities: ['words', 'prefixes', 'typos', 'hangul', 'initials'],
    most: Infinity,
    queriesOfEach: 3,
    slowQueriesOfEach: 1,
    isLoadedWhole: true,
  },
  pagefind: {
    label: 'Pagefind',
    abilities: ['words', 'phrases', 'prefixes', 'hangul'],
    most: 30_000,
    queriesOfEach: 3,
    slowQueriesOfEach: 1,
    isLoadedWhole: false,
  },
}

const built = v.object({ seconds: v.number(), rssMb: v.number() })
export interface Built extends v.InferOutput<typeof built> {
  readonly diskBytes: number
  readonly files: number
}

/**
 * Builds an engine's index in a process of its own, and the page that asks it. What libraries built
 * for an earlier run is used again when it is still there; ours is always built anew, out of the
 * archive that `writtenCorpus` left.
 */
export async function prepare(name: EngineName, papers: number, folder: string): Promise<Built> {
  const site = join(folder, name)
  const note = join(folder, `${name}.json`)
  mkdirSync(site, { recursive: true })
  const index = name === 'own' ? linkedArchive(folder, site) : join(site, 'index')
  if (name === 'own' || !existsSync(note)) {
    writeFileSync(note, child([name, String(papers), index]))
  }
  const measures = v.parse(v.pipe(v.string(), v.parseJson(), built), readFileSync(note, 'utf8'))
  const sizes = sizesBelow(name === 'own' ? join(index, 'search') : index)
  await buildPage(name, site)
  return { ...measures, files: sizes.length, diskBytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** The archive, where our page finds it. */
function linkedArchive(folder: string, site: string): string {
  const archive = join(folder, 'archive')
  rmSync(join(archive, 'search'), { recursive: true, force: true })
  if (!existsSync(join(site, 'index'))) symlinkSync('../archive', join(site, 'index'))
  return archive
}

/** Writes the corpus as an archive, once, and tells its bytes as gzip. */
export function writtenCorpus(papers: number, folder: string): number {
  const note = join(folder, 'corpus.json')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(note)) {
    writeFileSync(note, child(['corpus', String(papers), join(folder, 'archive')]))
  }
  const counted = v.object({ bytes: v.number() })
  return v.parse(v.pipe(v.string(), v.parseJson(), counted), readFileSync(note, 'utf8')).bytes
}

function child(args: readonly string[]): string {
  const script = join(import.meta.dirname, 'measured-index.ts')
  const { status, signal, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, ...args],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 },
  )
  if (status !== 0) throw new Error(`Building ${args.join(' ')} ended with ${status ?? signal}.`)
  return stdout.trim().split('\n').at(-1) ?? ''
}

function sizesBelow(folder: string): number[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
}

/** Writes the page that asks an engine, with the programs that it loads. */
async function buildPage(name: EngineName, site: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    root: import.meta.dirname,
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: site,
      emptyOutDir: false,
      target: 'chrome131',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join(import.meta.dirname, `search-page-${name}.ts`),
        output: { entryFileNames: 'page.js' },
      },
    },
  })
  writeFileSync(
    join(site, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>',
  )
}
