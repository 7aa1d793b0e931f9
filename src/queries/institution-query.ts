import { queryOptions } from '@tanstack/react-query'

import { institutionPath, institutionsPath } from '#domain/archive/paths.ts'
import { readInstitution, readInstitutions } from '#domain/archive/read-lookups.ts'
import { freshMs, loadArchiveFile } from './archive-query.ts'

/** Every institution of the archive with its number of papers. */
export const institutionsQuery = queryOptions({
  queryKey: ['archive', institutionsPath],
  queryFn: ({ signal }) => loadArchiveFile(institutionsPath, readInstitutions, signal),
  select: ({ value }) => value.institutions,
  staleTime: freshMs,
})

/** One institution and its papers. */
export function institutionQuery(slug: string) {
  const path = institutionPath(slug)
  return queryOptions({
    queryKey: ['archive', path],
    queryFn: ({ signal }) => loadArchiveFile(path, readInstitution, signal),
    select: ({ value }) => value,
    staleTime: freshMs,
  })
}
