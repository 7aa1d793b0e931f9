import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import * as v from 'valibot'

import { addDays, type IsoDate, isWeekend, parseIsoDate } from '#domain/calendar.ts'
import { aListing } from '#tests/builders/a-listing.ts'
import { serveHuggingFace } from '#tests/setup/hugging-face-server.ts'

const papersADay = 25
const fast = { sizes: [125, 250, 500, 1000], rate: 200 }
const politeDays = { '': 1000, short: 125 } as const

export const collectUsage =
  '         as "collect short" the polite run takes 125 days and 2 minutes, not 1,000 and 12'

const measures = v.object({
  seconds: v.number(),
  rss: v.number(),
  heap: v.number(),
  live: v.number(),
})
type Measures = v.InferOutput<typeof measures>

/**
 * Collects 125 to 1,000 generated days from a server on loopback, each in a process of its own:
 * memory and time as fast as it goes, then one run at the speed of the program, against a server
 * with the real limit of 500 requests in five minutes. The live heap is measured in a further run.
 */
export async function benchCollect(args: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nonmun-bench-'))
  try {
    const rows = []
    for (const days of fast.sizes) {
      const options = ['--rate', String(fast.rate)]
      const first = await measure(join(folder, `${days}`), days, options)
      const again = await measure(join(folder, `${days}`), days, [...options, '--refresh'])
      const { live } = await measure(join(folder, `${days}-live`), days, options, ['--expose-gc'])
      rows.push({ ...memoryOf(days, first), 'live heap MB': Math.round(live), ...againOf(again) })
    }
    console.table(rows)
    console.log('MB are 2^20 bytes, peaks of the whole process, the program and tsx included.')
    const polite = args[0] === 'short' ? politeDays.short : politeDays['']
    const run = await measure(join(folder, 'polite'), polite, [], [], 500)
    console.table([{ ...memoryOf(polite, run), ...speedOf(run) }])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Run extends Measures {
  /** When each request came, in milliseconds. */
  readonly times: readonly number[]
  readonly again: number
}

function memoryOf(days: number, { seconds, rss, heap }: Run) {
  return {
    days,
    papers: days * papersADay,
    'wall s': rounded(seconds),
    'peak RSS MB': Math.round(rss),
    'peak heap MB': Math.round(heap),
  }
}

function againOf({ seconds, rss }: Run) {
  return { 'again: wall s': rounded(seconds), 'again: RSS MB': Math.round(rss) }
}

function speedOf({ times, seconds, again }: Run) {
  return {
    requests: times.length,
    'a second, mean': rounded(times.length / seconds),
    'most in 1 s': mostWithin(times, 1000),
    'most in 10 s': mostWithin(times, 10_000),
    'most in 300 s': mostWithin(times, 300_000),
    'requests made again': again,
  }
}

function mostWithin(times: readonly number[], ms: number): number {
  let from = 0
  let most = 0
  for (const [index, time] of times.entries()) {
    while ((times[from] ?? 0) <= time - ms) from += 1
    most = Math.max(most, index - from + 1)
  }
  return most
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

async function measure(
  archive: string,
  days: number,
  options: readonly string[],
  flags: readonly string[] = [],
  quota = 1_000_000,
): Promise<Run> {
  const dates = weekdays(days)
  const server = await serveHuggingFace({ listing: (date) => aListing(date, papersADay), quota })
  const script = join(import.meta.dirname, 'measured-collect.ts')
  const span = ['--from', dates[0] ?? '', '--to', dates.at(-1) ?? '']
  const program = ['--archive', archive, '--endpoint', server.address, ...span, ...options]
  const args = [...flags, '--import', 'tsx', script, ...program]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  await server.close()
  if (code !== 0) throw new Error(`The run ended with ${code}.`)
  const times = server.asked.map(({ at }) => at)
  const again = times.length - days
  return { ...v.parse(v.pipe(v.string(), v.parseJson(), measures), said), times, again }
}

function weekdays(count: number): readonly IsoDate[] {
  const dates: IsoDate[] = []
  for (
    let date = parseIsoDate('2021-01-04');
    date && dates.length < count;
    date = addDays(date, 1)
  ) {
    if (!isWeekend(date)) dates.push(date)
  }
  return dates
}
