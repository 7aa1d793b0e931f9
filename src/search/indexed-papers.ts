import type { MonthOfPapers } from '#domain/archive/derive.ts'
import { type IsoDate, type IsoMonth, monthOf } from '#domain/calendar.ts'
import type { Paper } from '#domain/paper.ts'
import { rankPapers } from '#domain/ranking.ts'
import { languages } from '#domain/text.ts'
import type { IndexedPaper } from './paper-terms.ts'

interface Best {
  readonly date: IsoDate
  readonly rank: number
}

/**
 * The papers of an archive as the index takes them, each once, with the day on which it ranked
 * best; of equal ranks the newest day. Months come oldest first; one at a time is in memory.
 */
export function* indexedPapers(months: Iterable<MonthOfPapers>): Generator<IndexedPaper> {
  // Only papers of several months wait here.
  const known = new Map<string, Best>()
  for (const { month, papers } of months) {
    for (const date of daysOf(month, papers.values())) {
      for (const { paper, rank } of rankPapers(papers.values(), { kind: 'daily', key: date })) {
        const best = known.get(paper.id)
        if (!best || rank <= best.rank) known.set(paper.id, { date, rank })
      }
    }
    for (const paper of papers.values()) {
      const best = known.get(paper.id)
      if (!best || !isLastMonth(paper, month)) continue
      known.delete(paper.id)
      yield indexedPaper(paper, best)
    }
  }
}

function daysOf(month: IsoMonth, papers: Iterable<Paper>): readonly IsoDate[] {
  const dates = new Set<IsoDate>()
  for (const { editions } of papers) {
    for (const { date } of editions) if (monthOf(date) === month) dates.add(date)
  }
  return [...dates].toSorted()
}

function isLastMonth({ editions }: Paper, month: IsoMonth): boolean {
  const last = editions.at(-1)
  return last !== undefined && monthOf(last.date) === month
}

/** A paper as the index takes it, given the day on which it ranked best. */
export function indexedPaper(paper: Paper, best: Best | null): IndexedPaper {
  const { abstract, digest, editions, ...facts } = paper
  return {
    paper: {
      ...facts,
      rank: best?.rank ?? 1,
      dates: editions.map(({ date }) => date),
      texts: languages.filter((language) => abstract[language] ?? digest[language]),
    },
    date: best?.date ?? null,
    long: languages.flatMap((language) => [
      abstract[language]?.text ?? '',
      ...(digest[language]?.sentences ?? []),
    ]),
  }
}
