import { isCommonSyllable, koreanTable } from './code-page-korean.ts'
import { foreignByte, goneByte, piecesOf, type Piece } from './code-page-pieces.ts'
import { koreanPhraseRepair } from './code-page-phrases.ts'
import { replaceStretches, stretchesOf, type PageRepair } from './code-page-stretches.ts'
import { isKoreanPageText } from './code-page-weight.ts'

// Some programs write a question mark for what is no letter of CP949.
const runs = /\??[\u0080-\uFFFF](?:[\u0080-\uFFFF]|\?(?=[\u0080-\uFFFF])){0,65535}\??/g

interface Run {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** For each byte, the place of its letter in the text. */
  readonly places: readonly number[]
}

function readRun(text: string): Run {
  const { bytesOf } = koreanTable()
  const bytes: number[] = []
  const places: number[] = []
  const add = (byte: number, place: number) => {
    bytes.push(byte)
    places.push(place)
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const pair = bytesOf[unit] ?? 0
    if (pair !== 0) {
      add(pair >> 8, at)
      add(pair & 0xff, at)
    } else if (unit === 0xfffd || unit === 0x3f) add(goneByte, at)
    else add(unit >= 0x80 && unit < 0xa0 ? unit : foreignByte, at)
  }
  return { text, places, pieces: piecesOf(bytes, false) }
}

interface Weight {
  /** Whole code points of Korean pages: syllables, emoji, punctuation. */
  readonly strong: number
  readonly broken: number
  /** Letters that a clean Korean text hardly has: Hanja, syllables outside KS X 1001, others. */
  readonly odd: number
  /** Of these, syllables outside KS X 1001: Chinese and Japanese have none. */
  readonly rare: number
  /** Syllables of KS X 1001. */
  readonly common: number
  /** Of these, those of words without any other sign. */
  readonly clean: number
}

// `·16 authors` is the commonest letter above ASCII in the known documents.
const authorCount = /쨌(?=\d+ authors?)/g

function isRareSyllable(codePoint: number): boolean {
  return codePoint >= 0xac00 && codePoint <= 0xd7a3 && !isCommonSyllable(codePoint)
}

function countLetters(text: string): Pick<Weight, 'odd' | 'rare' | 'common' | 'clean'> {
  const count = { odd: 0, rare: 0, common: 0, clean: 0 }
  for (const letter of text) {
    if (letter === '?' || letter === '\uFFFD') continue
    const codePoint = letter.codePointAt(0) ?? 0
    if (isCommonSyllable(codePoint)) count.common++
    else count.odd++
    if (isRareSyllable(codePoint)) count.rare++
  }
  if (count.odd === 0 && !/[?\uFFFD]/.test(text)) count.clean = count.common
  return count
}

function countPieces(pieces: readonly Piece[]): Pick<Weight, 'strong' | 'broken'> {
  let strong = 0
  let broken = 0
  for (const { kind, codePoint, from, to } of pieces) {
    if (kind === 'whole' && to - from > 2 && isKoreanPageText(codePoint)) strong++
    else if (kind === 'bare' || kind === 'stray' || kind === 'bad') broken++
  }
  return { strong, broken }
}

function weigh(text: string): Weight {
  const sum = {
    strong: text.match(authorCount)?.length ?? 0,
    broken: 0,
    odd: 0,
    rare: 0,
    common: 0,
    clean: 0,
  }
  for (const [match] of text.matchAll(runs)) {
    const { odd, rare, common, clean } = countLetters(match)
    const { strong, broken } = countPieces(readRun(match).pieces)
    sum.strong += strong
    sum.broken += broken
    sum.odd += odd
    sum.rare += rare
    sum.common += common
    sum.clean += clean
  }
  return sum
}

// Damaged lines of the known documents have 0.80 odd letters and 0.04 strong code points for each
// broken one where bytes were dropped, and far more where they were not; clean Korean has 0.00.
function isDamaged({ strong, broken, odd, rare, common }: Weight): boolean {
  if (strong === 0) return false
  if (broken === 0) return rare > 0 || common > 0
  return strong > 1 && rare > 0 && odd > common && strong >= broken * 0.03
}

