import { ByteReader } from './bytes.ts'
import { binaryMark } from './index-file.ts'
import { markedBytes } from './index-files.ts'
import type { Range } from './korean-words.ts'
import { readCounts, readPostings } from './postings.ts'

/** A term of a segment, its papers still packed. */
export interface TermEntry {
  readonly term: string
  readonly papers: number
  /** Calls back for each paper, the best tier first. */
  readonly each: (back: (document: number, tier: number) => void) => void
  /** What follows the term, as it was written. */
  readonly block: Uint8Array
}

/** A file of terms in order. */
export class TermShard {
  readonly #terms: string[] = []
  readonly #blocks: Uint8Array[] = []
  readonly #segmentPapers: number

  /** Throws where the bytes are not whole. */
  constructor(bytes: Uint8Array, segmentPapers: number) {
    this.#segmentPapers = segmentPapers
    const reader = new ByteReader(markedBytes(bytes, binaryMark), 1)
    let term = ''
    while (!reader.isAtEnd) {
      term = term.slice(0, reader.number()) + reader.text()
      this.#terms.push(term)
      this.#blocks.push(reader.bytes(reader.number()))
    }
  }

  get last(): string {
    return this.#terms.at(-1) ?? ''
  }

  find(term: string): TermEntry | null {
    const at = firstAtLeast(this.#terms, term)
    return this.#terms[at] === term ? this.#entryAt(at) : null
  }

  within([from, to]: Range): TermEntry[] {
    const entries: TermEntry[] = []
    for (let at = firstAtLeast(this.#terms, from); at < this.#terms.length; at++) {
      if ((this.#terms[at] ?? '') >= to) break
      entries.push(this.#entryAt(at))
    }
    return entries
  }

  #entryAt(at: number): TermEntry {
    const block = this.#blocks[at] ?? new Uint8Array()
    return {
      term: this.#terms[at] ?? '',
      papers: countIn(block),
      each: (back) => readPostings(block, this.#segmentPapers, back),
      block,
    }
  }
}

function countIn(block: Uint8Array): number {
  return readCounts(new ByteReader(block)).reduce((sum, count) => sum + count, 0)
}

/** The place of the first string that is not less, in a sorted list. */
export function firstAtLeast(sorted: readonly string[], wanted: string): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? '') < wanted) from = middle + 1
    else to = middle
  }
  return from
}
