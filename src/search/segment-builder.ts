import type { InstitutionName } from '#domain/institution/institution.ts'
import { topicsOf } from '#domain/topic.ts'
import { ByteWriter } from './bytes.ts'
import { classStarts, daySpan, documentOrder, type Placed } from './document-order.ts'
import { facetBytes, type FacetLists, mostFacets } from './facets.ts'
import {
  facetsFile,
  headsFile,
  rowsFile,
  type SegmentInfo,
  shardFile,
  tailsFile,
  type WriteFile,
} from './index-file.ts'
import { compoundEnds } from './korean-compounds.ts'
import { isNoise } from './pair-noise.ts'
import {
  type IndexedPaper,
  isPair,
  isWordTerm,
  type SpellingsOf,
  termsOfPaper,
} from './paper-terms.ts'
import { documentOf, pack, tierOf, tiers, writePostings } from './postings.ts'
import { rowsText, rowText, slugsIn } from './row-file.ts'
import { ShardWriter } from './shard-writer.ts'
import { type Scratch, TermRuns } from './term-runs.ts'
import { WordLists } from './word-lists.ts'
import { writeNumbers } from './write-numbers.ts'

export interface SegmentOptions {
  readonly scratch: Scratch
  readonly spellingsOf: SpellingsOf
  readonly nameOf: (slug: string) => InstitutionName | null
  /** Places of terms held in memory at a time. */
  readonly mostInMemory?: number
}

/**
 * Rows side by side pack well, but of a chunk an answer wants one or two. Of 100,000 papers a chunk
 * of 16 has 4.7 kB, of 10 some 3.2, and all chunks together a tenth more.
 */
const rowsAChunk = 10
/** From so many papers on, bytes count for more than what few ask for. */
const manyPapers = 5000
/** One shard is fetched for each word; many small ones make the directory long. */
const shardBytes = { large: 16_000, small: 8_000 }
const encoder = new TextEncoder()
const hangulWord = /^[\uAC00-\uD7A3]{2,}$/

/** Makes one segment of the index from papers that come one by one. */
export class SegmentBuilder {
  readonly #options: SegmentOptions
  readonly #runs: TermRuns
  readonly #placed: Placed[] = []
  readonly #rows: number[] = []
  readonly #topics = new Map<string, number>()
  readonly #institutions = new Map<string, number>()
  /** How many papers have each word. */
  readonly #words = new Map<string, number>()
  #withKorean = 0

  constructor(options: SegmentOptions) {
    this.#options = options
    this.#runs = new TermRuns(options.scratch, options.mostInMemory ?? 1 << 22)
  }

  get papers(): number {
    return this.#placed.length
  }

