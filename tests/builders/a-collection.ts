import type { Collection } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'

import { aPaper } from './a-paper.ts'

/** A collection of some papers, with the name of the institution that `aPaper` has. */
export function aCollection(
  papers: readonly Paper[] = [aPaper()],
  overrides: Partial<Omit<Collection, 'papers'>> = {},
): Collection {
  return {
    papers: new Map(papers.map((paper) => [paper.id, paper])),
    lists: [],
    institutions: new Map([['stepfun', { en: 'StepFun', ko: null, country: 'CN' }]]),
    ...overrides,
  }
}
