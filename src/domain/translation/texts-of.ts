import { emptyPaper, type Paper } from '../paper.ts'
import {
  type KeyPoints,
  type Language,
  type Localized,
  type Provenance,
  type SourcedText,
  toLine,
} from '../text.ts'
import type { Answer } from './answer-schema.ts'
import type { Assignment } from './assignment.ts'
import { evidenceOfPoint } from './check-digest.ts'
import { evidenceIn, joinPairs } from './sentence-pairs.ts'

/**
 * The parts of a checked answer as a paper that has nothing else, to be merged with the one they
 * were made for: an abstract with its sentence pairs, key points with their evidence.
 */
export function textsOf(assignment: Assignment, kept: Answer, by: Provenance): Paper {
  const { id, title, wanted } = assignment
  const paper = emptyPaper(id, title)
  const { summary } = kept
  return {
    ...paper,
    title: { en: title, ko: kept.title === undefined ? null : { text: toLine(kept.title), ...by } },
    abstract: { en: null, ko: abstractOf(assignment, kept, by) },
    summary: localized(wanted.summary, (language) => {
      const text = toLine(summary?.[language] ?? '')
      return text === '' ? null : { text, ...by }
    }),
    keyPoints: localized(wanted.keyPoints, (language) => pointsOf(assignment, kept, language, by)),
  }
}

function localized<T>(
  asked: readonly Language[],
  make: (language: Language) => T | null,
): Localized<T> {
  return {
    en: asked.includes('en') ? make('en') : null,
    ko: asked.includes('ko') ? make('ko') : null,
  }
}

function abstractOf(
  { sentences }: Assignment,
  { abstract }: Answer,
  by: Provenance,
): SourcedText | null {
  if (!abstract) return null
  const byNumber = new Map(abstract.map(({ sentence, ko }) => [sentence, toLine(ko)]))
  const pairs = sentences.map((original, index) => ({
    original,
    translation: byNumber.get(index + 1) ?? '',
  }))
  return { ...joinPairs(pairs), ...by }
}

function pointsOf(
  assignment: Assignment,
  { keyPoints }: Answer,
  language: Language,
  by: Provenance,
): KeyPoints | null {
  if (!keyPoints) return null
  const points = keyPoints.map((point) => toLine(point[language] ?? ''))
  const abstract = assignment.sentences.join('')
  const sentences = keyPoints.map(({ evidence }) => evidenceOfPoint(evidence, assignment))
  return { points, evidence: evidenceIn(abstract, sentences), ...by }
}
