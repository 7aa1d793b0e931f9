import { pairDelimiters } from './tex/delimiters.ts'
import type { Language } from './text.ts'

// No abstract is this long; the segmenter's time grows with the square of the length.
const longestText = 20_000

const segmenters = new Map<Language, Intl.Segmenter>()

/**
 * The sentences of a text, each with the white space that follows it: joined they are the text
 * again, character by character. Blank text is one piece, empty text none. Made by
 * `Intl.Segmenter`, whose faults are repaired: it splits after abbreviations, inside brackets,
 * formulas and hard-wrapped lines, and misses a Korean full stop before a small Latin letter. What
 * comes after 20,000 characters stays one piece.
 */
export function splitSentences(text: string, language: Language): readonly string[] {
  const formulas = formulasOf(text)
  const sentences: string[] = []
  const last = text.trimEnd().length
  let start = 0
  let ink = text.search(/\S/)
  for (const cut of cutsOf(text, language)) {
    if (cut <= ink || cut >= last || isBroken(text, start, cut, formulas)) continue
    sentences.push(text.slice(start, cut))
    start = cut
    ink = start + text.slice(start, start + longestText).search(/\S/)
  }
  if (start < text.length) sentences.push(text.slice(start))
  return sentences
}

/** The places at which a sentence may end, in order, without those the repairs take away. */
function cutsOf(text: string, language: Language): readonly number[] {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, segmenter)
  }
  const cuts = new Set<number>()
  for (const { index } of segmenter.segment(text.slice(0, longestText)))
    if (index > 0) cuts.add(index)
  for (const { 0: match, index } of text.slice(0, longestText).matchAll(missedEnd))
    cuts.add(index + match.length)
  return [...cuts].toSorted((a, b) => a - b)
}

// A full stop after a Korean verb ends its sentence, and `i.e.` may begin the next.
const missedEnd = /[\uAC00-\uD7A3][.!?]["'”’)\]]*\s+(?=[a-z])|[a-z]{2}\.\s+(?=(?:i\.e|e\.g)\.)/g

function formulasOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!text.includes('$') && !text.includes('\\')) return []
  const { formulaAt } = pairDelimiters(text)
  return [...formulaAt].map(([start, { end }]) => ({ start, end }))
}

function isBroken(
  text: string,
  start: number,
  cut: number,
  formulas: readonly { readonly start: number; readonly end: number }[],
): boolean {
  if (formulas.some((formula) => formula.start < cut && cut < formula.end)) return true
  const before = text.slice(start, cut)
  const after = text.slice(cut, cut + 80)
  const tail = before.slice(-longestTail)
  return isWrapped(tail) || hasOpenBracket(before, after) || endsInAbbreviation(tail, after)
}

// More than any abbreviation with the word before it.
const longestTail = 60

// A line that was broken to fit a width; a blank line ends a paragraph and with it the sentence.
function isWrapped(tail: string): boolean {
  return /[^\s.!?。…:"'”’)\]][^\S\n]*\n[^\S\n]*$/.test(tail)
}

const longestAside = 400

// An aside may hold a full stop; a bracket that is never closed must not swallow the text.
function hasOpenBracket(before: string, after: string): boolean {
  if (before.length > longestAside) return false
  let depth = 0
  for (const { 0: bracket } of before.matchAll(/(?<!\\)[()[\]]/g)) {
    if (bracket === '(' || bracket === '[') depth += 1
    else depth = Math.max(0, depth - 1)
  }
  if (depth === 0) return false
  const close = /[)\]]/.exec(after)
  const open = /[([]/.exec(after)
  return close !== null && (open === null || close.index < open.index)
}

const abbreviation =
  /(?:^|[\s([“"'])(?:cf|vs|e\.g|i\.e|resp|approx|viz|Dr|Mr|Mrs|Ms|Prof|St|Figs?|Eqs|Secs|Vol|Nos|Thm|Refs|pp|ca|w\.r\.t)\.["'”’)]*\s+$/
const numbered = /\b(?:No|Ch|App|Ref|Tab|Alg|Sec|Eq)\.\s+$/
const initial = /(?:^|\s)[A-Z]\.\s+$/
const opener =
  /^(?:It|We|The|This|These|Those|That|In|Our|An?|They|He|She|However|But|And|To|For|On|As|By|With|If|When|Then|There|Here)\b/

// Some of these may also end a sentence; what follows tells.
function endsInAbbreviation(tail: string, after: string): boolean {
  if (/\bal\.\s+$/.test(tail)) return /^[([\d\p{Ll}\uAC00-\uD7A3]/u.test(after)
  if (/\betc\.\s+$/.test(tail)) return /^[a-z(,;\uAC00-\uD7A3]/.test(after)
  if (numbered.test(tail)) return /^[\dA-Z(]/.test(after)
  if (initial.test(tail)) return /^[A-Z]/.test(after) && !opener.test(after)
  return abbreviation.test(tail)
}
