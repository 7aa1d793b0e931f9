import { queryOptions } from '@tanstack/react-query'

import { indexPath } from '#domain/archive/paths.ts'
import { readIndex } from '#domain/archive/read.ts'
import { freshMs, loadArchiveFile } from './archive-query.ts'

/** Which days, weeks and months there are. */
export const indexQuery = queryOptions({
  queryKey: ['archive', 'index'],
  queryFn: ({ signal }) => loadArchiveFile(indexPath, readIndex, signal),
  select: ({ value }) => value,
  staleTime: freshMs,
})
