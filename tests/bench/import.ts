import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as v from 'valibot'

import { makeDays } from './make-days.ts'

const sizes = [125, 250, 500, 1000]

const measures = v.object({
  seconds: v.number(),
  rss: v.number(),
  heap: v.number(),
  live: v.number(),
})
type Measures = v.InferOutput<typeof measures>

/**
 * Imports 125 to 1,000 days of 30 papers, each in a process of its own, and the same days again.
 * Peak RSS is the system's own figure; the live heap is measured in a further run, which collects
 * garbage as it goes and is therefore not timed.
 */
export function benchImport(): void {
  const folder = mkdtempSync(join(tmpdir(), 'nonmun-bench-'))
  try {
    console.table(sizes.map((days) => rowOf(days, folder)))
    console.log('MB are 2^20 bytes, peaks of the whole process, the program and tsx included.')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rowOf(days: number, folder: string) {
  const documents = join(folder, `documents-${days}`)
  const archive = join(folder, `archive-${days}`)
  makeDays(documents, days)
  const first = measure([archive, documents])
  const again = measure([archive, documents])
  const { live } = measure([`${archive}-live`, documents], ['--expose-gc'])
  return {
    days,
    papers: days * 30,
    'wall s': rounded(first.seconds),
    'peak RSS MB': Math.round(first.rss),
    'peak heap MB': Math.round(first.heap),
    'live heap MB': Math.round(live),
    'again: wall s': rounded(again.seconds),
    'again: RSS MB': Math.round(again.rss),
    'again: heap MB': Math.round(again.heap),
  }
}

function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10
}

function measure(args: readonly string[], flags: readonly string[] = []): Measures {
  const script = join(import.meta.dirname, 'measured-import.ts')
  const child = spawnSync(process.execPath, [...flags, '--import', 'tsx', script, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.status !== 0) throw new Error(`The import ended with ${child.status ?? child.signal}.`)
  return v.parse(v.pipe(v.string(), v.parseJson(), measures), child.stdout)
}
