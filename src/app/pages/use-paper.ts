import { useQuery } from '@tanstack/react-query'

import type { RankedPaper, Ranking } from '#domain/archive/ranking-file.ts'
import type { PaperGroup } from '#domain/archive/read.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { type IsoDate, parseIsoDate, parsePeriodKey, type Period } from '#domain/calendar.ts'
import { paperPlacesQuery } from '#queries/paper-places-query.ts'
import { rankingQuery } from '#queries/ranking-query.ts'

export interface Place {
  readonly period: Period
  readonly rank: number
}

const anyPeriod: Period = { kind: 'daily', key: '2000-01-01' as IsoDate }

/**
 * A paper with everything its newest day's file says, where it ranked, and the ranking that the
 * reader came from (else its day's). Looks in the fetched ranking first, so that most pages open
 * at once.
 */
export function usePaper(id: PaperId, within: Period | null) {
  const places = useQuery(paperPlacesQuery(id))
  const newestDay = parseIsoDate(places.data?.days.at(-1)?.[0])
  const day: Period | null = newestDay ? { kind: 'daily', key: newestDay } : null
  const dayRanking = useQuery({ ...rankingQuery(day ?? anyPeriod), enabled: day !== null })
  const came = within ?? day ?? listedWeek(places.data)
  const ranking = useQuery({ ...rankingQuery(came ?? anyPeriod), enabled: came !== null })
  const paper =
    find(dayRanking.data?.value, id) ?? (came === null ? null : find(ranking.data?.value, id))
  const full = find(dayRanking.data?.value, id) !== null
  return {
    paper,
    ranking: ranking.data?.value ?? null,
    names: new Map([
      ...(dayRanking.data?.value.institutions ?? []),
      ...(ranking.data?.value.institutions ?? []),
    ]),
    places: placesOf(places.data),
    loading: places.isLoading || (!full && (dayRanking.isLoading || ranking.isLoading)),
    error: places.error ?? dayRanking.error ?? (paper ? null : ranking.error),
    absent: places.isSuccess && places.data === null,
    retry: () => {
      for (const query of [places, dayRanking, ranking]) if (query.isError) void query.refetch()
    },
  }
}

type Places = PaperGroup['papers'][PaperId]

/** A paper known only from a weekly list has no day. */
function listedWeek(places: Places | null | undefined): Period | null {
  return parsePeriodKey(places?.weeks.at(-1)?.[0])
}

function find(ranking: Ranking | undefined, id: PaperId): RankedPaper | null {
  return ranking?.papers.find((paper) => paper.id === id) ?? null
}

function placesOf(places: Places | null | undefined): Place[] {
  if (!places) return []
  return [...places.days, ...places.weeks, ...places.months].flatMap(([key, rank]) => {
    const period = parsePeriodKey(key)
    return period ? [{ period, rank }] : []
  })
}

/** The papers before and after one in a ranking. */
export function neighboursIn(ranking: Ranking | null, id: PaperId) {
  const papers = ranking?.papers ?? []
  const index = papers.findIndex((paper) => paper.id === id)
  return {
    previous: index > 0 ? (papers[index - 1] ?? null) : null,
    next: index >= 0 ? (papers[index + 1] ?? null) : null,
  }
}
