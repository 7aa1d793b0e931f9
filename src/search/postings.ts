import { BitReader, BitWriter, ByteReader, type ByteWriter } from './bytes.ts'

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
 * Writes the papers of one term, tier by tier: which tiers there are, how many papers each has, then
 * the gaps between their numbers, each as Rice codes it for papers that are spread evenly.
 */
export function writePostings(writer: ByteWriter, packed: Uint32Array, papers: number): void {
  const lists = Array.from({ length: tierCount }, (): number[] => [])
  for (const one of packed) lists[tierOf(one)]?.push(documentOf(one))
  const gaps = new BitWriter()
  for (const list of lists) writeGaps(gaps, list, papers)
  writeCounts(
    writer,
    lists.map(({ length }) => length),
  )
  writer.bytes(gaps.take())
}

/** How many papers each tier has: most terms have one or two of the tiers. */
export function writeCounts(writer: ByteWriter, counts: readonly number[]): void {
  writer.byte(counts.reduce((mask, count, tier) => (count > 0 ? mask | (1 << tier) : mask), 0))
  for (const count of counts) if (count > 0) writer.number(count)
}

export function readCounts(reader: ByteReader): number[] {
  const mask = reader.byte()
  return Array.from({ length: tierCount }, (_, tier) =>
    (mask & (1 << tier)) === 0 ? 0 : reader.number(),
  )
}

/** Of each gap so many bits are written as they are, for they are as likely one as the other. */
function plainBits(count: number, papers: number): number {
  return 31 - Math.clz32(Math.max(1, Math.floor(papers / Math.max(1, count))))
}

function writeGaps(writer: BitWriter, list: readonly number[], papers: number): void {
  const plain = plainBits(list.length, papers)
  let last = -1
  for (const document of list) {
    const gap = document - last - 1
    writer.ones(gap >>> plain)
    writer.bits(gap & ((1 << plain) - 1), plain)
    last = document
  }
}

/** Calls back for each paper of a term, the best tier first; throws where the bytes are not whole. */
export function readPostings(
  block: Uint8Array,
  papers: number,
  each: (document: number, tier: number) => void,
): void {
  const reader = new ByteReader(block)
  const counts = readCounts(reader)
  const gaps = new BitReader(block, reader.at)
  for (const [tier, count] of counts.entries()) {
    const plain = plainBits(count, papers)
    let document = -1
    for (let left = count; left > 0; left--) {
      document += gaps.ones() * 2 ** plain + gaps.bits(plain) + 1
      if (document >= papers) throw new RangeError('no such paper')
      each(document, tier)
    }
  }
}
