import type { Witness } from '#domain/evidence.ts'
import { type KeyPoints, type Language, languages, type Localized } from '#domain/text.ts'
import { evidenceOf } from '#domain/translation/sentence-pairs.ts'
import type { AbstractContents } from '../abstract-content.ts'
import { type ReadingText, twinOf } from './reading-text.ts'
import type { Engine } from './use-engine.ts'

/** The place of a sentence in each language that has it. */
export type Source = Localized<number>

export interface SourceQuestion {
  readonly keyPoints: Localized<KeyPoints>
  readonly contents: AbstractContents
  readonly text: ReadingText
  /** Null until it has been fetched. */
  readonly engine: Engine | null
  /** Every text there is has been read: what was not found is not there. */
  readonly complete: boolean
}

/**
 * The sentence that each key point rests on, as its writer named it, else where it is clear; null
 * where there is none, undefined as long as nobody can tell.
 */
export function pointSources(question: SourceQuestion): readonly (Source | null | undefined)[] {
  const { keyPoints, contents } = question
  const count = Math.max(...languages.map((language) => keyPoints[language]?.points.length ?? 0))
  const given = languages
    .map((language) => keyPoints[language])
    .map((points) =>
      points && contents.en?.kind === 'abstract' ? evidenceOf(points, contents.en.text.text) : null,
    )
    .find((sentences) => sentences !== null)
  return Array.from({ length: count }, (_, index) =>
    given ? placed(given[index] ?? null, question) : named(index, question),
  )
}

/** The sentence of a digest that its writer named, else the one that is found. */
function named(index: number, question: SourceQuestion): Source | null | undefined {
  const places = placesNamed(question)?.[index]
  if (!places) return found(index, question)
  const [first] = places
  if (first === undefined) return null
  return places.length === 1
    ? withTwin(question.text, 'en', first)
    : clearest(places, first, found(index, question), question.text)
}

/** Where several are named, the one that is also found. */
function clearest(
  places: readonly number[],
  first: number,
  source: Source | null | undefined,
  text: ReadingText,
): Source | undefined {
  if (source === undefined) return undefined
  const at = source?.en ?? first
  return withTwin(text, 'en', places.includes(at) ? at : first)
}

/** Of a digest in both languages, whose sentences are twins, by the writer of the key points. */
function placesNamed({ keyPoints, contents: { en, ko } }: SourceQuestion) {
  if (en?.kind !== 'digest' || ko?.kind !== 'digest') return null
  const { digest } = en
  const isByWriter = languages.every((language) => {
    const points = keyPoints[language]
    return points?.editor === digest.editor && points?.points.length === digest.evidence?.length
  })
  return isByWriter ? digest.evidence : null
}

function placed(sentence: string | null, { contents, text }: SourceQuestion): Source | null {
  if (sentence === null || contents.en?.kind !== 'abstract') return null
  const start = contents.en.text.text.indexOf(sentence)
  let end = 0
  const at = (text.sentences.en ?? []).findIndex((one) => (end += one.length) > start)
  return at === -1 ? null : withTwin(text, 'en', at)
}

function found(index: number, question: SourceQuestion): Source | null | undefined {
  const { engine, text, complete } = question
  if (!engine) return undefined
  const witnesses = languages.flatMap((language) => witnessOf(index, language, question) ?? [])
  for (const group of together(witnesses, text)) {
    const at = engine.sourceOf(group)
    const language = group[0]?.languages.sentences
    if (at !== null && language) return withTwin(text, language, at)
  }
  return complete && witnesses.length > 0 ? null : undefined
}

/** Witnesses whose sentences are twins speak with one voice first; what one alone says counts too. */
function together(
  witnesses: readonly Witness[],
  { pairing }: ReadingText,
): readonly (readonly Witness[])[] {
  const areTwins = pairing?.kind === 'pairs' && pairing.given && witnesses.length === 2
  const alone = witnesses.map((one) => [one])
  return areTwins ? [witnesses, ...alone] : alone
}

function withTwin({ pairing }: ReadingText, language: Language, at: number): Source {
  const twin = twinOf(pairing, language, at)
  return language === 'en' ? { en: at, ko: twin } : { en: twin, ko: at }
}

function witnessOf(
  index: number,
  language: Language,
  { keyPoints, text }: SourceQuestion,
): Witness | null {
  const sentences = text.sentences[language]
  if (!sentences) return null
  const own = keyPoints[language]?.points[index]
  if (own !== undefined) return { point: own, sentences, languages: both(language, language) }
  const other = language === 'en' ? 'ko' : 'en'
  const point = keyPoints[other]?.points[index]
  return point === undefined ? null : { point, sentences, languages: both(other, language) }
}

function both(point: Language, sentences: Language): Witness['languages'] {
  return { point, sentences }
}
