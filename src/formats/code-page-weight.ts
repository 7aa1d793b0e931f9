import { isCommonSyllable } from './code-page-korean.ts'
import { goneByte, piecesOf, type Piece } from './code-page-pieces.ts'
import type { CodePage } from './code-page-tables.ts'

type Span = Pick<Piece, 'from' | 'to'>

/** A stretch of letters above ASCII, as bytes and as the pieces of UTF-8 that they are. */
export interface Run {
  readonly from: number
  readonly text: string
  readonly bytes: readonly number[]
  readonly pieces: readonly Piece[]
}

// Keeps the memory for one line without ASCII small; a run is cut between code points.
const maxRunLetters = 2 ** 16

function byteAt(text: string, at: number, { byteOf }: CodePage): number | null {
  const unit = text.charCodeAt(at)
  if (unit === 0xfffd) return goneByte
  const byte = byteOf[unit] ?? -1
  return byte < 0 ? null : byte
}

function isContinuation(byte: number): boolean {
  return byte === goneByte || byte <= 0xbf
}

function runAt(text: string, from: number, page: CodePage): Run {
  const bytes: number[] = []
  for (let at = from; at < text.length; at++) {
    const byte = byteAt(text, at, page)
    if (byte === null || (bytes.length >= maxRunLetters && !isContinuation(byte))) break
    bytes.push(byte)
  }
  const pieces = piecesOf(bytes, page.lost.has(0xf0))
  return { from, text: text.slice(from, from + bytes.length), bytes, pieces }
}

/** The runs of a text that may be bytes of the page, one byte a letter. */
export function* runsOf(text: string, page: CodePage): Generator<Run> {
  for (let at = 0; at < text.length;) {
    if (text.charCodeAt(at) < 0x80 || byteAt(text, at, page) === null) at++
    else {
      const run = runAt(text, at, page)
      yield run
      at += run.text.length
    }
  }
}

// Mac Roman's continuation bytes are letters and mathematics, its first bytes punctuation.
const mathematics = /[π∞∑∏∫∂Ω∆±≤≥≠µ°√]/u
const manyLost = 14
const wordLetter = /\p{L}/u
const mark = /\p{M}/u
const letterOrMark = /[\p{L}\p{M}]/u
const otherLatin = /[\u00A0-\u024F]/

/** True where the letters after the first could stand there in a text that is not damaged. */
export function isOrdinary({ from, to }: Span, run: Run, page: CodePage): boolean {
  if (page.name === 'macintosh') {
    return run.text[from] !== '√' || mathematics.test(run.text.slice(from + 1, to))
  }
  for (let at = from + 1; at < to; at++) {
    const byte = run.bytes[at] ?? goneByte
    if (byte === goneByte || page.ordinary[byte - 0x80] === 0) return false
  }
  return true
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}

// Begins ’ and the other typographic punctuation.
const quoteLead = 0xe2

/** True for the first bytes of Korean syllables. */
export function isHangulLead(byte: number): boolean {
  return byte >= 0xea && byte <= 0xed
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

// The end of a word, then punctuation or a note: visé § 5, è § 5, qualité²”.
function isWordEnd(piece: Piece, run: Run, text: string, page: CodePage): boolean {
  const { from, to } = piece
  const byte = run.bytes[from] ?? 0
  if (to - from !== 3 || byte === quoteLead) return false
  const isAfterLetter = isAsciiLetter(text.charCodeAt(run.from + from - 1))
  if (!isHangulLead(byte) && isAfterLetter) return true
  const isPunctuated = isOrdinary({ from, to: from + 2 }, run, page)
  return isPunctuated && (isAfterLetter || !isHangulLead(byte))
}

function isAuthorCount({ codePoint, to }: Piece, run: Run, text: string): boolean {
  // `·16 authors` is the commonest letter above ASCII in the known documents.
  return codePoint === 0xb7 && /\d/.test(text[run.from + to] ?? '')
}

function isPlausible(codePoint: number, page: CodePage): boolean {
  return isKoreanPageText(codePoint) || (page.western && isWesternText(codePoint))
}

// Windows-1258 has combining accents for first bytes; in Vietnamese they stand on letters (ô + ́).
function isAccentOnLetter({ from }: Piece, run: Run, text: string): boolean {
  const before = text[run.from + from - 1] ?? ''
  return mark.test(run.text[from] ?? '') && letterOrMark.test(before)
}

function weighWhole(piece: Piece, run: Run, text: string, page: CodePage): keyof Weight {
  if (isAuthorCount(piece, run, text)) return 'strong'
  if (!isPlausible(piece.codePoint, page)) return 'unexplained'
  const isLong = piece.to - piece.from > 2
  if (isLong && page.name === 'macintosh' && isKoreanPageText(piece.codePoint)) return 'strong'
  const isProof = !isOrdinary(piece, run, page) && !isWordEnd(piece, run, text, page)
  if (isAccentOnLetter(piece, run, text)) return 'whole'
  return isProof ? 'strong' : 'whole'
}

function lettersBeside(piece: Piece, run: Run, text: string): number {
  const before = text.charCodeAt(run.from + piece.from - 1)
  const after = text.charCodeAt(run.from + piece.to)
  return Number(isAsciiLetter(before)) + Number(isAsciiLetter(after))
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
  /** Other whole code points that such documents hold. */
  readonly whole: number
  /** Code points that lack bytes. */
  readonly short: number
  /** Letters of clean words: é in café. */
  readonly letters: number
  /** Symbols that this page does not explain. */
  readonly unexplained: number
}

type Tally = { -readonly [name in keyof Weight]: Weight[name] }

function weighShort(piece: Piece, run: Run, text: string, page: CodePage): keyof Weight {
  const isWord = touchesLetter(piece, run, text) && isOrdinary(piece, run, page)
  return isWord ? 'letters' : 'short'
}

// What is left of a syllable on pages that lose two bytes of many.
function isLeftOver({ kind, from }: Piece, run: Run, page: CodePage): boolean {
  return kind === 'bare' && page.lost.size > manyLost && isHangulLead(run.bytes[from] ?? 0)
}

function weighBroken(piece: Piece, run: Run, text: string, page: CodePage): keyof Weight {
  if (isLeftOver(piece, run, page)) return 'unexplained'
  const mayBeLetter = !page.western || touchesLetter(piece, run, text)
  return mayBeLetter && wordLetter.test(run.text[piece.from] ?? '') ? 'letters' : 'unexplained'
}

function weighPiece(piece: Piece, run: Run, text: string, page: CodePage): keyof Weight | null {
  if (piece.kind === 'gap') return null
  if (piece.kind === 'whole') return weighWhole(piece, run, text, page)
  if (piece.kind === 'short') return weighShort(piece, run, text, page)
  return weighBroken(piece, run, text, page)
}

/** Weighs one stretch of text for one page. */
export function weigh(text: string, page: CodePage): Weight {
  const tally: Tally = { strong: 0, whole: 0, short: 0, letters: 0, unexplained: 0 }
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
