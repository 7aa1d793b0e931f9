import { pairDelimiters } from '../tex/delimiters.ts'

/** A stretch of a text in UTF-16 units, `end` after the last. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** The formulas of a text with their delimiters, from left to right. */
export function formulaSpans(text: string): readonly TextSpan[] {
  if (!text.includes('$') && !text.includes('\\')) return []
  const spans = [...pairDelimiters(text).formulaAt].map(([start, { end }]) => ({ start, end }))
  return spans.toSorted((a, b) => a.start - b.start)
}
