import type { SearchOrder } from '#domain/view.ts'
import type { Segment } from './segment.ts'
import type { TermLookup } from './term-lookup.ts'
import type { Weighed } from './weigh.ts'

/** A paper found, and where its row stands. */
export interface Place {
  readonly segment: Segment
  readonly document: number
}

interface Ranked extends Place {
  readonly parts: number
  /** What it is ordered by, highest first. */
  readonly key: number
  readonly score: number
}

/** The papers found in order, as many as are wanted. */
export async function orderFound(
  weighed: readonly Weighed[],
  order: SearchOrder,
  wanted: number,
  lookup: TermLookup,
): Promise<readonly Place[]> {
  const lists = await Promise.all(weighed.map((one) => rankedOf(one, order, wanted, lookup)))
  return lists.flat().toSorted(compare).slice(0, wanted)
}

function compare(a: Ranked, b: Ranked): number {
  return b.parts - a.parts || b.key - a.key || b.score - a.score || a.document - b.document
}

/** The first ones of a segment: of many thousands, few are ever wanted. */
async function rankedOf(
  { segment, documents, scores, parts }: Weighed,
  order: SearchOrder,
  wanted: number,
  lookup: TermLookup,
): Promise<readonly Ranked[]> {
  const keys = documents.length === 0 ? null : await keysOf(segment, order, lookup)
  const best: Ranked[] = []
  for (const [place, document] of documents.entries()) {
    const score = scores[place] ?? 0
    const key = keys ? (keys[document] ?? 0) : score
    // Of another order than relevance the words are only a condition.
    const own = order === 'relevance' ? (parts[place] ?? 0) : 0
    keepBest(best, { segment, document, parts: own, key, score }, wanted)
  }
  return best
}

function keepBest(best: Ranked[], one: Ranked, wanted: number): void {
  const last = best.at(-1)
  if (best.length >= wanted && (!last || compare(last, one) <= 0)) return
  insert(best, one)
  if (best.length > wanted) best.pop()
}

function insert(best: Ranked[], one: Ranked): void {
  let from = 0
  let to = best.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const other = best[middle]
    if (other && compare(other, one) <= 0) from = middle + 1
    else to = middle
  }
  best.splice(from, 0, one)
}

async function keysOf(
  segment: Segment,
  order: SearchOrder,
  lookup: TermLookup,
): Promise<ArrayLike<number> | null> {
  if (order === 'relevance') return null
  if (order === 'upvotes') return lookup.orNull(() => segment.votes())
  return (await lookup.orNull(() => segment.days()))?.best ?? null
}
