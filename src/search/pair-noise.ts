import { tierOf, tiers } from './postings.ts'

/** A pair of words stays where one in so many papers has it elsewhere than in passing. */
const papersAPair = 10_000
/**
 * Common words stand side by side by chance: a pair without titles stays where it has this share of
 * the papers that would have both words if neither knew of the other.
 */
const leastShare = 0.1

/**
 * Whether a large archive does without a pair of words: hardly a title, gist or author has it, nor an
 * abstract often; or common words make it by chance. Most of all terms are such pairs. Who asks for
 * one gets the papers that have both words.
 */
export function isNoise(
  pair: string,
  packed: Uint32Array,
  papersOf: ReadonlyMap<string, number>,
  papers: number,
): boolean {
  const wanted = 1 + Math.ceil(papers / papersAPair)
  const upTo = (most: number) => packed.filter((place) => tierOf(place) <= most).length
  if (upTo(tiers.title) >= wanted) return false
  return upTo(tiers.often) < wanted || packed.length < leastShare * byChance(pair, papersOf, papers)
}

function byChance(pair: string, papersOf: ReadonlyMap<string, number>, papers: number): number {
  const [a = 0, b = 0] = pair
    .slice(1)
    .split(' ')
    .map((word) => papersOf.get(word) ?? 0)
  return (a * b) / papers
}
