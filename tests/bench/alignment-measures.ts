import { alignSentences } from '#domain/align/align-sentences.ts'
import type { Alignment } from '#domain/align/judge.ts'

import reference from '../fixtures/alignment.json' with { type: 'json' }
import { type OwnText, readDigests } from './read-digests.ts'

/** Two texts and the links between their sentences, as `en-ko`. */
interface ReferenceCase {
  readonly name: string
  readonly en: readonly string[]
  readonly ko: readonly string[]
  readonly links: ReadonlySet<string>
}

export interface AlignmentFigures {
  readonly links: number
  readonly precision: number
  readonly recall: number
  /** Shares of the texts that would be shown as pairs. */
  readonly trusted: number
  readonly trustedShuffled: number
  readonly trustedForeign: number
  readonly shuffled: number
  readonly foreign: number
  readonly wrong: readonly string[]
}

/** Aligns the reference set, the same with shuffled Korean, and papers with the Korean of others. */
export function measureAlignment(): AlignmentFigures {
  const texts = readDigests()
  const cases = [...texts.flatMap(digestCases), ...ownCases()]
  const tally = { found: 0, right: 0, links: 0, trusted: 0 }
  const wrong: string[] = []
  for (const { name, en, ko, links } of cases) {
    const alignment = alignSentences(en, ko)
    const found = linksOf(alignment)
    const right = found.filter((link) => links.has(link)).length
    tally.found += found.length
    tally.right += right
    tally.links += links.size
    if (alignment.trusted) tally.trusted += 1
    if (right < Math.max(found.length, links.size))
      wrong.push(`${name}: ${[...links].join(' ')} | ${found.join(' ')}`)
  }
  const shuffled = texts.flatMap((text, seed) => shufflesOf(text, seed))
  const foreign = texts.flatMap((text, at) =>
    foreignSteps.map((step) => alignPair(text, texts[(at + step) % texts.length] ?? text)),
  )
  return {
    links: tally.links,
    precision: tally.right / tally.found,
    recall: tally.right / tally.links,
    trusted: tally.trusted / cases.length,
    trustedShuffled: shareTrusted(shuffled),
    trustedForeign: shareTrusted(foreign),
    shuffled: shuffled.length,
    foreign: foreign.length,
    wrong,
  }
}

function digestCases(text: OwnText): readonly ReferenceCase[] {
  const side = (groups: readonly (readonly number[])[], language: 'en' | 'ko'): readonly string[] =>
    groups.map((group) => group.map((at) => text.digest[at]?.[language] ?? '').join(' '))
  return reference.digests
    .filter(({ id }) => id === text.id)
    .map(({ id, en, ko }) => ({
      name: id,
      en: side(en, 'en'),
      ko: side(ko, 'ko'),
      links: new Set(
        en.flatMap((own, i) =>
          ko.flatMap((twin, j) => (own.some((at) => twin.includes(at)) ? [`${i}-${j}`] : [])),
        ),
      ),
    }))
}

function ownCases(): readonly ReferenceCase[] {
  return reference.texts.map(({ en, ko, beads }, at) => ({
    name: `text ${at + 1}`,
    en,
    ko,
    links: new Set(
      beads.flatMap((bead) => {
        const [own = '', twins = ''] = bead.split('-')
        return own.split(',').flatMap((i) => twins.split(',').map((j) => `${i}-${j}`))
      }),
    ),
  }))
}

/** The links of an alignment, as `en-ko`. */
export function linksOf({ beads }: Alignment): readonly string[] {
  return beads.flatMap(({ en, ko }) => {
    const links: string[] = []
    for (let i = en.from; i < en.to; i += 1)
      for (let j = ko.from; j < ko.to; j += 1) links.push(`${i}-${j}`)
    return links
  })
}

// Each text meets the Korean of this many others.
const foreignSteps = Array.from({ length: 12 }, (_, at) => at + 1)

const timesShuffled = 10
// At least this share of all pairs of sentences must have changed order: less is hardly shuffled.
const leastInverted = 1 / 3

function shufflesOf({ digest }: OwnText, seed: number): readonly Alignment[] {
  const random = randomFrom(seed + 1)
  const alignments: Alignment[] = []
  while (alignments.length < timesShuffled) {
    const order = digest.map((_, at) => at)
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1))
      ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
    }
    if (invertedShare(order) < leastInverted) continue
    alignments.push(
      alignSentences(
        digest.map(({ en }) => en),
        order.map((at) => digest[at]?.ko ?? ''),
      ),
    )
  }
  return alignments
}

function invertedShare(order: readonly number[]): number {
  let inverted = 0
  for (const [i, a] of order.entries()) inverted += order.slice(i + 1).filter((b) => b < a).length
  return inverted / ((order.length * (order.length - 1)) / 2)
}

function alignPair(text: OwnText, other: OwnText): Alignment {
  return alignSentences(
    text.digest.map(({ en }) => en),
    other.digest.map(({ ko }) => ko),
  )
}

function shareTrusted(alignments: readonly Alignment[]): number {
  return alignments.filter(({ trusted }) => trusted).length / alignments.length
}

/** Numbers from 0 to 1 that are the same at every run (Park and Miller's generator). */
function randomFrom(seed: number): () => number {
  let state = seed * 7919
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
