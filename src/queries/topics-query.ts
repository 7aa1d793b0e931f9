import { queryOptions } from '@tanstack/react-query'

import { topicsPath } from '#domain/archive/paths.ts'
import { readTopics } from '#domain/archive/read-lookups.ts'
import { freshMs, loadIfThere } from './archive-query.ts'

/** The archive's topics, the most used first; none where no paper has a keyword. */
export const topicsQuery = queryOptions({
  queryKey: ['archive', topicsPath],
  queryFn: ({ signal }) => loadIfThere(topicsPath, readTopics, signal),
  select: (value) => value?.topics ?? [],
  staleTime: freshMs,
})
