/** Bytes that grow as they are written. Whole numbers from 0 to 2^32 - 1 take one to five bytes. */
export class ByteWriter {
  #bytes: Uint8Array
  #length = 0

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity)
  }

  get length(): number {
    return this.#length
  }

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = value
  }

  number(value: number): void {
    this.#reserve(5)
    let rest = value
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80
      rest = Math.floor(rest / 0x80)
    }
    this.#bytes[this.#length++] = rest
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length)
    this.#bytes.set(values, this.#length)
    this.#length += values.length
  }

  text(value: string): void {
    const encoded = encoder.encode(value)
    this.number(encoded.length)
    this.bytes(encoded)
  }

  /** What was written so far; the writer is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.#bytes.subarray(0, this.#length))
    this.#length = 0
    return taken
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}

/** Numbers in as many bits as each needs, the lowest bit of a byte first. */
export class BitWriter {
  readonly #bytes = new ByteWriter(1 << 12)
  #rest = 0
  #held = 0

  /** At most 24 bits. */
  bits(value: number, count: number): void {
    this.#rest |= value << this.#held
    this.#held += count
    while (this.#held >= 8) {
      this.#bytes.byte(this.#rest & 0xff)
      this.#rest >>>= 8
      this.#held -= 8
    }
  }

  /** A number as so many ones and a zero. */
  ones(count: number): void {
    for (let left = count; left > 0; left -= 16) {
      const some = Math.min(left, 16)
      this.bits((1 << some) - 1, some)
    }
    this.bits(0, 1)
  }

  /** What was written so far, up to a whole byte; the writer is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    if (this.#held > 0) this.#bytes.byte(this.#rest)
    this.#rest = 0
    this.#held = 0
    return this.#bytes.take()
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Reads what a `ByteWriter` wrote; throws a `RangeError` beyond the end. */
export class ByteReader {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length
  }

  byte(): number {
    const value = this.#bytes[this.at++]
    if (value === undefined) throw new RangeError('beyond the end')
    return value
  }

  number(): number {
    let value = 0
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.byte()
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
    }
  }

  bytes(length: number): Uint8Array {
    if (length > this.#bytes.length - this.at) throw new RangeError('beyond the end')
    this.at += length
    return this.#bytes.subarray(this.at - length, this.at)
  }

  text(): string {
    return decoder.decode(this.bytes(this.number()))
  }

  skip(length: number): void {
    if (length > this.#bytes.length - this.at) throw new RangeError('beyond the end')
    this.at += length
  }
}

/** Reads what a `BitWriter` wrote; throws a `RangeError` beyond the end. */
export class BitReader {
  readonly #bytes: Uint8Array
  #at: number
  #rest = 0
  #held = 0

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  bits(count: number): number {
    this.#fill(count)
    const value = this.#rest & ((1 << count) - 1)
    this.#rest >>>= count
    this.#held -= count
    return value
  }

  ones(): number {
    let count = 0
    for (;;) {
      if (this.#held === 0) this.#fill(1)
      // As many ones as stand at the low end, of those that are held.
      const run = Math.min(this.#held, 31 - Math.clz32(~this.#rest & (this.#rest + 1)))
      this.#rest >>>= run
      this.#held -= run
      count += run
      if (this.#held === 0) continue
      this.#rest >>>= 1
      this.#held -= 1
      return count
    }
  }

  #fill(count: number): void {
    while (this.#held < count) {
      const byte = this.#bytes[this.#at++]
      if (byte === undefined) throw new RangeError('beyond the end')
      this.#rest |= byte << this.#held
      this.#held += 8
    }
  }
}
