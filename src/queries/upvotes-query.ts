import { queryOptions } from '@tanstack/react-query'

import type { PaperId } from '#domain/arxiv.ts'
import { readUpvotes } from '#store/upvotes.ts'

/** The counts of a paper that this browser has seen, oldest first. */
export function upvotesQuery(id: PaperId) {
  return queryOptions({
    queryKey: ['upvotes', id],
    queryFn: async () => (await readUpvotes([id])).get(id) ?? [],
    staleTime: 0,
  })
}
