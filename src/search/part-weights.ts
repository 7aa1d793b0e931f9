import type { Alternative, Clause } from './clause.ts'
import { tierCount } from './postings.ts'
import type { Atom } from './term-lookup.ts'

/** What a word counts for by where it stands: short title, title, gist, authors or often, abstract. */
const tierWeights: readonly number[] = [1.15, 1, 0.62, 0.42, 0.25]

/** What a part of the query is worth to each paper of a segment. */
export interface PartWeights {
  /** By number of the paper; 0 where it does not have it. */
  readonly weights: Float32Array
  readonly papers: number
  /** A file is missing: whether a paper has it cannot be told. */
  readonly isUnknown: boolean
}

export function partWeights(clause: Clause, segment: number, papers: number): PartWeights {
  const weights = new Float32Array(papers)
  let isUnknown = false
  for (const alternative of clause.alternatives) {
    if (alternative.all.some((atom) => atom[segment] === null)) isUnknown = true
    else raise(weights, alternativeWeights(alternative, segment, papers))
  }
  const count = weights.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0)
  return { weights, papers: count, isUnknown: isUnknown && count === 0 }
}

function alternativeWeights(
  { all, quality }: Alternative,
  segment: number,
  papers: number,
): Float32Array {
  const [first = new Float32Array(papers), ...others] = all.map((atom) =>
    atomWeights(atom, segment, quality, papers),
  )
  for (const other of others) joinBoth(first, other)
  return first
}

/** The greater of both. */
function raise(weights: Float32Array, by: Float32Array): void {
  for (let at = 0; at < by.length; at++) {
    const weight = by[at] ?? 0
    if (weight > (weights[at] ?? 0)) weights[at] = weight
  }
}

/** The mean of both, where both are there. */
function joinBoth(weights: Float32Array, other: Float32Array): void {
  for (let at = 0; at < other.length; at++) {
    const [own = 0, weight = 0] = [weights[at], other[at]]
    weights[at] = own === 0 || weight === 0 ? 0 : (own + weight) / 2
  }
}

function atomWeights(atom: Atom, segment: number, quality: number, papers: number): Float32Array {
  const weights = new Float32Array(papers)
  for (const { entry, quality: own } of atom[segment] ?? []) {
    const table = tierWeights.slice(0, tierCount).map((weight) => weight * quality * own)
    entry.each((document, tier) => {
      const weight = table[tier] ?? 0
      if (weight > (weights[document] ?? 0)) weights[document] = weight
    })
  }
  return weights
}
