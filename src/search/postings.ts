import type { ByteReader, ByteWriter } from './bytes.ts'

/**
 * Where in a paper a word was found, best first: in a title of three words or fewer, in a title, in
 * keywords, institutions, summary or key points, among the authors or often in the abstract, once
 * or twice in the abstract.
 */
export const tiers = { shortTitle: 0, title: 1, gist: 2, often: 3, abstract: 4 } as const
export type Tier = (typeof tiers)[keyof typeof tiers]
export const tierCount = 5

/** A paper's number in its segment and a tier as one number. */
export function pack(document: number, tier: number): number {
  return document * 8 + tier
}

export function documentOf(packed: number): number {
  return packed >>> 3
}

export function tierOf(packed: number): number {
  return packed & 7
}

/**
 * Writes the papers of one term, tier by tier: counts first, then of each tier the gaps between
 * numbers, or one bit a paper where more than an eighth of all have it.
 */
export function writePostings(writer: ByteWriter, packed: Uint32Array, papers: number): void {
  const lists = Array.from({ length: tierCount }, (): number[] => [])
  for (const one of packed) lists[tierOf(one)]?.push(documentOf(one))
  for (const { length } of lists) writer.number(length)
  for (const list of lists) {
    if (isBitmap(list.length, papers)) writer.bytes(bitmapOf(list, papers))
    else writeGaps(writer, list)
  }
}

function isBitmap(count: number, papers: number): boolean {
  return count > papers / 8
}

function bitmapOf(list: readonly number[], papers: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(papers / 8))
  for (const document of list)
    bits[document >> 3] = (bits[document >> 3] ?? 0) | (1 << (document & 7))
  return bits
}

function writeGaps(writer: ByteWriter, list: readonly number[]): void {
  let last = -1
  for (const document of list) {
    writer.number(document - last - 1)
    last = document
  }
}

export function readCounts(reader: ByteReader): number[] {
  return Array.from({ length: tierCount }, () => reader.number())
}

/** Calls back for each paper of a term, the best tier first; throws where the bytes are not whole. */
export function readPostings(
  reader: ByteReader,
  papers: number,
  each: (document: number, tier: number) => void,
): void {
  const counts = readCounts(reader)
  for (const [tier, count] of counts.entries()) {
    if (isBitmap(count, papers)) readBitmap(reader, papers, (document) => each(document, tier))
    else {
      let document = -1
      for (let left = count; left > 0; left--) {
        document += reader.number() + 1
        if (document >= papers) throw new RangeError('no such paper')
        each(document, tier)
      }
    }
  }
}

function readBitmap(reader: ByteReader, papers: number, each: (document: number) => void): void {
  const bits = reader.bytes(Math.ceil(papers / 8))
  for (let index = 0; index < bits.length; index++) {
    for (let rest = bits[index] ?? 0; rest !== 0; rest &= rest - 1) {
      each(index * 8 + 31 - Math.clz32(rest & -rest))
    }
  }
}
