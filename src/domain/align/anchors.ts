import { findTerms } from '../glossary/find-terms.ts'
import type { Glossary } from '../glossary/glossary.ts'
import { formulaSpans } from '../numbers/formula-spans.ts'
import { readQuantities } from '../numbers/read-quantities.ts'
import { plainWords } from '../plain-words.ts'
import type { Language } from '../text.ts'

/** What a sentence holds that its translation should hold too, by key. */
export type Anchors = ReadonlySet<string>

/** Anchors of two texts and what each is worth: the rarer it is among the sentences, the more. */
export interface AnchoredTexts {
  readonly en: readonly Anchors[]
  readonly ko: readonly Anchors[]
  readonly weights: ReadonlyMap<string, number>
}

/**
 * Reads numbers, formulas, links, glossary terms and Latin words of every sentence. Of the English
 * words only those that the Korean text writes in Latin letters too.
 */
export function anchorTexts(
  en: readonly string[],
  ko: readonly string[],
  glossary: Glossary,
): AnchoredTexts {
  const latin = new Set(ko.flatMap(latinWords))
  const anchored = {
    en: en.map((sentence) => anchorsOf(sentence, 'en', latin, glossary)),
    ko: ko.map((sentence) => anchorsOf(sentence, 'ko', latin, glossary)),
  }
  return { ...anchored, weights: weigh(anchored.en, anchored.ko) }
}

/** The sum of what two sets of anchors share. */
export function sharedWeight(a: Anchors, b: Anchors, weights: ReadonlyMap<string, number>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const key of few) if (many.has(key)) sum += weights.get(key) ?? 0
  return sum
}

/** The sum of what a set of anchors is worth. */
export function totalWeight(anchors: Anchors, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const key of anchors) sum += weights.get(key) ?? 0
  return sum
}

function anchorsOf(
  sentence: string,
  language: Language,
  latin: ReadonlySet<string>,
  glossary: Glossary,
): Anchors {
  const formulas = formulaSpans(sentence).map(({ start, end }) => sentence.slice(start, end))
  const links = sentence.match(/https?:\/\/[^\s<>"'가-힣)\]]+/g) ?? []
  const shared = latinWords(sentence).filter((word) => latin.has(word))
  return new Set([
    ...formulas.map((formula) => `tex:${formula.replace(/[\s$]/g, '')}`),
    ...links.map((link) => `link:${link}`),
    ...findTerms(sentence, language, glossary).map(({ term }) => `term:${term.id}`),
    ...[...plainWords(sentence, language)].map((key) => `plain:${key}`),
    ...shared.map((word) => `word:${word}`),
    ...countedValues(sentence).map((value) => `number:${value}`),
  ])
}

/** The values that a sentence names, those in words among them; not what it only hints at. */
function countedValues(sentence: string): readonly number[] {
  return readQuantities(sentence)
    .filter(({ kind, isSoft, isCount }) => kind === 'number' && (!isSoft || isCount))
    .flatMap(({ readings }) => readings.slice(0, 1).map(({ value }) => value))
}

const commonWords = new Set([
  'the',
  'of',
  'and',
  'to',
  'in',
  'on',
  'with',
  'for',
  'by',
  'at',
  'as',
  'is',
  'an',
  'or',
  'we',
  'it',
])

/** Latin words in small letters, without a plural's `s`. */
function latinWords(sentence: string): readonly string[] {
  const words = sentence.match(/[A-Za-z][A-Za-z0-9]+/g) ?? []
  return words
    .map((word) => word.toLowerCase().replace(/(?<=[a-z]{2})s$/, ''))
    .filter((word) => !commonWords.has(word))
}

const kindWeights: Readonly<Record<string, number>> = {
  number: 1.2,
  tex: 1.5,
  link: 3,
  term: 1,
  word: 1,
  plain: 0.5,
}

function weigh(en: readonly Anchors[], ko: readonly Anchors[]): ReadonlyMap<string, number> {
  const counts = new Map<string, { en: number; ko: number }>()
  const count = (side: readonly Anchors[], language: Language): void => {
    for (const key of side.flatMap((anchors) => [...anchors])) {
      const entry = counts.get(key) ?? { en: 0, ko: 0 }
      entry[language] += 1
      counts.set(key, entry)
    }
  }
  count(en, 'en')
  count(ko, 'ko')
  const sentences = Math.max(en.length, ko.length)
  const weightOf = (key: string, often: number): number =>
    (kindWeights[key.slice(0, key.indexOf(':'))] ?? 1) * Math.log2(1 + sentences / often)
  return new Map([...counts].map(([key, each]) => [key, weightOf(key, Math.max(each.en, each.ko))]))
}
