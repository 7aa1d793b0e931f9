import { type TextFault, textFault } from './fault.ts'

const closing = /[.!?…。:;)\]}"'”’」』*$%]$/
const dots = /(?:…|\.\.\.)["'”’)]*$/
// A comma, or a Korean particle or ending after which the sentence goes on. A noun phrase may end
// in a syllable that is also a particle; these cannot stand at the end of either.
const unfinished = /(?:[,·:;([{“‘「/&-]|\s(?:및|또는|그리고|하지만|그러나))$/

/** What a text is held to, beside its original. */
export interface WholeRule {
  /** True for a sentence, which is closed like its original; a title or a summary need not be. */
  readonly isSentence: boolean
  /** In characters for one of the original, which Korean takes about half of; null for a text of one's own. */
  readonly length: { readonly least: number; readonly most: number } | null
}

/**
 * Whether a text runs to its end and not beyond: closed like its original, no dangling dots or
 * brackets, nothing said over and over. Lengths count where the original is long enough to judge.
 */
export function checkWhole(text: string, original: string, rule: WholeRule): TextFault[] {
  const isOpen = rule.isSentence && closing.test(original) && !closing.test(text)
  if (isOpen || isCutShort(text, original)) return [textFault('cut-short', text.slice(-30))]
  const loop = /(.{12,}?)\1{3,}/s.exec(text)
  if (loop) return [textFault('repeated', loop[1])]
  return rule.length ? checkLength(text, original, rule.length) : []
}

/** What the original does too is no fault. */
function isCutShort(text: string, original: string): boolean {
  const signs = [
    (one: string) => dots.test(one),
    (one: string) => unfinished.test(one),
    (one: string) => hasOpen(one),
  ]
  return signs.some((sign) => sign(text) && !sign(original))
}

const slack = 30

function checkLength(
  text: string,
  original: string,
  { least, most }: NonNullable<WholeRule['length']>,
): TextFault[] {
  if (original.length > slack && text.length < original.length * least) {
    return [textFault('cut-short', text)]
  }
  const isTooLong = text.length > original.length * most + slack
  return isTooLong ? [textFault('too-long', text.slice(-60))] : []
}

/** True where a bracket or a quotation is opened and not closed. */
function hasOpen(text: string): boolean {
  return [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['“', '”'],
    ['「', '」'],
  ].some(([open = '', close = '']) => text.split(open).length > text.split(close).length)
}
