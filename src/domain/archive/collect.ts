import * as v from 'valibot'

import { type PaperId, parsePaperId } from '../arxiv.ts'
import type { IsoDate } from '../calendar.ts'
import { type Issue, issue } from '../issue.ts'
import { type Collection, emptyCollection } from '../merge.ts'
import { emptyPaper, type Paper } from '../paper.ts'
import { type RankedPaper, readRankingFile } from './ranking-file.ts'
import { readList, readTexts } from './read-lookups.ts'

/** What an archive's own file says, as the collection that it was written from. */
export interface Collected {
  readonly collection: Collection
  readonly issues: readonly Issue[]
}

/** Reads `days/<date>.json` back. What is broken is left out, each with an issue. */
export function collectDay(input: unknown, file: string, date: IsoDate): Collected {
  const { value, issues } = readRankingFile(input, file, { kind: 'daily', key: date })
  if (!value) return { collection: emptyCollection, issues }
  const orders = ordersIn(input)
  const papers = value.papers.map((ranked): [PaperId, Paper] => {
    const order = orders.get(ranked.id) ?? ranked.rank
    return [ranked.id, paperOf(ranked, [{ date, order }])]
  })
  const collection = { papers: new Map(papers), lists: [], institutions: value.institutions }
  return { collection, issues }
}

/** A ranked paper with its days; abstracts and digests stand in other files. */
function paperOf(ranked: RankedPaper, editions: Paper['editions']): Paper {
  const { rank: _rank, dates: _dates, ...facts } = ranked
  return { ...emptyPaper(ranked.id, ranked.title.en), ...facts, editions }
}

const orderedEntries = v.object({
  papers: v.array(
    v.fallback(
      v.nullable(v.object({ id: v.string(), order: v.pipe(v.number(), v.integer()) })),
      null,
    ),
  ),
})

function ordersIn(input: unknown): ReadonlyMap<PaperId, number> {
  const orders = new Map<PaperId, number>()
  const read = v.safeParse(orderedEntries, input)
  for (const entry of read.success ? read.output.papers : []) {
    const id = parsePaperId(entry?.id)
    if (entry && id && entry.order > 0) orders.set(id, entry.order)
  }
  return orders
}

/** Reads `days/<date>.<language>.json` back, given the papers of the day; texts of others are issues. */
export function collectTexts(
  input: unknown,
  file: string,
  papers: ReadonlyMap<PaperId, Paper>,
): Collected {
  const { value, issues } = readTexts(input, file)
  const withTexts = new Map<PaperId, Paper>()
  if (!value) return { collection: emptyCollection, issues }
  const { language, abstracts, digests } = value
  const known = new Set<string>(papers.keys())
  const strangers = Object.keys({ ...abstracts, ...digests }).filter((id) => !known.has(id))
  for (const [id, paper] of papers) {
    const abstract = abstracts[id] ?? null
    const digest = digests[id] ?? null
    if (!abstract && !digest) continue
    withTexts.set(id, {
      ...paper,
      abstract: { en: null, ko: null, [language]: abstract },
      digest: { en: null, ko: null, [language]: digest },
    })
  }
  const place = 'abstracts, digests'
  const more = strangers.map((id) => issue('bad-paper', 'refused', { file, place }, id))
  return { collection: { ...emptyCollection, papers: withTexts }, issues: [...issues, ...more] }
}

/** Reads `lists/<week>.json` back. */
export function collectList(input: unknown, file: string): Collected {
  const { value, issues } = readList(input, file)
  if (!value) return { collection: emptyCollection, issues }
  const papers = value.papers.map((paper): [PaperId, Paper] => [
    paper.id,
    emptyPaper(paper.id, paper.title),
  ])
  const { week, source } = value
  const list = { week, source, papers: value.papers.map(({ id }) => id) }
  return { collection: { ...emptyCollection, papers: new Map(papers), lists: [list] }, issues }
}
