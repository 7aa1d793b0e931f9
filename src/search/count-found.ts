import { topicsOf } from '#domain/topic.ts'
import type { SearchAnswer, SearchHit } from './contract.ts'
import { mostFacets } from './facets.ts'
import type { TermLookup } from './term-lookup.ts'
import type { Weighed } from './weigh.ts'

type Counts = SearchAnswer['counts']

/** How many of the papers found each of the most used institutions and topics has. */
export async function countFound(weighed: readonly Weighed[], lookup: TermLookup): Promise<Counts> {
  const sums = { institutions: new Map<string, number>(), topics: new Map<string, number>() }
  for (const { segment, documents } of weighed) {
    if (documents.length === 0) continue
    const facets = await lookup.orNull(() => segment.facets())
    if (!facets) continue
    const isFound = new Uint8Array(segment.info.papers)
    for (const document of documents) isFound[document] = 1
    addCounts(sums.institutions, facets.institutions, isFound)
    addCounts(sums.topics, facets.topics, isFound)
  }
  return { institutions: sorted(sums.institutions), topics: sorted(sums.topics) }
}

function addCounts(
  sums: Map<string, number>,
  lists: ReadonlyMap<string, Uint32Array>,
  isFound: Uint8Array,
): void {
  for (const [key, list] of lists) {
    let count = 0
    for (const document of list) count += isFound[document] ?? 0
    if (count > 0) sums.set(key, (sums.get(key) ?? 0) + count)
  }
}

/** The same from the rows themselves, where all of them are there. */
export function countHits(hits: readonly SearchHit[]): Counts {
  return {
    institutions: sorted(tally(hits.map(({ paper }) => paper.institutions))),
    topics: sorted(tally(hits.map(({ paper }) => [...topicsOf(paper.keywords).keys()]))),
  }
}

function tally(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of lists.flat()) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function sorted(counts: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, mostFacets)
}
