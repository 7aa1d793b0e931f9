import { useQueries, useQuery } from '@tanstack/react-query'

import type { RankedPaper, Ranking } from '#domain/archive/ranking-file.ts'
import type { PaperGroup } from '#domain/archive/read-lookups.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { type IsoDate, parseIsoDate, parsePeriodKey, type Period } from '#domain/calendar.ts'
import type { Own } from '#queries/own-archive.ts'
import { useOwn } from '#queries/own-query.ts'
import { paperPlacesQuery } from '#queries/paper-places-query.ts'
import { rankingQuery } from '#queries/ranking-query.ts'
import { useIndex } from '../use-index.ts'

export interface Place {
  readonly period: Period
  readonly rank: number
}

const anyPeriod: Period = { kind: 'daily', key: '2000-01-01' as IsoDate }

/**
 * A paper with everything its newest day's file says, where it ranked, and the ranking that the
 * reader came from (else its day's). Looks in the fetched ranking first, so that most pages open
 * at once. What the reader's own documents say lies over all of it.
 */
export function usePaper(id: PaperId, within: Period | null) {
  const { own, loading } = useOwn()
  const { siteHas } = useIndex()
  const ownPeriods = own?.periodsOf(id) ?? []
  const site = useSitePaper(id, [within, ownPeriods[0] ?? null], own ? siteHas : always)
  const ownPlaces = useOwnPlaces(own, id, ownPeriods, siteHas)
  const { paper, ranking } = own ? overlaid(own, id, site) : site
  return {
    paper: loading ? null : paper,
    ranking,
    names: new Map([...site.names, ...(ranking?.institutions ?? [])]),
    places: unitePlaces(placesOf(site.places), ownPlaces),
    loading: loading || site.loading,
    error: site.error,
    absent: site.absent,
    retry: site.retry,
  }
}

const always = () => true

type SitePaper = ReturnType<typeof useSitePaper>

function overlaid(own: Own, id: PaperId, { paper, came, ranking }: SitePaper) {
  return {
    paper: own.paperOver(paper, id),
    ranking: came ? own.rankingOver(ranking, null, came) : ranking,
  }
}

/** What the site says; a period that only the reader's documents have is not asked of it. */
function useSitePaper(
  id: PaperId,
  [within, ownPeriod]: readonly [Period | null, Period | null],
  siteHas: (period: Period) => boolean,
) {
  const places = useQuery(paperPlacesQuery(id))
  const day = newestDay(places.data)
  const dayRanking = useRanking(day, always)
  const came = [within, day, listedWeek(places.data), ownPeriod].find(isPeriod) ?? null
  const ranking = useRanking(came, siteHas)
  const ofDay = find(dayRanking.data, id)
  const paper = ofDay ?? find(ranking.data, id)
  const queries = [places, dayRanking, ranking]
  // What the reader came from need not be there, where the paper itself is.
  const failing = paper ? [places, dayRanking] : queries
  return {
    paper,
    came,
    ranking: ranking.data ?? null,
    names: namesIn(dayRanking.data),
    places: places.data,
    loading: (ofDay ? [places] : queries).some(({ isLoading }) => isLoading),
    error: failing.find(({ isError }) => isError)?.error ?? null,
    absent: places.isSuccess && places.data === null,
    retry: () => {
      for (const query of queries) if (query.isError) void query.refetch()
    },
  }
}

function namesIn(ranking: Ranking | undefined): Ranking['institutions'] {
  return ranking?.institutions ?? new Map()
}

function isPeriod(period: Period | null): period is Period {
  return period !== null
}

function useRanking(period: Period | null, siteHas: (period: Period) => boolean) {
  const enabled = period !== null && siteHas(period)
  return useQuery({ ...rankingQuery(period ?? anyPeriod), select: valueOf, enabled })
}

function valueOf({ value }: { readonly value: Ranking }): Ranking {
  return value
}

/** More periods than a paper is ever listed in: a document that claims more is not believed. */
const mostOwnPlaces = 12

/** Where a paper of the reader's ranks among the site's: their rankings are fetched for it. */
function useOwnPlaces(
  own: Own | null,
  id: PaperId,
  periods: readonly Period[],
  siteHas: (period: Period) => boolean,
): Place[] {
  const some = periods.slice(0, mostOwnPlaces)
  const rankings = useQueries({
    queries: some.map((period) => ({ ...rankingQuery(period), enabled: siteHas(period) })),
  })
  return some.flatMap((period, index) => {
    const site = rankings[index]?.data?.value ?? null
    if (!own || (siteHas(period) && !site)) return []
    const rank = rankIn(own.rankingOver(site, null, period), site, id)
    return rank === null ? [] : [{ period, rank }]
  })
}

/** Below the papers of a long ranking's first file, the rest would have to be known. */
function rankIn(over: Ranking | null, site: Ranking | null, id: PaperId): number | null {
  const rank = find(over ?? undefined, id)?.rank ?? null
  return rank !== null && site?.hasRest && rank > site.papers.length ? null : rank
}

/** The reader's places go first: they count the site's papers too. */
function unitePlaces(site: readonly Place[], own: readonly Place[]): Place[] {
  const kinds = ['daily', 'weekly', 'monthly']
  const byKey = new Map([...site, ...own].map((place) => [place.period.key, place]))
  return [...byKey.values()].toSorted(
    (a, b) =>
      kinds.indexOf(a.period.kind) - kinds.indexOf(b.period.kind) ||
      (a.period.key < b.period.key ? -1 : 1),
  )
}

type Places = PaperGroup['papers'][PaperId]

function newestDay(places: Places | null | undefined): Period | null {
  const day = parseIsoDate(places?.days.at(-1)?.[0])
  return day && { kind: 'daily', key: day }
}

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
