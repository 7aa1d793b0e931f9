import type { Evidence, KeyPoints, SentencePairs, SourcedText } from '../text.ts'
import { fingerprint } from './fingerprint.ts'

/** A sentence of the original and its translation, with the white space that follows each. */
export interface SentencePair {
  readonly original: string
  readonly translation: string
}

/** A translation made sentence by sentence, as one text that knows where its sentences begin. */
export function joinPairs(pairs: readonly SentencePair[]): {
  readonly text: string
  readonly pairs: SentencePairs
} {
  let text = ''
  let original = ''
  const starts = pairs.map((pair, index) => {
    const start = [text.length, original.length]
    const isLast = index === pairs.length - 1
    text += isLast ? pair.translation.trim() : `${pair.translation.trim()} `
    original += pair.original
    return start
  })
  return { text, pairs: { of: fingerprint(original), starts } }
}

/**
 * The sentence pairs of a translated abstract: joined, each side gives its text back. Null where
 * the translation has none, where the original is another text by now, or where a place is wrong.
 */
export function pairsOf(
  translation: SourcedText,
  original: string,
): readonly SentencePair[] | null {
  const { pairs, text } = translation
  if (!pairs || pairs.of !== fingerprint(original)) return null
  const heres = cut(
    text,
    pairs.starts.map(([here = 0]) => here),
  )
  const theres = cut(
    original,
    pairs.starts.map(([, there = 0]) => there),
  )
  if (!heres || !theres) return null
  return heres.map((one, index) => ({ translation: one, original: theres[index] ?? '' }))
}

/** A text in pieces that begin at the places given; null unless these rise from 0 to within it. */
function cut(text: string, starts: readonly number[]): readonly string[] | null {
  const ends = [...starts.slice(1), text.length]
  const isInOrder = starts[0] === 0 && starts.every((start, index) => start < (ends[index] ?? 0))
  return isInOrder ? starts.map((start, index) => text.slice(start, ends[index])) : null
}

/** Where in a text its sentences stand; null for a sentence that is not in it word for word. */
export function evidenceIn(abstract: string, sentences: readonly (string | null)[]): Evidence {
  const spans = sentences.map((sentence) => {
    const words = sentence?.trim() ?? ''
    const start = words === '' ? -1 : abstract.indexOf(words)
    return start === -1 ? null : [start, start + words.length]
  })
  return { of: fingerprint(abstract), spans }
}

/**
 * The English sentence on which each point rests, word for word, null for a point without. Null for
 * all where the key points name none, or the abstract is another text by now.
 */
export function evidenceOf(
  { points, evidence }: Pick<KeyPoints, 'points' | 'evidence'>,
  abstract: string,
): readonly (string | null)[] | null {
  if (!evidence || evidence.of !== fingerprint(abstract)) return null
  return points.map((_, index) => {
    const [start = 0, end = 0] = evidence.spans[index] ?? []
    return start < end && end <= abstract.length ? abstract.slice(start, end) : null
  })
}
