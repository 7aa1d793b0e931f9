import { reversed } from './english-words.ts'
import { ShardWriter } from './shard-writer.ts'
import { ByteWriter } from './bytes.ts'
import { writeCounts } from './postings.ts'

/** Files of some 3 kB: a slip of the finger is looked up in two of them. */
const listBytes = 8000
const candidate = /^[a-z]{4,24}$/

/**
 * The English words of a segment with how many papers have each, once by their beginnings and once
 * by their ends: one slip leaves one of the two halves of a word whole.
 */
export class WordLists {
  readonly #words = new Map<string, number>()

  /** A word that a single paper of many has is as likely a slip itself. */
  add(term: string, papers: number, all: number): void {
    if (candidate.test(term) && papers >= (all > 5000 ? 3 : 1)) this.#words.set(term, papers)
  }

  write(by: 'heads' | 'tails', write: (number: number, bytes: Uint8Array) => void): string[] {
    const keyed = [...this.#words].map(
      ([word, papers]) => [by === 'heads' ? word : reversed(word), papers] as const,
    )
    const shards = new ShardWriter(write, listBytes)
    const block = new ByteWriter(8)
    for (const [key, papers] of keyed.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      // How the papers of a term begin; which ones they are its shard says.
      writeCounts(block, [papers])
      shards.add(key, block.take())
    }
    shards.close()
    return shards.firsts
  }
}
