import type { Browser, Page } from 'playwright-core'

import { type BenchServer, slow4g, type Traffic } from './search-server.ts'
import type { PageAnswer } from './search-page.ts'
import type { BenchQuery } from './search-queries.ts'
import type { Brake } from './search-slow-down.ts'

export interface Stand {
  readonly browser: Browser
  readonly server: BenchServer
  readonly address: string
  readonly brake: Brake
}

export interface Cold {
  readonly query: BenchQuery
  readonly answer: PageAnswer
  readonly index: Traffic
  readonly code: Traffic
}

const warmTurns = 4

/** A query in a browser that has seen nothing: its own context, cache and worker. */
export async function askCold(stand: Stand, query: BenchQuery, slow: Slowness): Promise<Cold> {
  return withPage(stand, async (page) => {
    if (slow === 'network') stand.server.link = slow4g
    if (slow === 'network after focus') await warmUp(page, stand)
    if (slow === 'cpu') await stand.brake.press()
    stand.server.take()
    const answer = await ask(page, query)
    if (slow === 'cpu') await stand.brake.release()
    // What is still on its way belongs to this query.
    await page.waitForTimeout(slow.startsWith('network') ? 400 : 30)
    return { query, answer, ...stand.server.take() }
  })
}

/** `network after focus`: the reader was in the field for as long as a few letters take. */
export type Slowness = 'nothing' | 'cpu' | 'network' | 'network after focus'

const fewLettersMs = 1500

async function warmUp(page: Page, { server }: Stand): Promise<void> {
  server.link = slow4g
  await page.evaluate(() => window.warm?.())
  await page.waitForTimeout(fewLettersMs)
}

/** Milliseconds of each query, asked again after every one has been asked once, in changing order. */
export async function askWarm(
  stand: Stand,
  queries: readonly BenchQuery[],
  slow: 'nothing' | 'cpu',
): Promise<readonly number[]> {
  return withPage(stand, async (page) => {
    for (const query of queries) await ask(page, query)
    if (slow === 'cpu') await stand.brake.press()
    const times: number[] = []
    for (let turn = 0; turn < warmTurns; turn++) {
      const ordered = turn % 2 === 0 ? queries : queries.toReversed()
      for (const query of ordered) times.push((await ask(page, query)).ms)
    }
    if (slow === 'cpu') await stand.brake.release()
    return times
  })
}

async function withPage<T>(stand: Stand, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await stand.browser.newContext()
  try {
    stand.server.link = null
    const page = await context.newPage()
    await page.goto(stand.address)
    await page.waitForFunction(() => window.ask !== undefined)
    return await use(page)
  } finally {
    stand.server.link = null
    await context.close()
  }
}

function ask(page: Page, query: BenchQuery): Promise<PageAnswer> {
  return page.evaluate((asked) => {
    if (!window.ask) throw new Error('The page has not offered to be asked.')
    return window.ask(asked)
  }, query)
}

/** The value below which a share of all values lies; of an even number, the upper one. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
