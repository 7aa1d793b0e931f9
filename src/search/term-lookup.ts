import type { SearchFailure } from './contract.ts'
import { FileError } from './index-files.ts'
import type { Range } from './korean-words.ts'
import { termOf } from './paper-terms.ts'
import type { Segment } from './segment.ts'
import type { TermEntry } from './term-shard.ts'

/** A term that stands for a word of the query, and how well: 1 for the word itself. */
export interface Weighted {
  readonly entry: TermEntry
  readonly quality: number
}

/** Terms of which any will do, of each segment; null where the segment's file could not be had. */
export type Atom = readonly (readonly Weighted[] | null)[]

export interface Wanted {
  readonly exact: readonly (readonly [term: string, quality: number])[]
  /** Looked for only where they stand in the file of the first exact term: for nothing. */
  readonly nearby?: readonly (readonly [term: string, quality: number])[]
  readonly ranges?: readonly (readonly [range: Range, quality: number])[]
  /** Files that a range may take. */
  readonly mostFiles?: number
}

const mostTerms = 150
const mostHidden = 1000

/** Looks terms up in all segments at once, and notes which files could not be had. */
export class TermLookup {
  readonly segments: readonly Segment[]
  readonly failures = new Map<string, SearchFailure>()
  /** Some range had more terms than were looked at. */
  isCut = false

  /** By segment, papers that another segment has in their place; null where there is none. */
  hidden: readonly (ReadonlySet<number> | null)[]

  constructor(segments: readonly Segment[]) {
    this.segments = segments
    this.hidden = segments.map(() => null)
  }

  /** Hides papers with these ids in the first segments: another one has them anew. */
  async hide(ids: readonly string[], segments: number): Promise<void> {
    if (ids.length === 0) return
    const terms = ids.slice(0, mostHidden).map((id) => [termOf.id(id), 1] as const)
    const atom = await this.find({ exact: terms })
    this.hidden = atom.map((list, at) => {
      const documents = new Set<number>()
      if (at < segments) for (const { entry } of list ?? []) entry.each((one) => documents.add(one))
      return documents.size > 0 ? documents : null
    })
  }

  /** True where no segment is large, so that a few more files do not matter. */
  get isSmall(): boolean {
    return this.segments.every(({ info }) => info.isSmall)
  }

  async find(wanted: Wanted): Promise<Atom> {
    return Promise.all(
      this.segments.map((segment) => this.orNull(() => this.#findIn(segment, wanted))),
    )
  }

  /** What a reading of files gives, null where a file could not be had. */
  async orNull<T>(read: () => Promise<T>): Promise<T | null> {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      this.failures.set(error.failure.file, error.failure)
      return null
    }
  }

  async #findIn(segment: Segment, wanted: Wanted): Promise<readonly Weighted[]> {
    const [found, within] = await Promise.all([
      this.#exactIn(segment, wanted),
      this.#rangesIn(segment, wanted),
    ])
    // What a whole word may yet become is a bonus: nobody misses the rest of it.
    if (found.length === 0 && within.isCut) this.isCut = true
    const best = new Map<string, Weighted>()
    for (const one of [...found, ...within.terms]) keepBest(best, one)
    return [...best.values()]
  }

  async #exactIn(segment: Segment, { exact, nearby = [] }: Wanted): Promise<readonly Weighted[]> {
    const first = exact[0]?.[0]
    const terms = [
      ...exact,
      ...nearby.filter(([term]) => first !== undefined && segment.isTogether(first, term)),
    ]
    const found = await Promise.all(
      terms.map(async ([term, quality]) => ({ entry: await segment.find(term), quality })),
    )
    return found.flatMap(({ entry, quality }) => (entry ? [{ entry, quality }] : []))
  }

  async #rangesIn(segment: Segment, { ranges = [], mostFiles = 1 }: Wanted) {
    const found = await Promise.all(
      ranges.map(async ([range, quality]) => {
        const { entries, isCut } = await segment.within(range, mostFiles)
        const most = entries.toSorted((a, b) => b.papers - a.papers).slice(0, mostTerms)
        const terms = most.map((entry): Weighted => ({ entry, quality }))
        return { terms, isCut: isCut || entries.length > mostTerms }
      }),
    )
    return {
      terms: found.flatMap(({ terms }) => terms),
      isCut: found.some(({ isCut }) => isCut),
    }
  }
}

function keepBest(best: Map<string, Weighted>, one: Weighted): void {
  const known = best.get(one.entry.term)
  if (!known || known.quality < one.quality) best.set(one.entry.term, one)
}

/** How many papers have one of the terms, counting those twice that have two. */
export function papersOf(atom: Atom, isCounted: (one: Weighted) => boolean = () => true): number {
  let sum = 0
  for (const list of atom) {
    for (const one of list ?? []) if (isCounted(one)) sum += one.entry.papers
  }
  return sum
}
