/** A byte that is known to be gone: U+FFFD stands in its place. */
export const goneByte = -1
/** A letter that is not of the page at all, such as Hangul beside damage by a Western page. */
export const foreignByte = 0x100

/**
 * What a stretch of bytes is in UTF-8: a whole code point, one that lacks bytes (`short`, or `bare`
 * where only its first byte is left), a continuation byte without a beginning, a gap, or no UTF-8.
 */
export interface Piece {
  readonly kind: 'whole' | 'short' | 'bare' | 'stray' | 'gap' | 'bad' | 'foreign' | 'ascii'
  readonly from: number
  readonly to: number
  /** The code point of a whole piece, else -1. */
  readonly codePoint: number
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}

/** Number of bytes of the code point that this byte begins; 0 for bytes that begin none. */
export function lengthFrom(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

const smallest = [0, 0, 0x80, 0x800, 0x10000]

/** The code point of well-formed bytes, or -1 for overlong forms, surrogates and the like. */
export function codePointOf(bytes: readonly number[], from: number, length: number): number {
  let codePoint = (bytes[from] ?? 0) & (0xff >> (length + 1))
  for (let at = from + 1; at < from + length; at++) {
    codePoint = codePoint * 64 + ((bytes[at] ?? 0) & 0x3f)
  }
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  const isKnown = codePoint >= (smallest[length] ?? 0) && codePoint <= 0x10ffff && !isSurrogate
  return isKnown ? codePoint : -1
}

function begun(bytes: readonly number[], from: number, length: number): Piece {
  let to = from + 1
  let gone = 0
  while (to < from + length && (isContinuation(bytes[to]) || bytes[to] === goneByte)) {
    if (bytes[to] === goneByte) gone++
    to++
  }
  if (to === from + 1) return { kind: 'bare', from, to, codePoint: -1 }
  if (to < from + length || gone > 0) return { kind: 'short', from, to, codePoint: -1 }
  const codePoint = codePointOf(bytes, from, length)
  return { kind: codePoint < 0 ? 'bad' : 'whole', from, to, codePoint }
}

// An emoji whose first byte 0xF0 was lost; nothing else has three continuation bytes in a row.
function headlessEmoji(bytes: readonly number[], from: number): Piece | null {
  const at = bytes[from] === goneByte ? from + 1 : from
  const [second, third, fourth] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  if (second !== 0x9f || !isContinuation(third) || !isContinuation(fourth)) return null
  if (isContinuation(bytes[at + 3])) return null
  const codePoint = 0x1f000 + ((third ?? 0) & 0x3f) * 64 + ((fourth ?? 0) & 0x3f)
  return { kind: 'whole', from, to: at + 3, codePoint }
}

function pieceAt(bytes: readonly number[], from: number, mayLoseF0: boolean): Piece {
  const byte = bytes[from] ?? 0
  const length = lengthFrom(byte)
  if (length > 0) return begun(bytes, from, length)
  const emoji = mayLoseF0 ? headlessEmoji(bytes, from) : null
  if (emoji !== null) return emoji
  const to = from + 1
  if (byte === goneByte) return { kind: 'gap', from, to, codePoint: -1 }
  if (byte === foreignByte) return { kind: 'foreign', from, to, codePoint: -1 }
  if (byte < 0x80) return { kind: 'ascii', from, to, codePoint: byte }
  return { kind: isContinuation(byte) ? 'stray' : 'bad', from, to, codePoint: -1 }
}

/**
 * Cuts bytes (0–255, or `goneByte`) into pieces. The first and the following bytes of UTF-8 are
 * disjoint, so the borders are certain even where bytes are missing.
 */
export function piecesOf(bytes: readonly number[], mayLoseF0: boolean): readonly Piece[] {
  const pieces: Piece[] = []
  for (let from = 0; from < bytes.length;) {
    const piece = pieceAt(bytes, from, mayLoseF0)
    pieces.push(piece)
    from = piece.to
  }
  return pieces
}
