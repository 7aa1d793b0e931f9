/** Looked at to tell text from pictures and programs. */
const sampleBytes = 8192

/** True where the bytes hold no NUL, or begin as UTF-16 text does. */
export function isProbablyText(bytes: Uint8Array): boolean {
  if (markOf(bytes) !== null) return true
  const sample = bytes.subarray(0, sampleBytes)
  // PDF is text in its first lines, and nothing else behind them.
  if (sample[0] === 0x25 && sample[1] === 0x50 && sample[2] === 0x44) return false
  return !sample.includes(0)
}

function markOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/**
 * Text from bytes: UTF-8, UTF-16 where a mark says so, and the Korean code page (EUC-KR, which is
 * CP949 here) where the bytes are no UTF-8 and fit it without a fault. What still cannot be read is U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array): {
  readonly text: string
  readonly encoding: string
} {
  const mark = markOf(bytes)
  if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: mark }
  const text = strictly('utf-8', bytes)
  if (text !== null) return { text, encoding: 'utf-8' }
  const loose = new TextDecoder('utf-8').decode(bytes)
  // A cut or a few bad bytes in UTF-8: read as Korean it might fit as well, and be nonsense.
  if (shareLost(loose) < 0.05) return { text: loose, encoding: 'utf-8' }
  const korean = strictly('euc-kr', bytes)
  if (korean !== null && /[가-힣]{2}/.test(korean)) return { text: korean, encoding: 'euc-kr' }
  return { text: loose, encoding: 'utf-8' }
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function shareLost(text: string): number {
  const lost = text.match(/\uFFFD/g)?.length ?? 0
  const others = text.match(/[^\0-\x7F]/g)?.length ?? 0
  return lost <= 2 ? 0 : lost / others
}
