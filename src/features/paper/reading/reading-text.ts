import { splitSentences } from '#domain/sentences.ts'
import { pairDelimiters } from '#domain/tex/delimiters.ts'
import type { Language, Localized } from '#domain/text.ts'
import { pairsOf } from '#domain/translation/sentence-pairs.ts'
import type { AbstractContent, AbstractContents } from '../abstract-content.ts'

/** Sentences that say the same, by their places; one side may be empty, never both. */
export interface Pair {
  readonly en: readonly number[]
  readonly ko: readonly number[]
}

/** Why the page shows two columns and no pairs. */
export type PlainReason =
  | 'kinds'
  | 'unrelated'
  | 'out-of-order'
  | 'uneven'
  | 'too-long'
  | 'unreachable'

export type Pairing =
  /** `given` by whoever wrote the texts, else found by their likeness. */
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[]; readonly given: boolean }
  | { readonly kind: 'plain'; readonly why: PlainReason }
  /** Two abstracts that nobody has paired yet. */
  | { readonly kind: 'open' }

/** The texts at hand, sentence by sentence, each with the white space that follows it. */
export interface ReadingText {
  readonly sentences: Localized<readonly string[]>
  /** Null where only one language is at hand. */
  readonly pairing: Pairing | null
}

/** Cuts the texts into sentences and takes the pairs that their writer gave. */
export function readingTextOf({ en, ko }: AbstractContents): ReadingText {
  const alone = {
    en: en && sentencesOf(en, 'en'),
    ko: ko && sentencesOf(ko, 'ko'),
  }
  if (!en || !ko) return { sentences: alone, pairing: null }
  if (en.kind !== ko.kind) return { sentences: alone, pairing: { kind: 'plain', why: 'kinds' } }
  return givenPairs(en, ko) ?? { sentences: alone, pairing: { kind: 'open' } }
}

function givenPairs(en: AbstractContent, ko: AbstractContent): ReadingText | null {
  if (en.kind === 'digest' && ko.kind === 'digest') {
    const sides = { en: sentencesOf(en, 'en'), ko: sentencesOf(ko, 'ko') }
    return sides.en.length === sides.ko.length ? oneToOne(sides) : null
  }
  if (en.kind !== 'abstract' || ko.kind !== 'abstract') return null
  const pairs = pairsOf(ko.text, en.text.text)
  if (!pairs) return null
  return oneToOne({
    en: pairs.map(({ original }) => original),
    ko: pairs.map(({ translation }) => translation),
  })
}

function oneToOne(sentences: Readonly<Record<Language, readonly string[]>>): ReadingText {
  const pairs = sentences.en.map((_, at) => ({ en: [at], ko: [at] }))
  return { sentences, pairing: { kind: 'pairs', pairs, given: true } }
}

/** Joined, they are the text. */
export function sentencesOf(content: AbstractContent, language: Language): readonly string[] {
  if (content.kind === 'digest') {
    const { sentences } = content.digest
    return sentences.map((text, at) => (at < sentences.length - 1 ? `${text} ` : text))
  }
  return wholeGroups(splitSentences(content.text.text, language))
}

// A group in braces that holds a full stop, such as `\textbf{One. Two.}`, is typeset as one piece.
function wholeGroups(sentences: readonly string[]): readonly string[] {
  const text = sentences.join('')
  if (!text.includes('{')) return sentences
  const groups = [...pairDelimiters(text).closeOf]
  const whole: string[] = []
  let end = 0
  let pending = ''
  for (const sentence of sentences) {
    pending += sentence
    end += sentence.length
    const isInside = groups.some(([open, close]) => open < end && end <= close)
    if (isInside) continue
    whole.push(pending)
    pending = ''
  }
  return pending === '' ? whole : [...whole, pending]
}

/** The sentence of the other language that stands for this one; null where none is known. */
export function twinOf(pairing: Pairing | null, language: Language, at: number): number | null {
  if (pairing?.kind !== 'pairs') return null
  const pair = pairing.pairs.find((one) => one[language].includes(at))
  return pair?.[language === 'en' ? 'ko' : 'en'][0] ?? null
}
