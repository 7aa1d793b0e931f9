import { queryOptions } from '@tanstack/react-query'

import { textsPath } from '#domain/archive/paths.ts'
import { readTexts, type Texts } from '#domain/archive/read.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Language } from '#domain/text.ts'
import { freshMs, loadArchiveFile } from './archive-query.ts'
import { LoadError } from './fetch-json.ts'

const none: Pick<Texts, 'abstracts' | 'digests'> = { abstracts: {}, digests: {} }

/** The abstracts and digests of a day in one language. A day that has none has no file. */
export function textsQuery(date: IsoDate, language: Language) {
  const path = textsPath(date, language)
  return queryOptions({
    queryKey: ['archive', path],
    queryFn: async ({ signal }) => {
      try {
        return (await loadArchiveFile(path, readTexts, signal)).value
      } catch (error) {
        if (error instanceof LoadError && error.kind === 'absent') return none
        throw error
      }
    },
    staleTime: freshMs,
  })
}
