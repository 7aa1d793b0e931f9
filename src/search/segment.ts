import { ByteReader } from './bytes.ts'
import { dayNumber } from './day-number.ts'
import {
  listedBetween,
  readDaysInSpan,
  readGaps,
  readOtherDays,
  readSpans,
  spanOf,
} from './day-spans.ts'
import { type FacetLists, readFacets } from './facets.ts'
import {
  binaryMark,
  datesFile,
  daysFile,
  facetsFile,
  headsFile,
  rowsFile,
  searchFolder,
  type SegmentInfo,
  shardFile,
  spansFile,
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

  /**
   * Which papers were listed on a day from `first` to `last`, days since 1970: 1 for each one. Reads
   * all days of a small segment; of a large one no more than it must.
   */
  async listedBetween(first: number, last: number): Promise<Uint8Array> {
    const { days, isSmall } = this.info
    const [earliest = '', latest = ''] = days ?? []
    if (isSmall || days === null) return listedOn(await this.days(), first, last)
    const [from, to] = [dayNumber(earliest), dayNumber(latest)]
    if (first <= from && to <= last) return new Uint8Array(this.info.papers).fill(1)
    // What is beyond the segment's own days has no file.
    const edges = [...new Set([Math.max(first, from), Math.min(last, to)].map(spanOf))]
    const [spans, ...daysIn] = await Promise.all([
      this.#get(spansFile, (bytes) => readSpans(bytes, this.info.papers)),
      ...edges.map((span) => this.#get(daysFile(span), readDaysInSpan)),
    ])
    const known = new Map(daysIn.map((own, at) => [edges[at] ?? 0, own]))
    return listedBetween(spans, known, Math.max(first, from), Math.min(last, to))
  }

  facets(): Promise<FacetLists> {
    return this.#get(facetsFile, (bytes) =>
      readFacets(markedBytes(bytes, binaryMark), this.info.papers),
    )
  }
}

const decoder = new TextDecoder()
const mostWordLists = 2

function listedOn({ best, others }: Days, first: number, last: number): Uint8Array {
  const isWithin = (day: number) => day >= first && day <= last
  const listed = Uint8Array.from(best, (day) => (isWithin(day) ? 1 : 0))
  for (const [document, days] of others) if (days.some(isWithin)) listed[document] = 1
  return listed
}

function shardOf(firsts: readonly string[], term: string): number {
  const at = firstAtLeast(firsts, term)
  return firsts[at] === term ? at : at - 1
}

function readDays(bytes: Uint8Array, papers: number): Days {
  const reader = new ByteReader(markedBytes(bytes, binaryMark), 1)
  return { best: readGaps(reader, papers), others: readOtherDays(reader) }
}
