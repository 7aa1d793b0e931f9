import { ByteReader, ByteWriter } from './bytes.ts'

/** Where what does not fit into memory is put aside. */
export interface Scratch {
  /** Some hundred pieces a name, read again in order. */
  readonly append: (name: string, bytes: Uint8Array) => void
  readonly pieces: (name: string) => Iterable<Uint8Array>
  /** Many small pieces, each read again by the number that it was given. */
  readonly keep: (bytes: Uint8Array) => number
  readonly kept: (number: number) => Uint8Array
}

/** For what is small, such as the papers of one reader. */
export function scratchInMemory(): Scratch {
  const files = new Map<string, Uint8Array[]>()
  const small: Uint8Array[] = []
  return {
    keep: (bytes) => small.push(bytes) - 1,
    kept: (number) => small[number] ?? new Uint8Array(),
    append: (name, bytes) => {
      const file = files.get(name)
      if (file) file.push(bytes)
      else files.set(name, [bytes])
    },
    pieces: (name) => files.get(name) ?? [],
  }
}

const pieceBytes = 1 << 20

/**
 * Terms and the papers that have them, from any number of papers with memory for some millions of
 * places: sorted runs are put aside and merged in the end. Papers come in rising numbers.
 */
export class TermRuns {
  readonly #scratch: Scratch
  readonly #most: number
  #numbers = new Map<string, number>()
  #terms: Uint32Array<ArrayBuffer>
  #packed: Uint32Array<ArrayBuffer>
  #length = 0
  #runs = 0

  constructor(scratch: Scratch, most: number) {
    this.#scratch = scratch
    this.#most = most
    const start = Math.min(most, 1 << 16)
    this.#terms = new Uint32Array(start)
    this.#packed = new Uint32Array(start)
  }

  add(term: string, packed: number): void {
    if (this.#length === this.#terms.length) this.#grow()
    let number = this.#numbers.get(term)
    if (number === undefined) {
      number = this.#numbers.size
      this.#numbers.set(term, number)
    }
    this.#terms[this.#length] = number
    this.#packed[this.#length] = packed
    this.#length += 1
  }

  #grow(): void {
    if (this.#length >= this.#most) {
      this.close()
      return
    }
    const larger = Math.min(this.#most, this.#length * 2)
    this.#terms = grown(this.#terms, larger)
    this.#packed = grown(this.#packed, larger)
  }

  /** Puts aside what is in memory as one more run. */
  close(): void {
    if (this.#length === 0) return
    const terms = [...this.#numbers].toSorted(([a], [b]) => (a < b ? -1 : 1))
    const { starts, packed } = this.#grouped()
    const writer = new ByteWriter(pieceBytes * 2)
    const name = `run-${this.#runs}`
    for (const [term, number] of terms) {
      writeTerm(writer, term, packed.subarray(starts[number], starts[number + 1]))
      if (writer.length > pieceBytes) this.#scratch.append(name, writer.take())
    }
    if (writer.length > 0) this.#scratch.append(name, writer.take())
    this.#runs += 1
    this.#numbers = new Map()
    this.#length = 0
  }

  /** The places of each term side by side, as they came. */
  #grouped() {
    const terms = this.#terms.subarray(0, this.#length)
    const starts = startsOf(terms, this.#numbers.size)
    const next = starts.slice()
    const packed = new Uint32Array(this.#length)
    for (const [at, term] of terms.entries()) {
      const place = next[term] ?? 0
      packed[place] = this.#packed[at] ?? 0
      next[term] = place + 1
    }
    return { starts, packed }
  }

  /** Every term once, in the order of code units, with all its places; close first. */
  *merged(wanted: (term: string) => boolean = () => true): Generator<[string, Uint32Array]> {
    const cursors = Array.from({ length: this.#runs }, (_, run) =>
      cursorOf(this.#scratch.pieces(`run-${run}`)),
    ).filter((cursor) => cursor.next())
    while (cursors.length > 0) {
      const term = cursors.reduce(
        (least, cursor) => (cursor.term < least ? cursor.term : least),
        '\uFFFF',
      )
      const parts: Uint32Array[] = []
      const isWanted = wanted(term)
      for (let at = cursors.length - 1; at >= 0; at--) {
        const cursor = cursors[at]
        if (cursor?.term !== term) continue
        if (isWanted) parts.push(cursor.packed())
        if (!cursor.next()) cursors.splice(at, 1)
      }
      if (isWanted) yield [term, joined(parts)]
    }
  }
}

/** Of each term where its places begin when they stand side by side, and the end of all. */
function startsOf(terms: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let at = 1; at <= count; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  return starts
}

function grown(numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length)
  larger.set(numbers)
  return larger
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function writeTerm(writer: ByteWriter, term: string, packed: Uint32Array): void {
  writer.text(term)
  writer.number(packed.length)
  writer.bytes(new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength))
}

interface Cursor {
  term: string
  /** Moves on to the next term; false where there is none. */
  readonly next: () => boolean
  readonly packed: () => Uint32Array
}

function cursorOf(pieces: Iterable<Uint8Array>): Cursor {
  const iterator = pieces[Symbol.iterator]()
  let reader = new ByteReader(new Uint8Array())
  let places: Uint8Array = new Uint8Array()
  const cursor: Cursor = {
    term: '',
    next: () => {
      if (reader.isAtEnd) {
        const piece = iterator.next()
        if (piece.done) return false
        reader = new ByteReader(piece.value)
      }
      cursor.term = reader.text()
      places = reader.bytes(reader.number() * 4)
      return true
    },
    packed: () => new Uint32Array(places.slice().buffer),
  }
  return cursor
}
