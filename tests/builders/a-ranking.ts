import type { RankedPaper, Ranking } from '#domain/archive/ranking-file.ts'

import { aPaper, isoDate } from './a-paper.ts'

/** A paper as a ranking's file gives it: without the texts that stand in other files. */
export function aRankedPaper(overrides: Partial<RankedPaper> = {}): RankedPaper {
  const { editions, abstract: _abstract, digest: _digest, ...facts } = aPaper()
  return { ...facts, rank: 1, dates: editions.map(({ date }) => date), texts: [], ...overrides }
}

/** The ranking of 2026-01-13 with one paper. */
export function aRanking(overrides: Partial<Ranking> = {}): Ranking {
  const papers = overrides.papers ?? [aRankedPaper()]
  return {
    period: { kind: 'daily', key: isoDate('2026-01-13') },
    source: 'https://huggingface.co/papers/date/2026-01-13',
    institutions: new Map([['stepfun', { en: 'StepFun', ko: null, country: 'CN' }]]),
    total: papers.length,
    hasRest: false,
    list: null,
    ...overrides,
    papers,
  }
}
