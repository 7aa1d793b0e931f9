import { expect, test } from 'vitest'

import { isNoise } from '#search/pair-noise.ts'
import { pack, type Tier, tiers } from '#search/postings.ts'

const papers = 20_000
const papersOf = new Map([
  ['paper', 10_000],
  ['model', 10_000],
  ['kite', 40],
])

/** So many papers with a pair in each of some tiers. */
function places(counts: readonly (readonly [Tier, number])[]): Uint32Array {
  const all = counts.flatMap(([tier, count]) => Array.from({ length: count }, () => tier))
  return Uint32Array.from(all, (tier, document) => pack(document, tier))
}

test.each([
  ['two words that abstracts alone have, and in passing', '"kite paper', [[tiers.abstract, 30]]],
  ['two words that two gists have', '"kite paper', [[tiers.gist, 2]]],
  [
    'common words, side by side less often than chance would have them in a paper',
    '"paper model',
    [
      [tiers.title, 2],
      [tiers.gist, 400],
    ],
  ],
] as const)('%s are noise', (_, pair, counts) => {
  expect(isNoise(pair, places(counts), papersOf, papers)).toBe(true)
})

test.each([
  ['two words of three gists', '"kite paper', [[tiers.gist, 3]]],
  ['an author of three papers', '"ada example', [[tiers.often, 3]]],
  ['common words of three titles', '"paper model', [[tiers.title, 3]]],
  ['common words that are a term', '"paper model', [[tiers.gist, 600]]],
] as const)('%s are not', (_, pair, counts) => {
  expect(isNoise(pair, places(counts), papersOf, papers)).toBe(false)
})
