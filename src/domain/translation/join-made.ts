import type { Provenance, SourcedText } from '../text.ts'
import type { TextFaultCode } from './fault.ts'
import { joinPairs } from './sentence-pairs.ts'

/** Why a sentence stays English: what a check found, or a placeholder that did not come back. */
export type SentenceFault = TextFaultCode | 'placeholder'

/** One sentence of an abstract that was translated in the reader's browser. */
export interface MadeSentence {
  /** With the white space that follows it. */
  readonly original: string
  /** Null for a sentence that stays English. */
  readonly ko: string | null
  readonly fault: SentenceFault | null
}

/** The translation as the page shows any other, with its pairs; null while a sentence is English. */
export function wholeMade(sentences: readonly MadeSentence[], by: Provenance): SourcedText | null {
  const pairs = sentences.flatMap(({ original, ko }) =>
    ko === null ? [] : [{ original, translation: ko }],
  )
  if (pairs.length === 0 || pairs.length < sentences.length) return null
  return { ...joinPairs(pairs), ...by }
}

/** Whether some sentences are those of a text. */
export function isMadeOf(sentences: readonly MadeSentence[], text: string): boolean {
  return sentences.map(({ original }) => original).join('') === text
}
