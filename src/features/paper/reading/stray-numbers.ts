import { strayNumbers } from '#domain/numbers/compare-numbers.ts'
import type { AbstractContents } from '../abstract-content.ts'
import type { Pairing, ReadingText } from './reading-text.ts'

/** Numbers as a text writes them. */
export type Strays = readonly string[]

/** Of each Korean sentence, the numbers that its original does not have. */
export function straysInKorean({ sentences, pairing }: ReadingText): readonly Strays[] {
  const { en, ko } = sentences
  if (!en || !ko || !pairing || !isTranslation(pairing)) return []
  const whole = en.join('')
  return ko.map((sentence, at) => {
    const strays = strayNumbers(originalOf(en, pairing, at) ?? whole, sentence)
    if (pairing.kind === 'pairs' && pairing.given) return textsOf(strays)
    // Pairs that were found may be off by a sentence: then the number stands in a neighbour.
    const nowhere = new Set(textsOf(strayNumbers(whole, sentence)))
    return textsOf(strays).filter((text) => nowhere.has(text))
  })
}

// Texts that say different things have different numbers, and rightly.
function isTranslation(pairing: Pairing): boolean {
  return pairing.kind === 'pairs' || (pairing.kind === 'plain' && pairing.why === 'out-of-order')
}

function originalOf(en: readonly string[], pairing: Pairing, at: number): string | null {
  if (pairing.kind !== 'pairs') return null
  const pair = pairing.pairs.find(({ ko }) => ko.includes(at))
  return pair && pair.en.length > 0 ? pair.en.map((place) => en[place] ?? '').join('') : null
}

/** Of each key point, the numbers that the English abstract does not have; none without one. */
export function straysInPoints(
  points: readonly string[],
  { en }: AbstractContents,
): readonly Strays[] {
  if (en?.kind !== 'abstract') return points.map(() => [])
  return points.map((point) => textsOf(strayNumbers(en.text.text, point)))
}

function textsOf(places: readonly { readonly text: string }[]): Strays {
  return [...new Set(places.map(({ text }) => text))]
}
