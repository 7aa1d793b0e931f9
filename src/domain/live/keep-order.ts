import type { RankedPaper } from '../archive/ranking-file.ts'
import type { PaperId } from '../arxiv.ts'

/** A list as a reader has it before him. */
export interface ShownOrder {
  readonly ids: readonly PaperId[]
  /** Upvotes since the reader's last visit, as they stand there. */
  readonly rises: ReadonlyMap<PaperId, number>
}

/**
 * The papers of a ranking with their counts of now, in the order and with the ranks of a list that
 * is being read; what has joined since is left out until the reader asks for the new order.
 */
export function keepOrder(
  papers: readonly RankedPaper[],
  { ids, rises }: ShownOrder,
): readonly RankedPaper[] {
  const known = new Map(papers.map((paper) => [paper.id, paper]))
  return ids.flatMap((id, index) => {
    const paper = known.get(id)
    if (!paper) return []
    const { rise: _, ...rest } = paper
    const rise = rises.get(id)
    return [{ ...rest, rank: index + 1, ...(rise === undefined ? {} : { rise }) }]
  })
}

/** Whether a ranking differs from a list that is being read in its papers or their order. */
export function isReordered(papers: readonly RankedPaper[], { ids }: ShownOrder): boolean {
  return papers.length !== ids.length || papers.some(({ id }, index) => id !== ids[index])
}
