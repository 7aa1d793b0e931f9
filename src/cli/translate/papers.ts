import type { IsoDate } from '#domain/calendar.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { mergePapers } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { rankPapers } from '#domain/ranking.ts'

import { filesOf, readDay, readOwnTexts } from '../archive-folder.ts'

/** Days from `from` to `to`, both included; null is open. */
export interface Span {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** A paper on the newest day of the span that lists it, with its texts of that day and our own. */
export interface ListedPaper {
  readonly date: IsoDate
  readonly paper: Paper
}

/** The papers of an archive, each once: newest day first, and within a day in the order of ranking. */
export function* papersOf(folder: string, span: Span): Generator<ListedPaper> {
  const seen = new Set<PaperId>()
  for (const { date, papers } of daysOf(folder, span)) {
    for (const paper of papers) {
      if (seen.has(paper.id)) continue
      seen.add(paper.id)
      yield { date, paper }
    }
  }
}

/** The days of an archive, newest first, each with its papers in the order of ranking. */
export function* daysOf(
  folder: string,
  { from, to }: Span,
): Generator<{ readonly date: IsoDate; readonly papers: readonly Paper[] }> {
  const files = filesOf(folder)
  const own = ownTextsOf(folder, files.ownTexts)
  const days = files.days.filter((date) => date >= (from ?? date) && date <= (to ?? date))
  for (const date of days.toReversed()) {
    const papers = dayOf(folder, files.all, date).map((paper) => {
      const texts = own.get(paper.id)
      return texts ? mergePapers(paper, texts) : paper
    })
    yield { date, papers }
  }
}

function ownTextsOf(folder: string, paths: readonly string[]): ReadonlyMap<PaperId, Paper> {
  const collections = paths.flatMap((path) => readOwnTexts(folder, path).collections)
  return new Map(collections.flatMap(({ papers }) => [...papers]))
}

function dayOf(folder: string, all: ReadonlySet<string>, date: IsoDate): readonly Paper[] {
  const papers = new Map<PaperId, Paper>()
  for (const collection of readDay(folder, all, date).collections) {
    for (const [id, paper] of collection.papers) {
      const known = papers.get(id)
      papers.set(id, known ? mergePapers(known, paper) : paper)
    }
  }
  return rankPapers(papers.values(), { kind: 'daily', key: date }).map(({ paper }) => paper)
}