  /** How many papers each topic and each institution has so far. */
  get counts() {
    return { topics: this.#topics, institutions: this.#institutions }
  }

  add(indexed: IndexedPaper): void {
    const { paper, date } = indexed
    const document = this.#placed.length
    const topics = [...topicsOf(paper.keywords).keys()].filter((topic) => topic !== '')
    for (const topic of topics) count(this.#topics, topic)
    for (const slug of paper.institutions) count(this.#institutions, slug)
    let hasKorean = false
    for (const [term, tier] of termsOfPaper(indexed, this.#options.spellingsOf)) {
      this.#runs.add(term, pack(document, tier))
      if (isWordTerm(term)) count(this.#words, term)
      hasKorean ||= isOfKoreanText(term, tier, indexed)
    }
    if (hasKorean) this.#withKorean += 1
    const others = paper.dates.filter((other) => other !== date)
    this.#placed.push({
      id: paper.id,
      upvotes: paper.upvotes ?? 0,
      date: date ?? '',
      others,
      topics,
    })
    this.#rows.push(this.#options.scratch.keep(encoder.encode(rowText(indexed))))
  }

  /** Writes all files; what the index has to know of the segment comes back, but for its name. */
  finish(write: WriteFile): Omit<SegmentInfo, 'name'> {
    this.#runs.close()
    const order = documentOrder(this.#placed, this.#topics)
    const numbers = new Uint32Array(order.length)
    for (const [number, document] of order.entries()) numbers[document] = number
    const words = new WordLists()
    const shards = this.#writeTerms(numbers, words, write)
    this.#writeRows(order, write)
    const placed = [...order].flatMap((document) => this.#placed[document] ?? [])
    writeNumbers(placed, this.#isSmall, write)
    const heads = words.write('heads', (number, bytes) => write(headsFile(number), bytes))
    const tails = words.write('tails', (number, bytes) => write(tailsFile(number), bytes))
    const papers = this.#placed.length
    return {
      papers,
      days: daySpan(this.#placed),
      korean: papers === 0 ? 0 : Math.round((this.#withKorean / papers) * 100) / 100,
      shards,
      words: { heads, tails },
      classes: classStarts(placed.map(({ upvotes }) => upvotes)),
      rows: rowsAChunk,
      isSmall: this.#isSmall,
    }
  }

  #writeTerms(numbers: Uint32Array, words: WordLists, write: WriteFile): string[] {
    this.#addCompounds()
    const mostBytes = this.#isSmall ? shardBytes.small : shardBytes.large
    const shards = new ShardWriter((number, bytes) => write(shardFile(number), bytes), mostBytes)
    const facets: FacetLists = { topics: new Map(), institutions: new Map() }
    const wanted = { topics: mostUsed(this.#topics), institutions: mostUsed(this.#institutions) }
    const block = new ByteWriter(1 << 16)
    const { papers } = this
    for (const [term, places] of this.#runs.merged()) {
      const packed = renumbered(places, numbers)
      if (this.#isLeftOut(term, packed)) continue
      if (isWordTerm(term)) words.add(term, packed.length, papers)
      if (wanted.topics.has(term.slice(1)) && term.startsWith('#'))
        facets.topics.set(term.slice(1), packed.map(documentOf))
      if (wanted.institutions.has(term.slice(1)) && term.startsWith('@'))
        facets.institutions.set(term.slice(1), packed.map(documentOf))
      writePostings(block, packed, papers)
      shards.add(term, block.take())
    }
    shards.close()
    write(facetsFile, facetBytes(facets, papers))
    return shards.firsts
  }

  #isLeftOut(term: string, packed: Uint32Array): boolean {
    return !this.#isSmall && isPair(term) && isNoise(term, packed, this.#words, this.papers)
  }

  /** Papers with a compound are also papers with the words that it ends with. */
  #addCompounds(): void {
    const korean = [...this.#words].filter(([word]) => hangulWord.test(word))
    const ends = compoundEnds(new Map(korean))
    if (ends.size === 0) return
    const found = [...this.#runs.merged((term) => ends.has(term))]
    for (const [compound, places] of found) {
      for (const end of ends.get(compound) ?? []) {
        for (const place of places) this.#runs.add(end, place)
      }
    }
    this.#runs.close()
  }

  get #isSmall(): boolean {
    return this.#placed.length < manyPapers
  }

  #writeRows(order: Uint32Array, write: WriteFile): void {
    const decoder = new TextDecoder()
    for (let first = 0; first < order.length; first += rowsAChunk) {
      const rows: string[] = []
      const names = new Map<string, InstitutionName>()
      for (const document of order.subarray(first, first + rowsAChunk)) {
        const text = decoder.decode(this.#options.scratch.kept(this.#rows[document] ?? 0))
        rows.push(text)
        for (const slug of slugsIn(text)) {
          const name = this.#options.nameOf(slug)
          if (name) names.set(slug, { en: name.en, ko: name.ko, country: name.country })
        }
      }
      write(rowsFile(first / rowsAChunk), encoder.encode(rowsText(rows, names)))
    }
  }
}

/** Names and keywords may be Korean where no text is. */
function isOfKoreanText(term: string, tier: number, { paper }: IndexedPaper): boolean {
  return hangulWord.test(term) && (tier !== tiers.gist || paper.summary.ko !== null)
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function mostUsed(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const sorted = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return new Set(sorted.slice(0, mostFacets).map(([key]) => key))
}

/** Places under the papers' final numbers: sorted, each paper once at its best tier. */
function renumbered(places: Uint32Array, numbers: Uint32Array): Uint32Array {
  const packed = places
    .map((place) => pack(numbers[documentOf(place)] ?? 0, tierOf(place)))
    .toSorted()
  let kept = 0
  for (const [at, place] of packed.entries()) {
    if (at > 0 && documentOf(place) === documentOf(packed[kept - 1] ?? 0)) continue
    packed[kept] = place
    kept += 1
  }
  return packed.subarray(0, kept)
}
