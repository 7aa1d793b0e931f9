import { formulaSpans, type TextSpan } from '../numbers/formula-spans.ts'

/** A sentence in which what must not be translated is a placeholder, and what stands behind each. */
export interface Masked {
  readonly text: string
  readonly pieces: readonly string[]
  /** The two letters with which every placeholder begins; the sentence does not have them. */
  readonly mark: string
}

const link = String.raw`https?:\/\/[^\s<>"'가-힣]*[^\s<>"'가-힣.,;:)}]`
const command = String.raw`\\[a-zA-Z]+(?:\{[^{}]*\})*`
const citation = String.raw`\[\d+(?:[,–-] ?\d+)*\]|\([^()]*\bet al\b[^()]*\)`
const escape = String.raw`[\w.,]*\\[%&#_$]`
const token = String.raw`[A-Za-z0-9]+(?:[-.][A-Z0-9][A-Za-z0-9]*)*`
const candidates = new RegExp(`${link}|${command}|${escape}|${citation}|${token}`, 'g')
const isToken = new RegExp(`^${token}$`)

// Rare in any language, so that a translator takes a placeholder for a name and copies it.
const marks = ['ZQ', 'QZ', 'XQ', 'QX', 'JQ', 'QJ', 'ZX', 'XZ']

/**
 * Puts placeholders for formulas, links, commands, escaped signs, citations and names by their look (an inner
 * capital, capitals alone, letters with digits). Null where the sentence leaves no placeholder free.
 */
export function maskSentence(sentence: string): Masked | null {
  const upper = sentence.toUpperCase()
  const mark = marks.find((one) => !upper.includes(one))
  if (mark === undefined) return null
  const pieces: string[] = []
  let text = ''
  let at = 0
  for (const { start, end } of spansOf(sentence)) {
    // A plural ending belongs to English and not to the name.
    pieces.push(sentence.slice(start, end).replace(/^([A-Z]{2,})s$/, '$1'))
    text += `${sentence.slice(at, start)}${mark}${pieces.length}Z`
    at = end
  }
  return { text: text + sentence.slice(at), pieces, mark }
}

/** Null unless every placeholder came back exactly once and no other did. */
export function unmask(translation: string, { pieces, mark }: Masked): string | null {
  const seen = new Set<number>()
  let isSound = true
  const text = translation.replace(new RegExp(`${mark}(\\d+)Z`, 'gi'), (_, digits: string) => {
    const number = Number(digits)
    const piece = pieces[number - 1]
    if (piece === undefined || seen.has(number)) isSound = false
    seen.add(number)
    return piece ?? ''
  })
  if (!isSound || seen.size !== pieces.length) return null
  const rest = translation.replace(new RegExp(`${mark}\\d+Z`, 'gi'), '')
  return rest.toUpperCase().includes(mark) ? null : text
}

function spansOf(sentence: string): readonly TextSpan[] {
  const formulas = formulaSpans(sentence)
  const prose = formulas.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    sentence,
  )
  const others = [...prose.matchAll(candidates)]
    .filter(([found]) => !isToken.test(found) || isName(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
  return [...formulas, ...others].toSorted((a, b) => a.start - b.start)
}

const ordinal = /^\d+(?:st|nd|rd|th|s)$/i

function isName(found: string): boolean {
  const hasDigit = /\d/.test(found) && /[A-Za-z]/.test(found) && !ordinal.test(found)
  return hasDigit || /[a-z][A-Z]/.test(found) || /(?:^|[-.])[A-Z]{2,}s?(?:$|[-.])/.test(found)
}
