import type { Piece } from './code-page-pieces.ts'
import { phraseRepair } from './code-page-phrases.ts'
import type { CodePage } from './code-page-tables.ts'
import {
  isBetweenLetters,
  isHangulLead,
  isOrdinary,
  runsOf,
  touchesLetter,
  type Run,
} from './code-page-weight.ts'

export interface Undoing {
  readonly page: CodePage
  /** The stretch itself shows the damage, not only the text around it. */
  readonly isSure: boolean
}

// A code point that lacks a byte fits 5 to 14 syllables; prose is not guessed.
const unknown = '\uFFFD'

// The first byte of a syllable whose other two bytes were both lost, unless it is a letter of a
// word: ë in Citroën, and in Zoë where the stretch does not show the damage itself.
function isLoneHangulLead(
  piece: Piece,
  run: Run,
  text: string,
  { page, isSure }: Undoing,
): boolean {
  if (page.lost.size <= 2 || !isHangulLead(run.bytes[piece.from] ?? 0)) return false
  return isSure ? !isBetweenLetters(piece, run, text) : !touchesLetter(piece, run, text)
}

function undonePiece(piece: Piece, run: Run, text: string, undoing: Undoing): string {
  const { page, isSure } = undoing
  const letters = run.text.slice(piece.from, piece.to)
  if (piece.kind === 'whole') return String.fromCodePoint(piece.codePoint)
  if (piece.kind === 'bare') return isLoneHangulLead(piece, run, text, undoing) ? unknown : letters
  if (piece.kind !== 'short') return letters
  const isClean = touchesLetter(piece, run, text) && isOrdinary(piece, run, page)
  return isClean && !(isSure && isHangulLead(run.bytes[piece.from] ?? 0)) ? letters : unknown
}

/** Undoes one page in a stretch of text that is damaged by it. */
export function undo(damaged: string, undoing: Undoing): string {
  const text = phraseRepair(undoing.page)(damaged)
  const parts: string[] = []
  let done = 0
  for (const run of runsOf(text, undoing.page)) {
    parts.push(text.slice(done, run.from))
    for (const piece of run.pieces) parts.push(undonePiece(piece, run, text, undoing))
    done = run.from + run.text.length
  }
  parts.push(text.slice(done))
  return parts.join('')
}
