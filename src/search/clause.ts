import type { QueryChange } from './contract.ts'
import { type Atom, papersOf } from './term-lookup.ts'

/** One way in which a part of the query may be found: all of these terms. */
export interface Alternative {
  readonly all: readonly Atom[]
  readonly quality: number
  /** The words are there, but whether side by side cannot be told. */
  readonly isVague?: boolean
}

/** What is marked in a text that was found. */
export interface MarkWish {
  /** Words in a row, as the index has them. */
  readonly phrases: readonly (readonly string[])[]
  /** Beginnings of words, of which only that much is marked. */
  readonly beginnings: readonly string[]
}

/** A part of the query and all ways to find it. */
export interface Clause {
  readonly alternatives: readonly Alternative[]
  readonly marks: MarkWish
  readonly changes: readonly QueryChange[]
}

export const noClause: Clause = {
  alternatives: [],
  marks: { phrases: [], beginnings: [] },
  changes: [],
}

/** A clause of one alternative, with the terms it was found by marked. */
export function clauseOf(
  all: readonly Atom[],
  marks: Partial<MarkWish>,
  quality = 1,
  changes: readonly QueryChange[] = [],
): Clause {
  return { alternatives: [{ all, quality }], marks: { ...noClause.marks, ...marks }, changes }
}

/** Any of them will do. */
export function eitherOf(clauses: readonly Clause[]): Clause {
  return {
    alternatives: clauses.flatMap(({ alternatives }) => alternatives),
    marks: {
      phrases: clauses.flatMap(({ marks }) => marks.phrases),
      beginnings: clauses.flatMap(({ marks }) => marks.beginnings),
    },
    changes: clauses.flatMap(({ changes }) => changes),
  }
}

/** All of them together, each found by any of its alternatives' first ones. */
export function allOf(clauses: readonly Clause[], quality: number): Clause {
  const { marks, changes } = eitherOf(clauses)
  const all = clauses.flatMap(({ alternatives: [first] }) => first?.all ?? [])
  const isWhole = clauses.every(({ alternatives }) => alternatives.length > 0)
  return { alternatives: isWhole ? [{ all, quality }] : [], marks, changes }
}

/** All of them together, each found by any of its ways; of many combinations the first ones. */
export function eachOf(clauses: readonly Clause[], quality: number): Clause {
  const { marks, changes } = eitherOf(clauses)
  let combined: Alternative[] = [{ all: [], quality }]
  for (const { alternatives } of clauses) {
    combined = combined
      .flatMap((left) =>
        alternatives.map((right) => ({
          all: [...left.all, ...right.all],
          quality: left.quality * right.quality,
        })),
      )
      .slice(0, mostCombinations)
  }
  return { alternatives: clauses.length === 0 ? [] : combined, marks, changes }
}

const mostCombinations = 16

/** At most so many papers have it; 0 means that none has. */
export function papersOfClause({ alternatives }: Clause): number {
  return alternatives.reduce(
    (sum, { all }) => sum + Math.min(...all.map((atom) => papersOf(atom))),
    0,
  )
}

/** Terms that a clause was found by, so that they can be marked. */
export function termsOf(atom: Atom): readonly (readonly string[])[] {
  const terms = new Set<string>()
  for (const list of atom) for (const { entry } of list ?? []) terms.add(entry.term)
  return [...terms].slice(0, 100).map((term) => [term])
}
