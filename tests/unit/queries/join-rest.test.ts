import { expect, test } from 'vitest'

import { joinRest } from '#queries/join-rest.ts'
import { aRankedPaper, aRanking } from '#tests/builders/a-ranking.ts'
import { paperId } from '#tests/builders/a-paper.ts'

const site = aRanking({ hasRest: true, total: 2 })
const rest = aRanking({
  papers: [aRankedPaper({ id: paperId('2601.00002'), rank: 2 })],
  institutions: new Map([
    ['stepfun', { en: 'StepFun', ko: null, country: 'CN' }],
    ['kaist', { en: 'KAIST', ko: null, country: 'KR' }],
  ]),
})

test('the papers of the rest follow, and names that were there stay the same ones', () => {
  const joined = joinRest(site, rest)
  expect(joined?.papers).toEqual([...site.papers, ...rest.papers])
  expect(joined?.institutions.get('kaist')?.en).toBe('KAIST')
  // Rows compare them to know whether they are to be drawn anew.
  expect(joined?.institutions.get('stepfun')).toBe(site.institutions.get('stepfun'))
})

test('without a rest the first papers are all', () => {
  expect(joinRest(site, null)).toBe(site)
  expect(joinRest(null, rest)).toBeNull()
})
