import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { run } from '#cli/program.ts'
import { serveHuggingFace } from '#tests/setup/hugging-face-server.ts'
import type { ListedItem } from '#tests/builders/a-listing.ts'

import { type Measure, measure } from './measure.ts'
import type { Corpus } from './read-corpus.ts'

/** A day of the corpus as the API gave it. */
interface ApiDay {
  readonly date: string
  readonly items: readonly ListedItem[]
}

/** `collect` from a server that serves the corpus' own answers: each day as it was listed. */
export async function collectMeasures({ documents }: Corpus): Promise<Measure[]> {
  const days = documents.flatMap(({ path, text, reading }): ApiDay[] => {
    const date = /(\d{4}-\d\d-\d\d)\.json$/.exec(path)?.[1]
    if (date === undefined || reading.format !== 'hugging-face-api') return []
    const json: unknown = JSON.parse(text)
    return Array.isArray(json) ? [{ date, items: json.filter(isItem) }] : []
  })
  const dates = days.map(({ date }) => date).toSorted()
  const [from, to] = [dates[0], dates.at(-1)]
  const folder = mkdtempSync(join(tmpdir(), 'nonmun-corpus-'))
  const server = await serveHuggingFace({
    listing: (date) => days.find((day) => day.date === date)?.items ?? [],
  })
  try {
    if (from !== undefined && to !== undefined) await collect(folder, server.address, from, to)
    return [
      measure(
        'days collected with every paper once, in order, with its upvotes',
        days,
        (day) => JSON.stringify(papersIn(folder, day.date)) === JSON.stringify(papersOf(day)),
        ({ date }) => date,
      ),
    ]
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function collect(archive: string, endpoint: string, from: string, to: string): Promise<void> {
  const days = ['--from', from, '--to', to, '--rate', '1000']
  await run(['collect', '--archive', archive, '--endpoint', endpoint, ...days], {
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: { write: () => {} },
    stderr: { write: () => {} },
  })
}

function isItem(value: unknown): value is ListedItem {
  return typeof value === 'object' && value !== null && 'paper' in value
}

type Facts = readonly (readonly [id: string, upvotes: number])[]

function papersOf({ items }: ApiDay): Facts {
  return items.map(({ paper }) => [paper.id, paper.upvotes])
}

function papersIn(folder: string, date: string): Facts {
  const file = join(folder, 'days', `${date}.json`)
  const json: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  if (typeof json !== 'object' || json === null || !('papers' in json)) return []
  const papers: readonly unknown[] = Array.isArray(json.papers) ? json.papers : []
  return papers.filter(isPaper).map(({ id, upvotes }) => [id, upvotes])
}

function isPaper(value: unknown): value is { readonly id: string; readonly upvotes: number } {
  return typeof value === 'object' && value !== null && 'id' in value && 'upvotes' in value
}
