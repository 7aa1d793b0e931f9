import { parsePaperId, type PaperId } from '#domain/arxiv.ts'
import {
  type IsoDate,
  type IsoMonth,
  type IsoWeek,
  parseIsoDate,
  parseIsoMonth,
  parseIsoWeek,
} from '#domain/calendar.ts'
import { emptyPaper, type Edition, type Paper } from '#domain/paper.ts'

/** An arXiv id that is known to be one. */
export function paperId(text: string): PaperId {
  return known(parsePaperId(text), text)
}

export function isoDate(text: string): IsoDate {
  return known(parseIsoDate(text), text)
}

export function isoWeek(text: string): IsoWeek {
  return known(parseIsoWeek(text), text)
}

export function isoMonth(text: string): IsoMonth {
  return known(parseIsoMonth(text), text)
}

function known<T>(value: T | null, text: string): T {
  if (value === null) throw new Error(`A test was written with ${text}, which does not exist.`)
  return value
}

/** A paper listed on 2026-01-13 with 42 upvotes, and texts of nobody. */
export function aPaper(overrides: Partial<Paper> = {}): Paper {
  return {
    ...emptyPaper(overrides.id ?? paperId('2601.00001'), 'Kites That Learn to Land'),
    upvotes: 42,
    snapshots: [{ at: '2026-01-13T14:00:00Z', upvotes: 42 }],
    editions: [anEdition('2026-01-13', 1)],
    institutions: ['stepfun'],
    authors: ['Ada Example', 'Bo Example'],
    authorCount: 2,
    comments: 3,
    links: { code: 'https://github.com/example/kites', project: null },
    ...overrides,
  }
}

export function anEdition(date: string, order: number): Edition {
  return { date: isoDate(date), order }
}
