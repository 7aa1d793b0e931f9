import type { Language } from '../text.ts'
import type { Part } from './assignment.ts'

/** What may be wrong with a text that stands for another. */
export const faultCodes = [
  'absent',
  'wrong-shape',
  'wrong-count',
  'cut-short',
  'too-long',
  'wrong-language',
  'refusal',
  'markup',
  'repeated',
  'lost-number',
  'added-number',
  'lost-tex',
  'added-tex',
  'lost-name',
  'added-name',
  'not-verbatim',
  'other-term',
] as const
export type TextFaultCode = (typeof faultCodes)[number]

/** A fault of one text, wherever that stands. */
export interface TextFault {
  readonly code: TextFaultCode
  /** What was found, or is gone: a number, a name, the beginning of a text. */
  readonly found: string
}

/** A fault and its place in an answer. */
export interface AnswerFault extends TextFault {
  readonly part: Part
  readonly language: Language | null
  /** From 1, the sentence or the key point; null where the part has but one. */
  readonly at: number | null
}

const longestFound = 80

export function textFault(code: TextFaultCode, found = ''): TextFault {
  return { code, found: found.length > longestFound ? `${found.slice(0, longestFound)}…` : found }
}

/** Another word for a term is worth a remark, and no reason to go without the text. */
export function isGrave({ code }: TextFault): boolean {
  return code !== 'other-term'
}

const words: Record<TextFaultCode, (found: string) => string> = {
  absent: () => 'is missing. Give it',
  'wrong-shape': () => 'does not have the form that was asked for. Keep to the form',
  'wrong-count': (found) =>
    `has the wrong number of items (${found}). Give exactly as many as asked`,
  'cut-short': (found) => `stops before its end (“${found}”). Write it to the end`,
  'too-long': (found) => `says more than it should (“${found}”). Keep to what was asked`,
  'wrong-language': (found) => `is not written in the language asked for (“${found}”)`,
  refusal: (found) => `holds words about the task (“${found}”). Give nothing but the text`,
  markup: (found) => `holds markup (“${found}”) that the original does not have. Leave it out`,
  repeated: (found) => `says the same thing again (“${found}”)`,
  'lost-number': (found) => `lacks “${found}”. Keep every number and unit of the original`,
  'added-number': (found) => `has “${found}”, which the original does not. Add no number or unit`,
  'lost-tex': (found) => `lacks ${found}. Copy formulas, commands and links exactly`,
  'added-tex': (found) => `has ${found}, which the original does not. Add no formula or link`,
  'lost-name': (found) => `lacks the name “${found}”. Keep names in Latin letters`,
  'added-name': (found) => `names “${found}”, which the original does not`,
  'not-verbatim': (found) => `names evidence that is no sentence of the abstract (“${found}”)`,
  'other-term': (found) => `translates a term otherwise than the glossary: ${found}`,
}

const partNames: Record<Part, string> = {
  title: 'The title',
  abstract: 'The abstract',
  summary: 'The summary',
  keyPoints: 'The key points',
}

/** One English sentence that names a fault and says what to do, for a translator and for logs. */
export function faultInWords({ part, language, at, code, found }: AnswerFault): string {
  const thing = part === 'abstract' ? 'sentence' : 'point'
  const place = at === null ? '' : `, ${thing} ${at}`
  const spoken = language === null ? '' : ` (${language === 'ko' ? 'Korean' : 'English'})`
  return `${partNames[part]}${place}${spoken} ${words[code](found)}.`
}
