import { queryOptions } from '@tanstack/react-query'

import { paperGroupPath } from '#domain/archive/paths.ts'
import { readPaperGroup } from '#domain/archive/read-lookups.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { freshMs, loadIfThere } from './archive-query.ts'

/** Where a paper ranked; null for a paper that the archive does not know. */
export function paperPlacesQuery(id: PaperId) {
  const path = paperGroupPath(id)
  return queryOptions({
    queryKey: ['archive', path],
    queryFn: ({ signal }) => loadIfThere(path, readPaperGroup, signal),
    select: (group) => {
      const papers = new Map(Object.entries(group?.papers ?? {}))
      return papers.get(id) ?? null
    },
    staleTime: freshMs,
  })
}