const asciiLetter = /[A-Za-z\d]/

function isLoneLatin(run: Run, beside: string): boolean {
  return run.pieces.length === 1 && run.pieces[0]?.kind === 'whole' && asciiLetter.test(beside)
}

// In the midst of damage: a lone Hanja, ü in Zürich, letters beside a gap, a symbol; no Hanja name.
function isRest(run: Run, beside: string): boolean {
  const { odd, common } = countLetters(run.text)
  const { strong, broken } = countPieces(run.pieces)
  if (broken === 0) return odd > 0 || isLoneLatin(run, beside)
  if (strong > 0 && strong * 2 >= common) return true
  return /^\?|\uFFFD/.test(run.text) || /^[^\p{L}·]+$/u.test(run.text)
}

/** A run is undone as a whole or not at all: clean words stand beside damaged ones. */
function isRunDamaged(run: Run, beside: string, isAmid: boolean): boolean {
  const { odd, rare, common } = countLetters(run.text)
  const { strong, broken } = countPieces(run.pieces)
  if (strong > 0 && (broken === 0 || odd >= common)) return true
  if (rare > 0 && (odd * 2 >= common || strong * 2 >= common)) return true
  return isAmid && isRest(run, beside)
}

// Where the end of one code point and the first byte of the next were dropped, the next one's
// second byte seems to complete the first, and its third is left over.
function isCertain(piece: Piece, next: Piece | undefined): boolean {
  return piece.kind === 'ascii' || (piece.kind === 'whole' && next?.kind !== 'stray')
}

function begins({ kind }: Piece): boolean {
  return kind === 'whole' || kind === 'short' || kind === 'bare'
}

function undoneRun(run: Run): string {
  let text = ''
  run.pieces.forEach((piece, index) => {
    const letter = run.text[run.places[piece.from] ?? 0] ?? ''
    if (piece.kind === 'foreign') text += letter
    else if (isCertain(piece, run.pieces[index + 1])) text += String.fromCodePoint(piece.codePoint)
    // One mark for a code point: what is left of it may follow as stray bytes.
    else if (!text.endsWith('\uFFFD') || begins(piece)) text += '\uFFFD'
  })
  return text
}

function undo(damaged: string, isWhole: boolean): string {
  const isAmid = isWhole || isDamaged(weigh(damaged))
  const text = koreanPhraseRepair()(damaged).replace(authorCount, '·')
  return text.replace(runs, (match, at: number, whole: string) => {
    const run = readRun(match)
    const beside = `${whole[at - 1] ?? ''}${whole[at + match.length] ?? ''}`
    return isRunDamaged(run, beside, isAmid) ? undoneRun(run) : match
  })
}

function isHanja(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)
}

// Every first byte of a Korean code point begins a Hanja, or ends a syllable after a rare one.
function mayBeDamaged(text: string): boolean {
  if (text.search(authorCount) >= 0) return true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isHanja(unit) || isRareSyllable(unit)) return true
  }
  return false
}

function evidenceIn(text: string): { readonly isFound: boolean; readonly isWhole: boolean } {
  const evidence = { isFound: false, isWhole: true }
  for (const { from, to } of stretchesOf(text)) {
    const weight = weigh(text.slice(from, to))
    if (isDamaged(weight)) evidence.isFound = true
    else if (weight.clean > 1 && weight.clean > weight.odd) evidence.isWhole = false
  }
  return evidence
}

/** Undoes UTF-8 that was read as CP949 once; null where the text has no sign of it. */
export function repairKorean(text: string): PageRepair | null {
  if (!mayBeDamaged(text)) return null
  const { isFound, isWhole } = evidenceIn(text)
  if (!isFound) return null
  return { text: replaceStretches(text, (stretch) => undo(stretch, isWhole)), codePage: 'cp949' }
}
