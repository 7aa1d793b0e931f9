import { findTerms } from './glossary/find-terms.ts'
import { type Glossary, standardGlossary } from './glossary/glossary.ts'
import type { Quantity } from './numbers/quantity.ts'
import { readQuantities } from './numbers/read-quantities.ts'
import { plainWords } from './plain-words.ts'
import type { Language } from './text.ts'
import { contentWords } from './evidence-words.ts'

/** The sentence that a key point rests on. */
export interface Evidence {
  /** Its place in the list of sentences. */
  readonly sentence: number
  /** From 0 to 1: how much of what the point says is in it. */
  readonly score: number
}

export interface EvidenceLanguages {
  readonly point: Language
  readonly sentences: Language
}

// Found on the points of `public/archive/texts` (`from`), so that almost no point of another paper
// and few wrong sentences pass: bits shared, their share of the point, lead over the next sentence.
const leastBits = 6
const leastScore = 0.18
const leastLead = 0.03

/** A point and the sentences it may rest on, in one of the languages in which both are at hand. */
export interface Witness {
  readonly point: string
  readonly sentences: readonly string[]
  readonly languages: EvidenceLanguages
}

/**
 * The sentence of an abstract or digest that a key point clearly rests on, by the numbers, names
 * and terms that they share, and by their words where both are in one language; null where nothing
 * is clear.
 */
export function findEvidence(
  point: string,
  sentences: readonly string[],
  languages: EvidenceLanguages,
  glossary: Glossary = standardGlossary(),
): Evidence | null {
  return findEvidenceByAll([{ point, sentences, languages }], glossary)
}

/**
 * As `findEvidence`, where a point or its sentences are at hand in both languages: sentence i of
 * every witness is the twin of sentence i of the others, and what they say is added up.
 */
export function findEvidenceByAll(
  witnesses: readonly Witness[],
  glossary: Glossary = standardGlossary(),
): Evidence | null {
  const tallies = witnesses.map((witness) => tally(witness, glossary))
  const total = tallies.reduce((sum, each) => sum + each.total, 0)
  const count = Math.max(0, ...tallies.map(({ shared }) => shared.length))
  const shared = Array.from({ length: count }, (_, at) =>
    tallies.reduce((sum, each) => sum + (each.shared[at] ?? 0), 0),
  )
  let best = 0
  for (const [at, bits] of shared.entries()) if (bits > (shared[best] ?? 0)) best = at
  const bits = shared[best] ?? 0
  const second = Math.max(0, ...shared.filter((_, at) => at !== best))
  const score = total === 0 ? 0 : bits / total
  if (bits < leastBits * witnesses.length || score < leastScore) return null
  if ((bits - second) / total < leastLead) return null
  return { sentence: best, score }
}

interface Tally {
  /** In bits: all that the point says. */
  readonly total: number
  /** In bits: what of it each sentence says. */
  readonly shared: readonly number[]
}

function tally({ point, sentences, languages }: Witness, glossary: Glossary): Tally {
  const withWords = languages.point === languages.sentences
  const others = sentences.map((sentence) =>
    featuresOf(sentence, languages.sentences, withWords, glossary),
  )
  const shared = sentences.map(() => 0)
  let total = 0
  for (const [key, weight] of featuresOf(point, languages.point, withWords, glossary)) {
    const holders = others.filter((other) => other.has(key)).length
    // What one language alone writes in Latin letters says nothing about the other.
    if (weight === 0 && holders === 0) continue
    const worth = Math.max(weight, 0.6) * Math.log2(1 + (sentences.length + 1) / (0.5 + holders))
    total += worth
    for (const [at, other] of others.entries())
      if (other.has(key)) shared[at] = (shared[at] ?? 0) + worth
  }
  return { total, shared }
}

/** What a text says, by key, and how much each counts; 0 for words that only Korean prose may share. */
function featuresOf(
  text: string,
  language: Language,
  withWords: boolean,
  glossary: Glossary,
): ReadonlyMap<string, number> {
  const words = contentWords(text, language).filter((word) => withWords || /^[a-z]/.test(word))
  const worth = withWords || language === 'ko' ? 1 : 0
  const plain = withWords ? [] : [...plainWords(text, language)]
  return new Map([
    ...words.map((word) => [`word:${word}`, worth] as const),
    ...readQuantities(text).flatMap(featureOfQuantity),
    ...plain.map((key) => [`plain:${key}`, 0.6] as const),
    ...findTerms(text, language, glossary).map(({ term }) => [`term:${term.id}`, 1] as const),
  ])
}

function featureOfQuantity(quantity: Quantity): readonly (readonly [string, number])[] {
  const { kind, readings, isSoft, isCount, parts } = quantity
  if (kind === 'name') return [[`word:${parts.join('')}`, 1.5]]
  const value = readings[0]?.value
  if (value === undefined || (isSoft && !isCount)) return []
  return [[`number:${value}`, isSoft ? 0.6 : 1.5]]
}

/** True where evidence that came with the data stands in the text, whatever the white space. */
export function isVerbatim(evidence: string, text: string): boolean {
  return evidence.trim() !== '' && foldSpace(text).includes(foldSpace(evidence))
}

function foldSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
