import { ByteReader } from './bytes.ts'
import { type FacetLists, readFacets } from './facets.ts'
import {
  binaryMark,
  datesFile,
  facetsFile,
  headsFile,
  rowsFile,
  searchFolder,
  type SegmentInfo,
  shardFile,
  tailsFile,
  votesFile,
} from './index-file.ts'
import { type IndexFiles, markedBytes } from './index-files.ts'
import type { Range } from './korean-words.ts'
import { readRows, type Rows } from './row-file.ts'
import { firstAtLeast, type TermEntry, TermShard } from './term-shard.ts'

export interface Days {
  /** Of each paper the day on which it ranked best, as days since 1970. */
  readonly best: Uint16Array
  /** Other days of the few papers that have several. */
  readonly others: ReadonlyMap<number, readonly number[]>
}

export interface Found {
  readonly entries: readonly TermEntry[]
  /** There are more terms than were looked at. */
  readonly isCut: boolean
}

/** One part of the index: papers numbered from 0, and what is asked of them, file by file. */
export class Segment {
  readonly info: SegmentInfo
  readonly #files: IndexFiles

  constructor(info: SegmentInfo, files: IndexFiles) {
    this.info = info
    this.#files = files
  }

  #get<T>(name: string, make: (bytes: Uint8Array) => T): Promise<T> {
    return this.#files.get(`${searchFolder}${this.info.name}/${name}`, make)
  }

  async find(term: string): Promise<TermEntry | null> {
    const number = shardOf(this.info.shards, term)
    return number < 0 ? null : (await this.#shard(number)).find(term)
  }

  /** Terms of a range; of a wide one only what stands in the first `most` shards that have any. */
  async within(range: Range, most: number): Promise<Found> {
    const { shards } = this.info
    const end = firstAtLeast(shards, range[1])
    const entries: TermEntry[] = []
    let left = most
    let number = Math.max(0, shardOf(shards, range[0]))
    for (; number < end && left > 0; number++) {
      const own = (await this.#shard(number)).within(range)
      if (own.length > 0) left -= 1
      for (const entry of own) entries.push(entry)
    }
    return { entries, isCut: number < end }
  }

  /** True where both terms stand in one file, so that the second costs nothing. */
  isTogether(a: string, b: string): boolean {
    return shardOf(this.info.shards, a) === shardOf(this.info.shards, b)
  }

  #shard(number: number): Promise<TermShard> {
    return this.#get(shardFile(number), (bytes) => new TermShard(bytes, this.info.papers))
  }

  /** English words, or those words read backwards, that begin so, with how many papers have each. */
  async words(by: 'heads' | 'tails', range: Range): Promise<readonly TermEntry[]> {
    const firsts = this.info.words[by]
    const nameOf = by === 'heads' ? headsFile : tailsFile
    const first = Math.max(0, shardOf(firsts, range[0]))
    const end = Math.min(firstAtLeast(firsts, range[1]), first + mostWordLists)
    const lists = await Promise.all(
      Array.from({ length: Math.max(0, end - first) }, (_, index) =>
        this.#get(nameOf(first + index), (bytes) => new TermShard(bytes, this.info.papers)),
      ),
    )
    return lists.flatMap((list) => list.within(range))
  }

  rowsOf(chunk: number): Promise<Rows> {
    return this.#get(rowsFile(chunk), (bytes) => {
      const rows = readRows(JSON.parse(decoder.decode(bytes)))
      if (!rows) throw new TypeError('not rows')
      return rows
    })
  }

  votes(): Promise<Uint32Array> {
    const { papers } = this.info
    return this.#get(votesFile, (bytes) => {
      const reader = new ByteReader(markedBytes(bytes, binaryMark), 1)
      return Uint32Array.from({ length: papers }, () => reader.number())
    })
  }

  days(): Promise<Days> {
    return this.#get(datesFile, (bytes) => readDays(bytes, this.info.papers))
  }

  facets(): Promise<FacetLists> {
    return this.#get(facetsFile, (bytes) =>
      readFacets(markedBytes(bytes, binaryMark), this.info.papers),
    )
  }
}

const decoder = new TextDecoder()
const mostWordLists = 2

function shardOf(firsts: readonly string[], term: string): number {
  const at = firstAtLeast(firsts, term)
  return firsts[at] === term ? at : at - 1
}

function readDays(bytes: Uint8Array, papers: number): Days {
  const reader = new ByteReader(markedBytes(bytes, binaryMark), 1)
  let day = 0
  const best = Uint16Array.from({ length: papers }, () => {
    const gap = reader.number()
    day += gap % 2 === 0 ? gap / 2 : -(gap + 1) / 2
    return day
  })
  const others = new Map<number, number[]>()
  while (!reader.isAtEnd) {
    const document = reader.number()
    others.set(document, [...(others.get(document) ?? []), reader.number()])
  }
  return { best, others }
}
