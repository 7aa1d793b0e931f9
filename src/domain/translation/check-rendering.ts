import { lostNumbers, strayNumbers } from '../numbers/compare-numbers.ts'
import type { Glossary } from '../glossary/glossary.ts'
import { toLine } from '../text.ts'
import type { Answer } from './answer-schema.ts'
import type { Assignment } from './assignment.ts'
import { checkLanguage } from './check-language.ts'
import { checkAddedNames, checkLostNames } from './check-names.ts'
import { checkRefusal } from './check-refusal.ts'
import { checkAddedTex, checkLostTex } from './check-tex.ts'
import { checkTerms } from './check-terms.ts'
import { checkWhole, type WholeRule } from './check-whole.ts'
import { type AnswerFault, type TextFault, textFault } from './fault.ts'

// Our 284 pairs of digest sentences have 0.32 to 0.78 Korean characters for an English one.
export const sentenceRule: WholeRule = { isSentence: true, length: { least: 0.18, most: 1 } }
const titleRule: WholeRule = { isSentence: false, length: { least: 0.12, most: 1.5 } }

export interface Rendering {
  readonly text: string
  readonly original: string
  /** All that the original belongs to: names from there may come again. */
  readonly whole: string
}

/** Whether a Korean text says what an English one does: nothing lost, nothing added. */
export function checkTranslation(
  { text, original, whole }: Rendering,
  rule: WholeRule,
  glossary: Glossary,
): readonly TextFault[] {
  if (text === '') return [textFault('absent')]
  const refusals = checkRefusal(text, original)
  if (refusals.length > 0) return refusals
  return [
    ...checkLanguage(text, 'ko', original),
    ...checkWhole(text, original, rule),
    ...lostNumbers(original, text).map((one) => textFault('lost-number', one.text)),
    ...strayNumbers(original, text).map((one) => textFault('added-number', one.text)),
    ...checkLostTex(text, original),
    ...checkAddedTex(text, original),
    ...checkLostNames(text, original, glossary),
    ...checkAddedNames(text, whole, glossary),
    ...checkTerms(text, original, glossary),
  ]
}

/** All that an assignment gives to read. */
export function wholeOf({ title, sentences }: Assignment): string {
  return `${title}\n${sentences.join('')}`
}

export function checkTitle(
  title: NonNullable<Answer['title']>,
  assignment: Assignment,
  glossary: Glossary,
): readonly AnswerFault[] {
  const rendering = { text: toLine(title), original: assignment.title, whole: wholeOf(assignment) }
  const faults = checkTranslation(rendering, titleRule, glossary)
  return faults.map((fault) => ({ ...fault, part: 'title', language: 'ko', at: null }))
}

/** One Korean sentence for each English one, in any order, none twice. */
export function checkAbstract(
  pairs: NonNullable<Answer['abstract']>,
  assignment: Assignment,
  glossary: Glossary,
): readonly AnswerFault[] {
  const { sentences } = assignment
  const place = { part: 'abstract', language: 'ko' } as const
  const byNumber = new Map(pairs.map(({ sentence, ko }) => [sentence, toLine(ko)]))
  if (pairs.length !== sentences.length || byNumber.size !== pairs.length) {
    const found = `${byNumber.size} of ${sentences.length}`
    return [{ ...textFault('wrong-count', found), ...place, at: null }]
  }
  const whole = wholeOf(assignment)
  const faults = sentences.flatMap((sentence, index) => {
    const original = sentence.trim()
    const text = byNumber.get(index + 1) ?? ''
    const found = checkTranslation({ text, original, whole }, sentenceRule, glossary)
    return found.map((fault): AnswerFault => ({ ...fault, ...place, at: index + 1 }))
  })
  return [...faults, ...repeated(sentences, byNumber).map((fault) => ({ ...fault, ...place }))]
}

/** Sentences that are the same in Korean and are not in English. */
function repeated(
  sentences: readonly string[],
  byNumber: ReadonlyMap<number, string>,
): (TextFault & { at: number })[] {
  const first = new Map<string, string>()
  return sentences.flatMap((sentence, index) => {
    const text = byNumber.get(index + 1) ?? ''
    const before = first.get(text)
    first.set(text, before ?? sentence.trim())
    const isSame = before === undefined || text === '' || before === sentence.trim()
    return isSame ? [] : [{ ...textFault('repeated', text), at: index + 1 }]
  })
}
