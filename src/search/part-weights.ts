import type { Alternative, Clause } from './clause.ts'
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
    else raise(weights, alternative, segment)
  }
  let count = 0
  for (let at = 0; at < papers; at++) if ((weights[at] ?? 0) > 0) count += 1
  return { weights, papers: count, isUnknown: isUnknown && count === 0 }
}

/** To what the alternative is worth, where that is more. */
function raise(weights: Float32Array, { all, quality }: Alternative, segment: number): void {
  const [first, ...others] = all
  if (first && others.length === 0) {
    addAtom(weights, first, segment, quality)
    return
  }
  const [joined, ...rest] = all.map((atom) => {
    const own = new Float32Array(weights.length)
    addAtom(own, atom, segment, quality)
    return own
  })
  if (!joined) return
  for (const other of rest) joinBoth(joined, other)
  for (let at = 0; at < joined.length; at++) {
    const weight = joined[at] ?? 0
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

function addAtom(weights: Float32Array, atom: Atom, segment: number, quality: number): void {
  for (const { entry, quality: own } of atom[segment] ?? []) {
    const table = tierWeights.map((weight) => weight * quality * own)
    entry.each((document, tier) => {
      const weight = table[tier] ?? 0
      if (weight > (weights[document] ?? 0)) weights[document] = weight
    })
  }
}
