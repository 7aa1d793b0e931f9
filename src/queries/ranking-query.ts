import { queryOptions } from '@tanstack/react-query'

import { rankingPath, restPath } from '#domain/archive/paths.ts'
import { readRankingFile } from '#domain/archive/ranking-file.ts'
import type { Period } from '#domain/calendar.ts'
import { freshMs, loadArchiveFile } from './archive-query.ts'

/** The ranking of a period; of a long one, its first papers. */
export function rankingQuery(period: Period) {
  return rankingFileQuery(period, rankingPath(period))
}

/** The papers that a long period's first file leaves out. */
export function restQuery(period: Period) {
  return rankingFileQuery(period, restPath(period))
}

function rankingFileQuery(period: Period, path: string) {
  return queryOptions({
    queryKey: ['archive', path],
    queryFn: ({ signal }) =>
      loadArchiveFile(path, (input, file) => readRankingFile(input, file, period), signal),
    staleTime: freshMs,
  })
}
