import { type AnchoredTexts, type Anchors, sharedWeight } from './anchors.ts'
import { type Bead, isLone, type SentenceRange } from './bead.ts'
import { lengthCost, lengthRatio } from './length-cost.ts'

/**
 * Why beads should not be shown as pairs; `aligned` where they may. `unrelated`: the texts name
 * different things. `out-of-order`: sentences agree better with others than with their twins.
 * `uneven`: nothing but lengths speaks for the pairs, and the lengths do not fit.
 */
export type AlignmentVerdict =
  | 'aligned'
  | 'empty'
  | 'too-long'
  | 'unrelated'
  | 'out-of-order'
  | 'uneven'

export interface Alignment {
  /** In order; together they cover each side exactly once. */
  readonly beads: readonly Bead[]
  /** From 0 (nothing agrees) to 1. */
  readonly score: number
  /** False where the page shows plain columns instead, and `verdict` says why. */
  readonly trusted: boolean
  readonly verdict: AlignmentVerdict
}

// Found with `npm run bench -- alignment`: keeps every digest whose sentences were joined and
// dropped, and turns away nearly all whose Korean sentences were shuffled or are another paper's.
const leastScore = 0.85
const leastCover = 0.35
// Bits of anchors for each Korean sentence below which a text names too little to judge by.
const fewAnchors = 1.5
const largestLengthCost = 3

/** Says whether beads may be shown as pairs. */
export function judge(
  beads: readonly Bead[],
  en: readonly string[],
  ko: readonly string[],
  anchored: AnchoredTexts,
): Alignment {
  const { shared, total } = agreementOf(anchored)
  if (total < fewAnchors * ko.length) return judgeLengths(beads, en, ko)
  const cover = shared / total
  const score = orderOf(beads, anchored) * shapeOf(beads, en, ko)
  if (cover < leastCover)
    return { beads, score: score * cover, trusted: false, verdict: 'unrelated' }
  const trusted = score >= leastScore
  return { beads, score, trusted, verdict: trusted ? 'aligned' : 'out-of-order' }
}

function judgeLengths(
  beads: readonly Bead[],
  en: readonly string[],
  ko: readonly string[],
): Alignment {
  const ratio = lengthRatio(en, ko)
  const costs = beads.map((bead) => lengthCost(lengthIn(en, bead.en), lengthIn(ko, bead.ko), ratio))
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / Math.max(1, costs.length)
  const isEven = beads.every(
    ({ en: { from, to }, ko: twin }) => to - from === 1 && twin.to - twin.from === 1,
  )
  const trusted = isEven && mean <= largestLengthCost
  return {
    beads,
    score: trusted ? Math.exp(-mean / 4) : 0,
    trusted,
    verdict: trusted ? 'aligned' : 'uneven',
  }
}

/** In bits: what the Korean text names, and what of it the English one names too. */
function agreementOf({ en, ko, weights }: AnchoredTexts): {
  readonly shared: number
  readonly total: number
} {
  const [inEn, inKo] = [countKeys(en), countKeys(ko)]
  let shared = 0
  let total = 0
  for (const [key, weight] of weights) {
    shared += weight * Math.min(inEn.get(key) ?? 0, inKo.get(key) ?? 0)
    total += weight * (inKo.get(key) ?? 0)
  }
  return { shared, total }
}

function countKeys(side: readonly Anchors[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of side.flatMap((anchors) => [...anchors]))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/**
 * One minus the share of agreement that stands elsewhere: a sentence that agrees more with one
 * outside its bead than with those inside speaks against the order.
 */
function orderOf(beads: readonly Bead[], { en, ko, weights }: AnchoredTexts): number {
  let best = 0
  let conflict = 0
  const count = (own: Anchors, twins: readonly Anchors[], { from, to }: SentenceRange): void => {
    let inside = 0
    let outside = 0
    for (const [at, twin] of twins.entries()) {
      const agreement = sharedWeight(own, twin, weights)
      if (at >= from && at < to) inside = Math.max(inside, agreement)
      else outside = Math.max(outside, agreement)
    }
    best += Math.max(inside, outside)
    conflict += Math.max(0, outside - inside)
  }
  for (const bead of beads) {
    for (const own of en.slice(bead.en.from, bead.en.to)) count(own, ko, bead.ko)
    for (const own of ko.slice(bead.ko.from, bead.ko.to)) count(own, en, bead.en)
  }
  return best === 0 ? 0 : 1 - conflict / best
}

// Sentences left alone, and pairs of pairs, are how the program makes do with disorder.
function shapeOf(beads: readonly Bead[], en: readonly string[], ko: readonly string[]): number {
  return 1 - 0.5 * shareOf(isLone, beads, en, ko) - 0.3 * shareOf(isDouble, beads, en, ko)
}

function isDouble({ en, ko }: Bead): boolean {
  return en.to - en.from === 2 && ko.to - ko.from === 2
}

/** How much of both texts stands in beads of a kind. */
function shareOf(
  isOfKind: (bead: Bead) => boolean,
  beads: readonly Bead[],
  en: readonly string[],
  ko: readonly string[],
): number {
  const share = (side: readonly string[], language: 'en' | 'ko'): number => {
    const length = (some: readonly Bead[]): number =>
      some.reduce((sum, bead) => sum + lengthIn(side, bead[language]), 0)
    return length(beads.filter(isOfKind)) / Math.max(1, length(beads))
  }
  return (share(en, 'en') + share(ko, 'ko')) / 2
}

function lengthIn(side: readonly string[], { from, to }: SentenceRange): number {
  return side.slice(from, to).reduce((sum, sentence) => sum + sentence.trim().length, 0)
}
