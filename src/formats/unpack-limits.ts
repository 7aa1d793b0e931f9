/** Sizes in bytes, after unpacking. Real documents: 5 MB at most, archives of years 60 MB. */
export const fileLimits = {
  file: 20_000_000,
  total: 200_000_000,
  entries: 20_000,
  /** Text shrinks to a tenth or a twentieth; what unpacks to far more is a bomb. */
  ratio: 200,
  /** From here on the ratio counts: a small file may be all blanks. */
  ratioFrom: 5_000_000,
  /** A zip within a zip within a zip. */
  depth: 3,
} as const

/** Small enough that one step of a bomb (1:1032) unpacks to few MB. */
export const stepBytes = 8192

/** What one given file has cost so far, archives within it included. */
export interface Used {
  readonly packed: number
  total: number
  entries: number
}

/** Thrown out of the unpacker's callbacks, where a bomb is seen. */
export class Bomb extends Error {}

/** Adds unpacked bytes; throws a `Bomb` where they are too many. */
export function count(used: Used, bytes: number): void {
  used.total += bytes
  const isBomb = used.total > fileLimits.ratioFrom && used.total > used.packed * fileLimits.ratio
  if (isBomb) throw new Bomb('unpacks to far more than text does')
  if (used.total > fileLimits.total) throw new Bomb(`more than ${fileLimits.total} bytes in all`)
}

/** Chunks of `size` bytes in all as one. */
export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** The error that a step threw, or null. */
export function attempt(step: () => void): Error | null {
  try {
    step()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
