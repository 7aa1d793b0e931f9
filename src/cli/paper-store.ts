import type { PaperId } from '#domain/arxiv.ts'
import type { ArchiveInput, MonthOfPapers } from '#domain/archive/derive.ts'
import { type IsoMonth, monthOf, parseIsoMonth } from '#domain/calendar.ts'
import { type Collection, mergeCollections, mergePapers } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { compareCodePoints } from '#domain/ranking.ts'

import type { Spill } from './io/spill.ts'

// About 13 MB of papers with abstracts in both languages. V8 lets a heap grow to some four times of
// what is held before it collects: what is held here counts that often.
const usuallyInMemory = 2000
const unlisted = 'unlisted'
type Key = IsoMonth | typeof unlisted

/**
 * Joins collections of any number of papers with memory for a few months of them. Papers are kept
 * by the months in which they were listed; the few that stand in several, or in none, are joined
 * from all their places before the first month is handed out.
 */
export class PaperStore {
  readonly #spill: Spill
  readonly #buffers = new Map<Key, Map<PaperId, Paper>>()
  readonly #spilled = new Set<Key>()
  /** Where a paper was seen; null where that was in several months or outside of all. */
  readonly #homes = new Map<PaperId, IsoMonth | null>()
  #held = 0
  #frame: Collection = { papers: new Map(), lists: [], institutions: new Map() }

  readonly #mostInMemory: number

  constructor(spill: Spill, mostInMemory = usuallyInMemory) {
    this.#spill = spill
    this.#mostInMemory = mostInMemory
  }

  /** Papers so far, each once. */
  get size(): number {
    return this.#homes.size
  }

  has(id: PaperId): boolean {
    return this.#homes.has(id)
  }

  add(collection: Collection): void {
    this.#frame = mergeCollections(this.#frame, { ...collection, papers: new Map() })
    for (const paper of collection.papers.values()) {
      for (const key of keysOf(paper)) this.#put(key, paper)
    }
    if (this.#held > this.#mostInMemory) this.#empty()
  }

  #put(key: Key, paper: Paper): void {
    const { id } = paper
    const home = key === unlisted ? null : key
    const isAtHome = !this.#homes.has(id) || this.#homes.get(id) === home
    this.#homes.set(id, isAtHome ? home : null)
    const buffer = this.#buffers.get(key) ?? new Map<PaperId, Paper>()
    const known = buffer.get(id)
    if (!known) this.#held += 1
    // With itself at first: that brings lists into the order in which merging leaves them.
    this.#buffers.set(key, buffer.set(id, mergePapers(known ?? paper, paper)))
  }

  #empty(): void {
    for (const [key, papers] of this.#buffers) {
      this.#spill.append(key, papers.values())
      this.#spilled.add(key)
    }
    this.#buffers.clear()
    this.#held = 0
  }

  #papersAt(key: Key): Map<PaperId, Paper> {
    const papers = new Map(this.#buffers.get(key))
    const spilled = this.#spilled.has(key) ? this.#spill.read(key) : []
    for (const paper of spilled) {
      const known = papers.get(paper.id)
      papers.set(paper.id, known ? mergePapers(known, paper) : paper)
    }
    return papers
  }

  /** Everything that was added, joined, as the archive is made of. */
  joined(): Pick<ArchiveInput, 'months' | 'lists' | 'listed' | 'institutions'> & {
    /** Papers that were listed on no day. */
    readonly homeless: readonly Paper[]
  } {
    // What does not fit into memory beside the others is not kept there while they are written.
    if (this.#spilled.size > 0) this.#empty()
    const keys = [...new Set([...this.#buffers.keys(), ...this.#spilled])].toSorted(
      compareCodePoints,
    )
    const { lists, institutions } = this.#frame
    const onLists = new Set(lists.flatMap((list) => list.papers))
    const roaming = this.#roaming(keys, onLists)
    return {
      months: this.#months(keys, roaming),
      lists,
      institutions,
      listed: new Map([...roaming].filter(([id]) => onLists.has(id))),
      homeless: [...roaming.values()].filter(({ editions }) => editions.length === 0),
    }
  }

  /** Papers of several places and those on lists, each joined from all its places. */
  #roaming(keys: readonly Key[], onLists: ReadonlySet<PaperId>): Map<PaperId, Paper> {
    const roaming = new Map<PaperId, Paper>()
    for (const key of keys) {
      for (const paper of this.#papersAt(key).values()) {
        if (this.#homes.get(paper.id) !== null && !onLists.has(paper.id)) continue
        const known = roaming.get(paper.id)
        roaming.set(paper.id, known ? mergePapers(known, paper) : paper)
      }
    }
    return roaming
  }

  *#months(keys: readonly Key[], roaming: ReadonlyMap<PaperId, Paper>): Generator<MonthOfPapers> {
    for (const key of keys) {
      const month = parseIsoMonth(key)
      if (!month) continue
      const papers = this.#papersAt(month)
      for (const [id, paper] of papers) papers.set(id, roaming.get(id) ?? paper)
      yield { month, papers }
    }
  }
}

function keysOf({ editions }: Paper): readonly Key[] {
  const months = new Set(editions.map(({ date }) => monthOf(date)))
  return months.size === 0 ? [unlisted] : [...months]
}
