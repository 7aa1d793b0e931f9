import { isVerbatim } from '../evidence.ts'
import type { Glossary } from '../glossary/glossary.ts'
import { strayNumbers } from '../numbers/compare-numbers.ts'
import { splitSentences } from '../sentences.ts'
import { type Language, toLine } from '../text.ts'
import { type Answer, pointCount } from './answer-schema.ts'
import type { Assignment } from './assignment.ts'
import { checkLanguage } from './check-language.ts'
import { checkAddedNames } from './check-names.ts'
import { checkRefusal } from './check-refusal.ts'
import { wholeOf } from './check-rendering.ts'
import { checkAddedTex } from './check-tex.ts'
import { checkWhole } from './check-whole.ts'
import { type AnswerFault, type TextFault, textFault } from './fault.ts'

/** The longest of each, in characters; Korean says the same in about half. */
const most = {
  summary: { en: 320, ko: 180 },
  keyPoints: { en: 480, ko: 280 },
} as const

/** Whether a text of one's own about a paper stays with what its title and abstract say. */
function checkStatement(
  text: string,
  language: Language,
  part: 'summary' | 'keyPoints',
  whole: string,
  glossary: Glossary,
): readonly TextFault[] {
  if (text === '') return [textFault('absent')]
  const refusals = checkRefusal(text, whole)
  if (refusals.length > 0) return refusals
  const isLong = text.length > most[part][language]
  return [
    ...checkLanguage(text, language, whole),
    ...checkWhole(text, 'A sentence.', { isSentence: part === 'keyPoints', length: null }),
    ...(isLong ? [textFault('too-long', text.slice(-60))] : []),
    ...strayNumbers(whole, text).map((one) => textFault('added-number', one.text)),
    ...checkAddedTex(text, whole),
    ...checkAddedNames(text, whole, glossary),
  ]
}

/** One sentence in each language asked for. */
export function checkSummary(
  summary: NonNullable<Answer['summary']>,
  assignment: Assignment,
  glossary: Glossary,
): readonly AnswerFault[] {
  const whole = wholeOf(assignment)
  return assignment.wanted.summary.flatMap((language) => {
    const text = toLine(summary[language] ?? '')
    const faults = checkStatement(text, language, 'summary', whole, glossary)
    const isMany = faults.length === 0 && splitSentences(text, language).length > 1
    const all = isMany ? [textFault('too-long', text.slice(-60))] : faults
    return all.map((fault): AnswerFault => ({ ...fault, part: 'summary', language, at: null }))
  })
}

/** Three points in each language asked for, each with a sentence of the abstract. */
export function checkKeyPoints(
  points: NonNullable<Answer['keyPoints']>,
  assignment: Assignment,
  glossary: Glossary,
): readonly AnswerFault[] {
  const part = 'keyPoints'
  if (points.length !== pointCount) {
    const found = `${points.length} of ${pointCount}`
    return [{ ...textFault('wrong-count', found), part, language: null, at: null }]
  }
  const whole = wholeOf(assignment)
  const texts = assignment.wanted.keyPoints.flatMap((language) => {
    const lines = points.map((point) => toLine(point[language] ?? ''))
    return lines.flatMap((text, index) => {
      const faults = checkStatement(text, language, part, whole, glossary)
      const isAgain = text !== '' && lines.indexOf(text) < index
      const all = isAgain ? [...faults, textFault('repeated', text)] : faults
      return all.map((fault): AnswerFault => ({ ...fault, part, language, at: index + 1 }))
    })
  })
  const evidence = points.flatMap((point, index): AnswerFault[] =>
    evidenceOfPoint(point.evidence, assignment) === null
      ? [
          {
            ...textFault('not-verbatim', String(point.evidence)),
            part,
            language: null,
            at: index + 1,
          },
        ]
      : [],
  )
  return [...texts, ...evidence]
}

// A few words stand in any text; a sentence does not.
const shortestQuotation = 20

/** The sentence that an answer names as evidence, by its number or word for word; null for none. */
export function evidenceOfPoint(
  evidence: number | string,
  { sentences }: Assignment,
): string | null {
  if (typeof evidence === 'number') return sentences[evidence - 1]?.trim() ?? null
  if (evidence.trim().length < shortestQuotation) return null
  const inSentence = sentences.find((sentence) => isVerbatim(evidence, sentence))
  if (inSentence !== undefined) return inSentence.trim()
  return isVerbatim(evidence, sentences.join('')) ? evidence.trim() : null
}
