import { readRankingFile } from '#domain/archive/ranking-file.ts'
import { parseIsoDate } from '#domain/calendar.ts'
import type { Issue } from '#domain/issue.ts'
import type { Collection } from '#domain/merge.ts'

/** What our archive says of a collection written into one day: nothing, if every paper is valid. */
export function faultsInArchive({ papers, institutions }: Collection): readonly Issue[] {
  const date = parseIsoDate('2026-01-13')
  if (!date) throw new Error('no date')
  const entries = [...papers.values()].map(({ editions, ...entry }, index) => ({
    ...entry,
    rank: index + 1,
    dates: editions.map((edition) => edition.date),
  }))
  const file = {
    version: 1,
    date,
    papers: entries.slice(0, 5000),
    institutions: Object.fromEntries(institutions),
  }
  const { value, issues } = readRankingFile(file, 'day', { kind: 'daily', key: date })
  if (value?.institutions.size !== institutions.size) throw new Error('an institution is invalid')
  return issues
}
