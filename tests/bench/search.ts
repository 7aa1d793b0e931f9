import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { type Browser, chromium } from 'playwright-core'

import { chromiumFlags, chromiumPath } from '#tests/setup/chromium.ts'

import { type EngineName, engineNames, engines, prepare, writtenCorpus } from './search-engines.ts'
import { askCold, askWarm, type Cold, type Slowness, type Stand } from './search-measure.ts'
import { type QueryKind, queryKinds } from './search-queries.ts'
import {
  buildTable,
  codeLine,
  dearest,
  type EngineMeasures,
  goalLines,
  type KindMeasures,
  queryTable,
} from './search-report.ts'
import { BenchServer } from './search-server.ts'
import { Brake, spinInWorker } from './search-slow-down.ts'

const cpuRate = 4

export const searchUsage = `npm run bench -- search [--papers 1000,30000,100000] [--with own,minisearch,pagefind] [--without pagefind] [--cache <folder>] [--fast]
  --with     engines at any size; without it Pagefind is left out beyond 30,000 papers: it needs minutes
  --cache    keeps what libraries built, and uses it again; our own index is always built anew
  --fast     ours only, full speed only`

interface Plan {
  readonly sizes: readonly number[]
  readonly enginesAt: (papers: number) => readonly EngineName[]
  readonly cache: string | null
  readonly isFast: boolean
}

function planOf(args: readonly string[]): Plan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      papers: { type: 'string', default: '1000,30000,100000' },
      with: { type: 'string' },
      without: { type: 'string', default: '' },
      cache: { type: 'string' },
      fast: { type: 'boolean', default: false },
    },
  })
  const sizes = values.papers.split(',').map(Number)
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    throw new Error('--papers takes whole numbers with commas between them, such as 1000,30000.')
  }
  const wanted = new Set((values.with ?? (values.fast ? 'own' : engineNames.join(','))).split(','))
  const unwanted = new Set(values.without.split(','))
  const isWanted = (name: EngineName) => wanted.has(name) && !unwanted.has(name)
  return {
    sizes,
    enginesAt: (papers) =>
      engineNames.filter(
        (name) => isWanted(name) && (values.with !== undefined || papers <= engines[name].most),
      ),
    cache: values.cache ?? null,
    isFast: values.fast,
  }
}

/** Builds indexes of made-up papers and asks them in Chromium, engine beside engine. */
export async function benchSearch(args: readonly string[]): Promise<void> {
  const plan = planOf(args)
  const folder = plan.cache ?? mkdtempSync(join(tmpdir(), 'nonmun-bench-'))
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags })
  const brake = new Brake(browser, cpuRate)
  try {
    const all: EngineMeasures[] = []
    if (!plan.isFast) console.log(await slowness(browser, brake))
    for (const papers of plan.sizes) {
      const here: EngineMeasures[] = []
      for (const name of plan.enginesAt(papers)) {
        console.error(`${papers} papers, ${engines[name].label}`)
        here.push(await measure(name, papers, { folder, browser, brake, isFast: plan.isFast }))
      }
      all.push(...here)
      reportSize(papers, here)
    }
    reportAll(all)
  } finally {
    await brake.end()
    await browser.close()
    if (plan.cache === null) rmSync(folder, { recursive: true, force: true })
  }
}

interface Surroundings {
  readonly folder: string
  readonly browser: Browser
  readonly brake: Brake
  readonly isFast: boolean
}

async function measure(
  name: EngineName,
  papers: number,
  { folder, browser, brake, isFast }: Surroundings,
): Promise<EngineMeasures> {
  const place = join(folder, String(papers))
  const corpus = writtenCorpus(papers, place)
  const built = await prepare(name, papers, place)
  const server = new BenchServer(join(place, name))
  const stand: Stand = { browser, server, address: await server.start(), brake }
  try {
    const kinds: KindMeasures[] = []
    for (const kind of queryKinds) kinds.push(await measureKind(stand, name, kind, isFast))
    return { name, papers, built, corpusBytes: corpus, kinds }
  } finally {
    server.stop()
  }
}

async function measureKind(
  stand: Stand,
  name: EngineName,
  { name: kind, needs, queries: all }: QueryKind,
  isFast: boolean,
): Promise<KindMeasures> {
  const { abilities, queriesOfEach, slowQueriesOfEach, isLoadedWhole } = engines[name]
  const none = { kind, coldCpu: [], coldNetwork: [], focused: [], warm: [], warmCpu: [] }
  if (!abilities.includes(needs)) return { ...none, cold: null }
  const queries = all.slice(0, queriesOfEach)
  const colds = async (slow: Slowness) => {
    const answers: Cold[] = []
    const asked = slow.startsWith('network') ? queries.slice(0, slowQueriesOfEach) : queries
    for (const query of asked) answers.push(await askCold(stand, query, slow))
    return answers
  }
  const measures = {
    ...none,
    cold: await colds('nothing'),
    warm: await askWarm(stand, queries, 'nothing'),
  }
  if (isFast) return measures
  return {
    ...measures,
    coldCpu: await colds('cpu'),
    coldNetwork: isLoadedWhole && kind !== queryKinds[0]?.name ? [] : await colds('network'),
    // Who must load all first is not ready when the reader is.
    focused: name === 'own' ? await colds('network after focus') : [],
    warmCpu: await askWarm(stand, queries, 'cpu'),
  }
}

/** How much slower a worker is under the DevTools' throttling, and under ours. */
async function slowness(browser: Browser, brake: Brake): Promise<string> {
  const page = await browser.newPage()
  await page.goto('data:text/html,<p>')
  await spinInWorker(page)
  const full = await spinInWorker(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate })
  const devTools = await spinInWorker(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await brake.press()
  const ours = await spinInWorker(page)
  await brake.release()
  await page.close()
  const times = (ms: number) => `${(ms / full).toFixed(1)} times as long`
  return `${cpus().length} processors. A worker's fixed piece of work at CPU 4×: ${times(devTools)} under the DevTools' throttling, ${times(ours)} with the renderer stopped three quarters of the time, which is what 4× means here.`
}

function reportSize(papers: number, here: readonly EngineMeasures[]): void {
  console.log(`\n## ${papers.toLocaleString('en')} papers\n`)
  console.log(buildTable(here))
  console.log(`\nTo ten results; p50/p95, milliseconds where no unit is named.\n`)
  console.log(queryTable(here))
  console.log('')
  for (const one of here) console.log(`- ${codeLine(one)}`)
  const own = here.find(({ name }) => name === 'own')
  if (own) console.log(`\nThe dearest queries:\n\n${dearest(own)}`)
}

function reportAll(all: readonly EngineMeasures[]): void {
  console.log('\n## Goals\n')
  for (const line of goalLines(all.filter(({ name }) => name === 'own'))) console.log(`- ${line}`)
  console.log(`
A query's bytes are those of all files of the index until its last answer, from an empty cache.
MiniSearch has all texts at 1,000 papers, titles and institutions beyond: 30,000 whole papers take it
minutes and 29 MB. It and Pagefind are asked three queries of each kind, one of them on slow 4G,
Nonmun six. Focused: on slow 4G too, 1.5 s after the reader went to the field. Warm: asked again in the same worker. Slow 4G: 150 ms and 1.6 Mbit/s, six connections, none of which costs extra
to open.`)
}
