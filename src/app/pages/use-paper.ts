import { useQuery } from '@tanstack/react-query'

import type { RankedPaper, Ranking } from '#domain/archive/ranking-file.ts'
import type { PaperGroup } from '#domain/archive/read-lookups.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { type IsoDate, parseIsoDate, parsePeriodKey, type Period } from '#domain/calendar.ts'
import { joinHistories } from '#domain/live/upvote-history.ts'
import type { Layer } from '#queries/layer.ts'
import type { Live } from '#queries/live-layer.ts'
import { useLayer, useLive } from '#queries/live-query.ts'
import { paperPlacesQuery } from '#queries/paper-places-query.ts'
import { rankingQuery } from '#queries/ranking-query.ts'
import { siteConfig } from '#queries/site-config.ts'
import { upvotesQuery } from '#queries/upvotes-query.ts'
import { useFiles } from '#queries/use-files.ts'
import { useIndex } from '../use-index.ts'

export interface Place {
  readonly period: Period
  readonly rank: number
}

const anyPeriod: Period = { kind: 'daily', key: '2000-01-01' as IsoDate }

/**
 * A paper with everything its newest day's file says, where it ranked, and the ranking that the
 * reader came from (else its day's). Looks in the fetched ranking first, so that most pages open
 * at once. What came live and what the reader's own documents say lie over all of it.
 */
export function usePaper(id: PaperId, within: Period | null) {
  const live = useLive()
  const { layer, loading } = useLayer()
  const { siteHas } = useIndex()
  const { data: seen } = useQuery(upvotesQuery(id))
  const periods = layer?.periodsOf(id) ?? []
  // Where answers may come live, a period that the archive lacks is not asked of it.
  const has = layer || siteConfig.live ? siteHas : always
  const site = useSitePaper(id, [within, periods[0] ?? null], has)
  const places = usePlaces(layer, id, periods, siteHas)
  const { paper, ranking } = layer ? overlaid(layer, id, site) : site
  const awaited = isAwaited(live, id, paper)
  return {
    paper: loading ? null : withSeen(paper, seen),
    ranking,
    names: namesFrom([site.names, live?.names, ranking?.institutions]),
    places: unitePlaces(placesOf(site.places), places),
    loading: [loading, site.loading, awaited].includes(true),
    error: site.error,
    absent: site.absent,
    retry: site.retry,
    /** The day of which the site knows it last; null for a paper that it does not have. */
    siteDay: site.newestDay,
    siteRead: !site.loading,
  }
}

function namesFrom(known: readonly (Ranking['institutions'] | undefined)[]) {
  return new Map(known.flatMap((names) => [...(names ?? [])]))
}

/** Whether a paper that the site lacks may still come live. */
function isAwaited(live: Live | null, id: PaperId, paper: RankedPaper | null): boolean {
  return siteConfig.live && paper === null && live?.isSettled(id) !== true
}

/** With the counts that this browser has seen. */
function withSeen(
  paper: RankedPaper | null,
  seen: RankedPaper['snapshots'] = [],
): RankedPaper | null {
  if (!paper || seen.length === 0) return paper
  return { ...paper, snapshots: joinHistories(paper.snapshots, seen) }
}

const always = () => true

type SitePaper = ReturnType<typeof useSitePaper>

function overlaid(layer: Layer, id: PaperId, { paper, came, ranking }: SitePaper) {
  return {
    paper: layer.paperOver(paper, id),
    ranking: came ? layer.rankingOver(ranking, null, came) : ranking,
  }
}

/** What the site says; a period that only the reader's documents have is not asked of it. */
function useSitePaper(
  id: PaperId,
  [within, layerPeriod]: readonly [Period | null, Period | null],
  siteHas: (period: Period) => boolean,
) {
  const places = useQuery(paperPlacesQuery(id))
  const day = newestDay(places.data)
  const dayRanking = useRanking(day, always)
  const came = [within, day, listedWeek(places.data), layerPeriod].find(isPeriod) ?? null
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
    newestDay: lastDay(paper),
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

function lastDay(paper: RankedPaper | null): IsoDate | null {
  return paper?.dates.at(-1) ?? null
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
const mostPlaces = 12

/** Where a paper that came live, or of the reader's, ranks among the site's: those are fetched for it. */
function usePlaces(
  layer: Layer | null,
  id: PaperId,
  periods: readonly Period[],
  siteHas: (period: Period) => boolean,
): Place[] {
  const some = periods.slice(0, mostPlaces)
  const rankings = useFiles(
    some.map((period) => ({ ...rankingQuery(period), enabled: siteHas(period) })),
  )
  return some.flatMap((period, index) => {
    const site = rankings[index]?.data?.value ?? null
    if (!layer || (siteHas(period) && !site)) return []
    const rank = rankIn(layer.rankingOver(site, null, period), site, id)
    return rank === null ? [] : [{ period, rank }]
  })
}

/** Below the papers of a long ranking's first file, the rest would have to be known. */
function rankIn(over: Ranking | null, site: Ranking | null, id: PaperId): number | null {
  const rank = find(over ?? undefined, id)?.rank ?? null
  return rank !== null && site?.hasRest && rank > site.papers.length ? null : rank
}

/** Those of the layer go first: they count the site's papers too. */
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
