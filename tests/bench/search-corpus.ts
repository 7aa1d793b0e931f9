import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { dayFiles } from '#domain/archive/derive-day.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Paper } from '#domain/paper.ts'
import { rankPapers } from '#domain/ranking.ts'

import { makePapers } from './corpus/make-papers.ts'
import { madeInstitutions } from './corpus/people.ts'

export const madeNames = new Map(madeInstitutions.map((one) => [one.slug, one]))

/** The made-up papers as a stream, and how long making them took: that is no part of any index. */
export function timedPapers(count: number) {
  let seconds = 0
  function* papers(): Generator<Paper> {
    const source = makePapers(count)
    for (;;) {
      const start = performance.now()
      const next = source.next()
      seconds += (performance.now() - start) / 1000
      if (next.done) return
      yield next.value
    }
  }
  return { papers: papers(), spent: () => seconds }
}

/**
 * Writes the papers as an archive's days, in both languages, and returns how many bytes they are as
 * gzip of level 9, each file for itself.
 */
export function writeCorpus(count: number, folder: string): number {
  mkdirSync(join(folder, 'days'), { recursive: true })
  let bytes = 0
  for (const [date, papers] of daysOf(makePapers(count))) {
    const places = rankPapers(papers, { kind: 'daily', key: date })
    for (const { path, text } of dayFiles(date, places, (slug) => madeNames.get(slug) ?? null)) {
      writeFileSync(join(folder, path), text)
      bytes += gzipSync(text, { level: 9 }).length
    }
  }
  return bytes
}

function* daysOf(papers: Iterable<Paper>): Generator<readonly [IsoDate, readonly Paper[]]> {
  let day: Paper[] = []
  let date: IsoDate | null = null
  for (const paper of papers) {
    const next = paper.editions[0]?.date ?? null
    if (date !== null && next !== date) {
      yield [date, day]
      day = []
    }
    date = next
    day.push(paper)
  }
  if (date !== null) yield [date, day]
}
