import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

import { chromium, type Page } from 'playwright-core'

import { serveSite } from '#cli/site-server.ts'
import { chromiumFlags, chromiumPath } from '#tests/setup/chromium.ts'

import { thousandPapers } from './thousand-papers.ts'

const goalMs = 60
const slowdown = 4
const papers = 1000
/** After its last part has come, a page is left alone for so long. */
const settledMs = 3000

/**
 * Keystrokes in a ranking of 1,000 rows, on a CPU slowed four times: typing into a filter's field,
 * setting and clearing filters with the space bar, opening and closing rows with Enter. From the
 *X */
export async function benchKeystroke(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nonmun-keystroke-'))
  try {
    await buildSite(folder)
    for (const [path, text] of thousandPapers()) {
      const file = join(folder, 'archive', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    const site = await serveSite({ folder, port: 0 })
    const { settled, beside } = await measure(`${site.url}ko/monthly/2026-01`)
    await site.close()
    console.table([...settled, ...beside])
    const worst = Math.max(...settled.map((row) => row['p95 ms']))
    console.log(`goal: p95 ≤ ${goalMs} ms at ${slowdown}× slowed CPU, ${papers} rows`)
    console.log(worst <= goalMs ? 'met' : `missed: ${worst} ms`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function buildSite(outDir: string): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production', NONMUN_URL: '', NONMUN_BASE: '/' }
  const run = (...words: string[]) => promisify(execFile)(process.execPath, words, { env })
  await run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', outDir)
  await run('node_modules/tsx/dist/cli.mjs', 'src/build/write-shells.ts', outDir)
}

async function measure(url: string) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.route(
      ({ hostname }) => hostname !== '127.0.0.1',
      (route) => route.abort(),
    )
    const page = await context.newPage()
    await slowDown(page)
    await page.setContent('<input>')
    await watchKeys(page)
    const blank = summed('typing on a blank page', await typing(page, 'input'))
    await page.goto(url)
    const rows = page.locator('main ol[role=list] li[value]')
    await rows.nth(papers - 1).waitFor({ state: 'attached' })
    await watchKeys(page)
    const early = summed('typing while the page completes itself', await typing(page, narrow))
    return { settled: await measureSettled(page), beside: [early, blank] }
  } finally {
    await browser.close()
  }
}

async function measureSettled(page: Page) {
  await page.locator('[data-act=save]').first().waitFor()
  await page.waitForTimeout(settledMs)
  return [
    summed('typing into a filter’s field', await typing(page, narrow)),
    summed('setting and clearing a filter', await filtering(page)),
    summed('opening and closing a row', await opening(page)),
  ]
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/** Notes for each key how long it took until a frame had been painted. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = []
    Reflect.set(window, 'keyTimes', times)
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => times.push(performance.now() - timeStamp))
          port1.start()
          port2.postMessage(null)
        })
      },
      true,
    )
  })
}

async function takeTimes(page: Page): Promise<number[]> {
  await page.waitForTimeout(500)
  return page.evaluate(() => {
    const times: unknown = Reflect.get(window, 'keyTimes')
    return Array.isArray(times) ? times.splice(0).map(Number) : []
  })
}

/** Two keys are as far apart as a slow typist's. */
const betweenMs = 350
const narrow = 'aside input[type=search]'

async function typing(page: Page, field: string): Promise<number[]> {
  await page.locator(field).first().focus()
  for (const letter of 'institute 12'.repeat(2)) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await page.waitForTimeout(betweenMs)
  }
  const times = await takeTimes(page)
  for (let left = 24; left > 0; left -= 1) await page.keyboard.press('Backspace')
  await takeTimes(page)
  return times
}

async function filtering(page: Page): Promise<number[]> {
  await page.getByRole('complementary').getByRole('checkbox').first().focus()
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Space')
    await page.waitForTimeout(2 * betweenMs)
  }
  return takeTimes(page)
}

async function opening(page: Page): Promise<number[]> {
  await page.locator('main ol[role=list] li[value] h2 button').nth(3).focus()
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(betweenMs)
  }
  return takeTimes(page)
}

function summed(what: string, times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0)
  return { what, keys: times.length, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'max ms': at(1) }
}
