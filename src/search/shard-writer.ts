import { ByteWriter } from './bytes.ts'
import { binaryMark } from './index-file.ts'

/**
 * Packs terms, which come in order, into shards of some size; `write` gets each. A term of many
 * papers fills a shard of its own.
 */
export class ShardWriter {
  /** Where each shard begins: up to its first term, and after the last one before. */
  readonly firsts: string[] = []
  readonly #write: (number: number, bytes: Uint8Array) => void
  readonly #entries = new ByteWriter(1 << 16)
  readonly #mostBytes: number
  #before = ''
  #last = ''

  constructor(write: (number: number, bytes: Uint8Array) => void, mostBytes: number) {
    this.#write = write
    this.#mostBytes = mostBytes
  }

  add(term: string, block: Uint8Array): void {
    const { length } = this.#entries
    if (length > 0 && length + block.length > this.#mostBytes) this.close()
    if (this.#entries.length === 0) {
      // As much of the term as parts it from the one before: the directory is read whole.
      this.firsts.push(term.slice(0, sharedLength(this.#last, term) + 1))
      this.#before = ''
      this.#entries.byte(binaryMark)
    }
    const shared = sharedLength(this.#before, term)
    this.#entries.number(shared)
    this.#entries.text(term.slice(shared))
    this.#entries.number(block.length)
    this.#entries.bytes(block)
    this.#before = term
    this.#last = term
  }

  close(): void {
    if (this.#entries.length > 0) this.#write(this.firsts.length - 1, this.#entries.take())
  }
}

/** Never parts a pair of surrogates, which UTF-8 could not write. */
function sharedLength(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return /[\uD800-\uDBFF]/.test(b.charAt(at - 1)) ? at - 1 : at
}
