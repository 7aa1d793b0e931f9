import { useQueries, type UseQueryResult } from '@tanstack/react-query'

import type { RankedPaper, Ranking } from '#domain/archive/ranking-file.ts'
import { addMonths, daysSpanOf, type IsoDate, monthOf, type Period } from '#domain/calendar.ts'
import { rankRange } from '#domain/filter.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import type { Issue } from '#domain/issue.ts'
import type { Filters } from '#domain/view.ts'
import { useOwn } from '#queries/own-query.ts'
import { rankingQuery, restQuery } from '#queries/ranking-query.ts'
import { useLater } from '#ui/use-later.ts'

/** The rest of a long ranking is left until its first papers stand. */
const restDelayMs = 1000

/** A range may touch so many months; each is a file or two. */
export const maxRangeMonths = 12

export interface DateRange {
  readonly first: IsoDate
  readonly last: IsoDate
}

/** The days that filters leave of a period; null where they name none. */
export function rangeOf(period: Period, { from, to }: Filters): DateRange | null {
  if (!from && !to) return null
  const span = daysSpanOf(period)
  const first = from ?? (to && to < span.first ? to : span.first)
  const last = to ?? (first > span.last ? first : span.last)
  return { first, last }
}

/** The files that hold a range: the period's own where it suffices, else the months touched. */
export function sourcesOf(period: Period, range: DateRange | null): Period[] {
  const span = daysSpanOf(period)
  if (!range || (range.first >= span.first && range.last <= span.last)) return [period]
  const months: Period[] = []
  for (
    let month = monthOf(range.first);
    month <= monthOf(range.last) && months.length < maxRangeMonths;
    month = addMonths(month, 1)
  ) {
    months.push({ kind: 'monthly', key: month })
  }
  return months
}

export interface RankedPapers {
  readonly papers: readonly RankedPaper[]
  readonly names: ReadonlyMap<string, InstitutionName>
  readonly issues: readonly Issue[]
  /** Of the period itself, where one file is the source. */
  readonly ranking: Ranking | null
  /** Nothing can be shown yet. */
  readonly loading: boolean
  /** The first papers stand; the rest are on their way. */
  readonly loadingRest: boolean
  readonly error: unknown
  /** An attempt to refresh what is shown failed. */
  readonly stale: boolean
  readonly retry: () => void
}

type RankingResult = UseQueryResult<{ value: Ranking; issues: readonly Issue[] }>

/** The papers of the sources, ranked for the range where there is one; the reader's own among them. */
export function useRankedPapers(
  sources: readonly Period[],
  range: DateRange | null,
  siteHas: (period: Period) => boolean,
): RankedPapers {
  const { own, loading } = useOwn()
  const heads: RankingResult[] = useQueries({
    queries: sources.map((source) => ({ ...rankingQuery(source), enabled: siteHas(source) })),
  })
  const restWanted = useLater(restDelayMs) || range !== null
  const rests: RankingResult[] = useQueries({
    queries: sources.map((source, index) => ({
      ...restQuery(source),
      enabled: restWanted && heads[index]?.data?.value.hasRest === true,
    })),
  })
  const results = [...heads, ...rests]
  const files = results.flatMap(({ data }) => data ?? [])
  const rankings = own
    ? sources.flatMap((source, index) => {
        const rest = rests[index]?.data?.value ?? null
        return own.rankingOver(heads[index]?.data?.value ?? null, rest, source) ?? []
      })
    : files.map(({ value }) => value)
  const all = rankings.flatMap(({ papers }) => papers)
  return {
    papers: range ? rankRange(all, range.first, range.last) : all,
    names: new Map(rankings.flatMap(({ institutions }) => [...institutions])),
    issues: files.flatMap(({ issues }) => issues),
    ranking: sources.length === 1 ? (rankings[0] ?? null) : null,
    // A range is ranked anew: shown before all its papers are there, they would change places.
    loading: loading || (range ? results : heads).some(({ isLoading }) => isLoading),
    loadingRest: rests.some(
      ({ isPending, isError }, index) =>
        isPending && !isError && heads[index]?.data?.value.hasRest === true,
    ),
    error: results.find(({ isError, data }) => isError && !data)?.error ?? null,
    stale: results.some(({ isError, data }) => isError && (data !== undefined || own !== null)),
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch()
    },
  }
}
