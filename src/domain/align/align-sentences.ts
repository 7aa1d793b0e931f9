import { type Glossary, standardGlossary } from '../glossary/glossary.ts'
import {
  type AnchoredTexts,
  anchorTexts,
  type Anchors,
  sharedWeight,
  totalWeight,
} from './anchors.ts'
import { type Bead, isLone, type SentenceRange } from './bead.ts'
import { lengthCost, lengthRatio } from './length-cost.ts'
import { type Alignment, judge } from './judge.ts'

/** Longer texts are not aligned: the table of costs grows with the product of both sides. */
export const maxSentences = 200

// Gale and Church's bead types with their priors, as costs.
const shapes = [
  { en: 1, ko: 1, cost: -Math.log(0.89) },
  { en: 1, ko: 0, cost: -Math.log(0.0099 / 2) },
  { en: 0, ko: 1, cost: -Math.log(0.0099 / 2) },
  { en: 2, ko: 1, cost: -Math.log(0.089 / 2) },
  { en: 1, ko: 2, cost: -Math.log(0.089 / 2) },
  { en: 2, ko: 2, cost: -Math.log(0.011) },
] as const

// In nats for each bit of anchors, found on every other paper of the reference set of
// `npm run bench -- alignment` and confirmed on the rest: what two sides share, what one has alone.
const anchorGain = 0.9
const strayAnchor = 0.3
// Translators leave out and add more than the prior of 1-0 says: a little less than its own cost.
const loneCost = -1

/**
 * Pairs the sentences of a text with those of its translation: dynamic programming over sentence
 * lengths (W. A. Gale and K. W. Church, A Program for Aligning Sentences in Bilingual Corpora,
 * Computational Linguistics 19(1), 1993) with what both sentences name in the cost. Beads are 1-1,
 * 1-0, 0-1, 2-1, 1-2 and 2-2, in order; together they cover each side exactly once. Above
 * `maxSentences` on a side nothing is aligned, and the verdict says so.
 */
export function alignSentences(
  en: readonly string[],
  ko: readonly string[],
  glossary: Glossary = standardGlossary(),
): Alignment {
  if (en.length === 0 || ko.length === 0) return plain(en.length, ko.length, 'empty')
  if (en.length > maxSentences || ko.length > maxSentences)
    return plain(en.length, ko.length, 'too-long')
  const anchored = anchorTexts(en, ko, glossary)
  const beads = cheapestPath(en, ko, anchored)
  return judge(beads, en, ko, anchored)
}

function plain(en: number, ko: number, verdict: 'empty' | 'too-long'): Alignment {
  const beads: Bead[] = []
  if (en > 0) beads.push({ en: { from: 0, to: en }, ko: { from: 0, to: ko } })
  else if (ko > 0) beads.push({ en: { from: 0, to: 0 }, ko: { from: 0, to: ko } })
  return { beads, score: 0, trusted: false, verdict }
}

interface Step {
  readonly cost: number
  readonly shape: (typeof shapes)[number] | null
}

function cheapestPath(
  en: readonly string[],
  ko: readonly string[],
  anchored: AnchoredTexts,
): readonly Bead[] {
  const ratio = lengthRatio(en, ko)
  const width = ko.length + 1
  const table: Step[] = [{ cost: 0, shape: null }]
  for (let place = 1; place < (en.length + 1) * width; place += 1) {
    const to = { en: Math.floor(place / width), ko: place % width }
    let best: Step = { cost: Number.POSITIVE_INFINITY, shape: null }
    for (const shape of shapes) {
      if (shape.en > to.en || shape.ko > to.ko) continue
      const before = table[place - shape.en * width - shape.ko]?.cost ?? Number.POSITIVE_INFINITY
      const bead = beadBefore(to, shape)
      const cost = before + shape.cost + beadCost(bead, en, ko, anchored, ratio)
      if (cost < best.cost) best = { cost, shape }
    }
    table.push(best)
  }
  return walkBack(table, en.length, ko.length)
}

function beadBefore(
  to: { readonly en: number; readonly ko: number },
  shape: { readonly en: number; readonly ko: number },
): Bead {
  return { en: { from: to.en - shape.en, to: to.en }, ko: { from: to.ko - shape.ko, to: to.ko } }
}

function beadCost(
  bead: Bead,
  en: readonly string[],
  ko: readonly string[],
  anchored: AnchoredTexts,
  ratio: number,
): number {
  if (isLone(bead)) return loneCost
  const length = lengthCost(lengthOf(en, bead.en), lengthOf(ko, bead.ko), ratio)
  const [inEn, inKo] = [union(anchored.en, bead.en), union(anchored.ko, bead.ko)]
  const shared = sharedWeight(inEn, inKo, anchored.weights)
  const alone =
    totalWeight(inEn, anchored.weights) + totalWeight(inKo, anchored.weights) - 2 * shared
  return length - anchorGain * shared + strayAnchor * alone
}

function lengthOf(sentences: readonly string[], { from, to }: SentenceRange): number {
  let length = 0
  for (let at = from; at < to; at += 1) length += sentences[at]?.trim().length ?? 0
  return length
}

function union(side: readonly Anchors[], { from, to }: SentenceRange): Anchors {
  const first = side[from]
  if (to - from === 1 && first) return first
  return new Set(side.slice(from, to).flatMap((anchors) => [...anchors]))
}

function walkBack(table: readonly Step[], en: number, ko: number): readonly Bead[] {
  const beads: Bead[] = []
  const to = { en, ko }
  while (to.en > 0 || to.ko > 0) {
    const shape = table[to.en * (ko + 1) + to.ko]?.shape
    if (!shape) break
    beads.push(beadBefore(to, shape))
    to.en -= shape.en
    to.ko -= shape.ko
  }
  return beads.toReversed()
}
