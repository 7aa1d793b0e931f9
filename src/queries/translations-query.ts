import { queryOptions } from '@tanstack/react-query'

import { translationsPath } from '#domain/archive/paths.ts'
import { readTranslations, type Translations } from '#domain/archive/read-lookups.ts'
import { freshMs, loadIfThere } from './archive-query.ts'

/** How much of the archive there is in Korean; null where an older program wrote the archive. */
export const translationsQuery = queryOptions({
  queryKey: ['archive', translationsPath],
  queryFn: async ({ signal }): Promise<Translations | null> =>
    loadIfThere(translationsPath, readTranslations, signal),
  staleTime: freshMs,
})
