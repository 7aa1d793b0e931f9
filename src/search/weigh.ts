import type { Clause } from './clause.ts'
import { type PartWeights, partWeights } from './part-weights.ts'
import type { Segment } from './segment.ts'

/** Upvotes move what is equally good: from the least to the most they count for a fifth. */
const votesWorth = 0.2

/** The papers of one segment that match, with what they are ordered by. */
export interface Weighed {
  readonly segment: Segment
  readonly documents: Uint32Array
  readonly scores: Float32Array
  /** How many parts of the query each has. */
  readonly parts: Uint8Array
}

export interface Weighing {
  readonly clauses: readonly Clause[]
  readonly without: readonly Clause[]
  /** Papers that pass the filters, by segment; null where all do, false where none can be told. */
  readonly allowed: readonly (Uint8Array | null | false)[]
}

export interface Weighted {
  readonly segments: readonly Weighed[]
  readonly found: number
  /** No paper has all parts: these have most of them. */
  readonly isLoose: boolean
}

/** Weighs all papers of all segments; those with every part of the query, else those with most. */
export function weigh(segments: readonly Segment[], weighing: Weighing): Weighted {
  const { clauses, without, allowed } = weighing
  const parts = segments.map(({ info }, at) =>
    clauses.map((clause) => partWeights(clause, at, info.papers)),
  )
  const all = segments.reduce((sum, { info }) => sum + info.papers, 0)
  const rarity = clauses.map((_, clause) => {
    const papers = parts.reduce((sum, own) => sum + (own[clause]?.papers ?? 0), 0)
    return Math.log(1 + all / Math.max(1, papers))
  })
  const counted = segments.map((segment, at) =>
    countParts(segment, parts[at] ?? [], unwantedOf(without, at, segment), allowed[at] ?? null),
  )
  const least = leastParts(counted, clauses.length)
  const weighed = segments.map((segment, at) =>
    scored(segment, parts[at] ?? [], counted[at] ?? nothing, rarity, least[at] ?? 1),
  )
  return {
    segments: weighed,
    found: weighed.reduce((sum, { documents }) => sum + documents.length, 0),
    isLoose: counted.some(({ most, wanted }, at) => most > 0 && (least[at] ?? 0) < wanted),
  }
}

interface Counted {
  /** Parts that each paper has; 0 where it does not pass. */
  readonly parts: Uint8Array
  readonly most: number
  /** Parts that can be told. */
  readonly wanted: number
}
const nothing: Counted = { parts: new Uint8Array(), most: 0, wanted: 0 }

function unwantedOf(
  without: readonly Clause[],
  at: number,
  { info }: Segment,
): readonly Float32Array[] {
  return without.map((clause) => partWeights(clause, at, info.papers).weights)
}

function countParts(
  { info }: Segment,
  parts: readonly PartWeights[],
  unwanted: readonly Float32Array[],
  allowed: Uint8Array | null | false,
): Counted {
  const known = parts.filter(({ isUnknown }) => !isUnknown)
  if (allowed === false || (parts.length > 0 && known.length === 0)) return nothing
  // Without words every paper that passes is found.
  const counts = new Uint8Array(info.papers).fill(known.length === 0 ? 1 : 0)
  for (const { weights } of known)
    eachPositive(weights, (at) => (counts[at] = (counts[at] ?? 0) + 1))
  for (const weights of unwanted) eachPositive(weights, (at) => (counts[at] = 0))
  if (allowed) leaveOut(counts, allowed)
  return { parts: counts, most: mostOf(counts), wanted: Math.max(1, known.length) }
}

function leaveOut(counts: Uint8Array, allowed: Uint8Array): void {
  for (let at = 0; at < counts.length; at++) if (allowed[at] === 0) counts[at] = 0
}

function mostOf(counts: Uint8Array): number {
  let most = 0
  for (const count of counts) if (count > most) most = count
  return most
}

function eachPositive(weights: Float32Array, each: (at: number) => void): void {
  for (let at = 0; at < weights.length; at++) if ((weights[at] ?? 0) > 0) each(at)
}

/** How many parts a paper must have, by segment: all where one has all, else most of them. */
function leastParts(counted: readonly Counted[], clauses: number): readonly number[] {
  const isWhole = counted.some(({ most, wanted }) => most > 0 && most === wanted)
  if (isWhole) return counted.map(({ wanted }) => Math.max(1, wanted))
  const most = Math.max(0, ...counted.map((one) => one.most))
  const least = Math.max(1, Math.min(most, Math.ceil(clauses / 2)))
  return counted.map(() => least)
}

function scored(
  segment: Segment,
  parts: readonly PartWeights[],
  { parts: counts }: Counted,
  rarity: readonly number[],
  least: number,
): Weighed {
  const documents: number[] = []
  for (let at = 0; at < counts.length; at++) if ((counts[at] ?? 0) >= least) documents.push(at)
  const worth = votesWorths(segment)
  const scores = new Float32Array(documents.length)
  const own = new Uint8Array(documents.length)
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place] ?? 0
    scores[place] = scoreOf(document, parts, rarity) * worth(document)
    own[place] = counts[document] ?? 0
  }
  return { segment, documents: Uint32Array.from(documents), scores, parts: own }
}

function scoreOf(
  document: number,
  parts: readonly PartWeights[],
  rarity: readonly number[],
): number {
  let score = 0
  for (let clause = 0; clause < parts.length; clause++) {
    score += (parts[clause]?.weights[document] ?? 0) * (rarity[clause] ?? 1)
  }
  return score
}

/** What a paper's upvotes multiply its score by; asked for papers in rising numbers. */
function votesWorths({ info: { classes, papers } }: Segment): (document: number) => number {
  let place = 0
  return (document) => {
    while (place < classes.length - 1 && document >= (classes[place + 1] ?? papers)) place += 1
    return 1 + votesWorth * (1 - place / classes.length)
  }
}
