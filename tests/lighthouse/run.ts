import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

import { serveSite } from '#cli/site-server.ts'
import { chromiumFlags, chromiumPath } from '#tests/setup/chromium.ts'

import { goals, type Measures, mediansOf, missedGoals } from './goals.ts'
import { startStandIn } from './stand-in.ts'

const pages = ['ko/', 'en/weekly/2026-W03']
const runsOfEach = Number(process.env['RUNS'] ?? 5)

const site = await serveSite({ folder: 'dist', port: 0 })
const standIn = await startStandIn()
const runs = new Map<string, Measures[]>(pages.map((page) => [page, []]))

// The pages take turns, so that a slow moment of the machine touches both.
for (let run = 0; run < runsOfEach; run += 1) {
  for (const page of pages) {
    runs.get(page)?.push(await measure(site.url + page))
  }
}
standIn.close()
await site.close()

const medians = [...runs].map(([page, measures]) => ({ page, ...mediansOf(measures) }))
console.log(`Lighthouse, mobile, median of ${runsOfEach}; every run beside it`)
console.table(medians)
for (const [page, measures] of runs) {
  console.log(page)
  console.table(measures)
}
for (const { page, ...measures } of medians) {
  for (const name of missedGoals(measures)) {
    const { goal, atLeast } = goals[name]
    const wanted = `${atLeast ? 'at least' : 'at most'} ${goal}`
    console.error(`${page}: ${name} is ${measures[name]}, and must be ${wanted}`)
    process.exitCode = 1
  }
}

async function measure(url: string): Promise<Measures> {
  const chrome = await launch({
    chromePath: chromiumPath(),
    chromeFlags: ['--headless=new', ...chromiumFlags, ...standIn.chromiumFlags],
    logLevel: 'error',
  })
  try {
    const result = await lighthouse(url, { port: chrome.port, logLevel: 'error' })
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`)
    const { categories, audits } = result.lhr
    const score = (id: string) => Math.round((categories[id]?.score ?? Number.NaN) * 100)
    const value = (id: string) => audits[id]?.numericValue ?? Number.NaN
    reportLostPoints(url, result.lhr)
    reportLargestPaint(audits['largest-contentful-paint-element']?.details)
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
      'LCP ms': Math.round(value('largest-contentful-paint')),
      'TBT ms': Math.round(value('total-blocking-time')),
      CLS: Number(value('cumulative-layout-shift').toFixed(4)),
    }
  } finally {
    chrome.kill()
  }
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

/** Names the audits that cost points outside of performance: those are faults, not weather. */
function reportLostPoints(url: string, { categories, audits }: Result): void {
  for (const id of ['accessibility', 'best-practices', 'seo']) {
    for (const { id: auditId, weight } of categories[id]?.auditRefs ?? []) {
      const audit = audits[auditId]
      if (weight === 0 || !audit || audit.score === null || audit.score === 1) continue
      console.error(`${url}: ${id}: ${audit.title}`)
      console.error(JSON.stringify(audit.details).slice(0, 600))
    }
  }
}

/** The element that decides the LCP, as markup, and the phases of its wait. */
function reportLargestPaint(details: unknown): void {
  const text = JSON.stringify(details) ?? ''
  const [, snippet = 'unknown'] = /"snippet":"((?:[^"\\]|\\.)*)"/.exec(text) ?? []
  const phases = [...text.matchAll(/"phase":"([^"]+)","timing":([\d.]+)/g)].map(
    ([, phase, ms]) => `${phase} ${Math.round(Number(ms))} ms`,
  )
  console.log(`LCP: ${snippet.slice(0, 120)} ${phases.join(', ')}`)
}
