import { isCommonSyllable } from './code-page-korean.ts'
import { goneByte, piecesOf, type Piece } from './code-page-pieces.ts'
import type { CodePage } from './code-page-tables.ts'

/** A stretch of letters above ASCII, as bytes and as the pieces of UTF-8 that they are. */
export interface Run {
  readonly from: number
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** The runs of a text that may be bytes of the page, one byte a letter. */
export function* runsOf(text: string, page: CodePage): Generator<Run> {
  for (const match of text.matchAll(page.runs)) {
    const bytes: number[] = []
    for (let at = 0; at < match[0].length; at++) {
      const unit = match[0].charCodeAt(at)
      bytes.push(unit === 0xfffd ? goneByte : (page.byteOf[unit] ?? goneByte))
    }
    yield { from: match.index, text: match[0], pieces: piecesOf(bytes, page.lost.has(0xf0)) }
  }
}

// Punctuation that people put after a letter: «marché », “così…”, KAYSERİ’de. It proves nothing.
const ordinary = /^[\u00A0«»‘’“”‚„‹›…–—•™!?]*$/u
// Mac Roman's continuation bytes are letters and mathematics, its first bytes punctuation.
const mathematics = /[π∞∑∏∫∂Ω∆±≤≥≠µ°√]/u
const wordLetter = /\p{L}/u
const otherLatin = /[\u00A0-\u024F]/
const asciiLetter = /[A-Za-z]/

/** True where the letters after the first could stand there in a text that is not damaged. */
export function isOrdinary(letters: string, page: CodePage): boolean {
  const rest = letters.slice(1)
  if (page.name === 'macintosh') return letters[0] !== '√' || mathematics.test(rest)
  return ordinary.test(rest.replace(/\p{L}/gu, ''))
}

function isBetween(codePoint: number, first: number, last: number): boolean {
  return codePoint >= first && codePoint <= last
}

/** Code points that the known Korean documents are full of: syllables, punctuation, emoji. */
export function isKoreanPageText(codePoint: number): boolean {
  return (
    isCommonSyllable(codePoint) ||
    isBetween(codePoint, 0x2010, 0x27bf) ||
    isBetween(codePoint, 0x1f000, 0x1faff)
  )
}

function isWesternText(codePoint: number): boolean {
  return (
    isBetween(codePoint, 0xa1, 0x17f) ||
    isBetween(codePoint, 0x370, 0x3ff) ||
    isBetween(codePoint, 0x400, 0x45f) ||
    isBetween(codePoint, 0x1e00, 0x1eff) ||
    isBetween(codePoint, 0x3001, 0x30ff) ||
    isBetween(codePoint, 0x4e00, 0x9fff) ||
    isBetween(codePoint, 0xff01, 0xff5e)
  )
}

function isStrong(piece: Piece, run: Run, text: string, page: CodePage): boolean {
  const { codePoint } = piece
  // `·16 authors` is the commonest letter above ASCII in the known documents.
  if (codePoint === 0xb7 && /^\d/.test(text.slice(run.from + piece.to, run.from + piece.to + 1))) {
    return true
  }
  const isLong = piece.to - piece.from > 2
  if (isKoreanPageText(codePoint) && isLong && page.name === 'macintosh') return true
  if (isOrdinary(run.text.slice(piece.from, piece.to), page)) return false
  return isKoreanPageText(codePoint) || (page.western && isWesternText(codePoint))
}

function lettersBeside(piece: Piece, run: Run, text: string): number {
  const before = text[run.from + piece.from - 1] ?? ''
  const after = text[run.from + piece.to] ?? ''
  return Number(asciiLetter.test(before)) + Number(asciiLetter.test(after))
}

/** True where an ASCII letter stands right before or after the piece. */
export function touchesLetter(piece: Piece, run: Run, text: string): boolean {
  return lettersBeside(piece, run, text) > 0
}

export function isBetweenLetters(piece: Piece, run: Run, text: string): boolean {
  return lettersBeside(piece, run, text) === 2
}

/** What speaks for and against a page in a stretch of text. */
export interface Weight {
  /** Whole code points that no clean text would show like this. */
  readonly strong: number
  /** Other whole code points, and code points that lack bytes. */
  readonly weak: number
  /** Letters of clean words: é in café. */
  readonly letters: number
  /** Symbols that this page does not explain. */
  readonly unexplained: number
}

type Tally = { -readonly [name in keyof Weight]: Weight[name] }

function weighBroken(piece: Piece, run: Run, text: string, page: CodePage): keyof Weight {
  const letters = run.text.slice(piece.from, piece.to)
  const isInWord = touchesLetter(piece, run, text)
  if (piece.kind === 'short') return isInWord && isOrdinary(letters, page) ? 'letters' : 'weak'
  const isLetter = wordLetter.test(letters) && (isInWord || !page.western)
  return isLetter ? 'letters' : 'unexplained'
}

function weighPiece(piece: Piece, run: Run, text: string, page: CodePage): keyof Weight | null {
  if (piece.kind === 'gap') return null
  if (piece.kind !== 'whole') return weighBroken(piece, run, text, page)
  return isStrong(piece, run, text, page) ? 'strong' : 'weak'
}

/** Weighs one stretch of text for one page. */
export function weigh(text: string, page: CodePage): Weight {
  const tally: Tally = { strong: 0, weak: 0, letters: 0, unexplained: 0 }
  for (const run of runsOf(text, page)) {
    // ğ before the bytes of an emoji: another page explains this run better.
    const beside = `${text[run.from - 1] ?? ''}${text[run.from + run.text.length] ?? ''}`
    if (otherLatin.test(beside)) tally.unexplained++
    for (const piece of run.pieces) {
      const kind = weighPiece(piece, run, text, page)
      if (kind !== null) tally[kind]++
    }
  }
  return tally
}

/** True where the stretch is damaged by the page on its own evidence. */
export function isDamaged({ strong, letters }: Weight): boolean {
  return strong > letters
}
