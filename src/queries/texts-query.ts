import { queryOptions } from '@tanstack/react-query'

import { textsPath } from '#domain/archive/paths.ts'
import { readTexts, type Texts } from '#domain/archive/read-lookups.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Language } from '#domain/text.ts'
import { freshMs, loadIfThere } from './archive-query.ts'

const none: Pick<Texts, 'abstracts' | 'digests'> = { abstracts: {}, digests: {} }

/** The abstracts and digests of a day in one language. A day that has none has no file. */
export function textsQuery(date: IsoDate, language: Language) {
  const path = textsPath(date, language)
  return queryOptions({
    queryKey: ['archive', path],
    queryFn: async ({ signal }) => (await loadIfThere(path, readTexts, signal)) ?? none,
    staleTime: freshMs,
  })
}
