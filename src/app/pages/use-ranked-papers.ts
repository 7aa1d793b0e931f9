import type { RankedPaper, Ranking } from '#domain/archive/ranking-file.ts'
import { addMonths, daysSpanOf, type IsoDate, monthOf, type Period } from '#domain/calendar.ts'
import { rankRange } from '#domain/filter.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import type { Issue } from '#domain/issue.ts'
import type { Filters } from '#domain/view.ts'
import type { Layer } from '#queries/layer.ts'
import type { Live } from '#queries/live-layer.ts'
import { useLayer, useLive } from '#queries/live-query.ts'
import { rankingQuery, restQuery } from '#queries/ranking-query.ts'
import { useFiles } from '#queries/use-files.ts'
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

/**
 * The papers of the sources, ranked for the range where there is one; what came live and the
 * reader's own are among them.
 */
export function useRankedPapers(
  sources: readonly Period[],
  range: DateRange | null,
  siteHas: (period: Period) => boolean,
): RankedPapers {
  const live = useLive()
  const { layer, loading } = useLayer()
  const heads = useFiles(
    sources.map((source) => ({ ...rankingQuery(source), enabled: siteHas(source) })),
  )
  const restWanted = useLater(restDelayMs) || range !== null
  const restIn = heads.map(({ data }) => data?.value.hasRest === true)
  const rests = useFiles(
    sources.map((source, index) => ({
      ...restQuery(source),
      enabled: restWanted && restIn[index] === true,
    })),
  )
  const headsWanted = heads.filter((_, index) => sources.slice(index, index + 1).some(siteHas))
  const restsPending = rests.filter((_, index) => restIn[index]).filter(isPending)
  const results = [...heads, ...rests]
  const files = results.flatMap(({ data }) => data ?? [])
  const rankings = layer
    ? sources.flatMap((source, index) => overlaid(layer, source, heads[index], rests[index]))
    : files.map(({ value }) => value)
  const all = rankings.flatMap(({ papers }) => papers)
  return {
    papers: range ? rankRange(all, range.first, range.last) : all,
    names: new Map(rankings.flatMap(({ institutions }) => [...institutions])),
    issues: [...files, ...cameFor(sources, live)].flatMap(({ issues }) => issues),
    ranking: onlyOne(rankings, sources),
    // A range is ranked anew: shown before all its papers are there, they would change places.
    loading: loading || headsWanted.some(isPending) || (range !== null && restsPending.length > 0),
    loadingRest: restsPending.length > 0,
    error: results.find(({ isError, data }) => isError && !data)?.error ?? null,
    stale: isStale(heads, rests, rankings.length > 0),
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch()
    },
  }
}

interface Asked {
  readonly isError: boolean
  readonly data: unknown
}

/** What stands could not be refreshed, or its site's file could not be had and it came live. */
function isStale(heads: readonly Asked[], rests: readonly Asked[], isShown: boolean): boolean {
  const isOld = ({ isError, data }: Asked) => isError && data !== undefined
  return heads.some(isOld) || rests.some(isOld) || (isShown && heads.some((one) => one.isError))
}

function onlyOne(rankings: readonly Ranking[], { length }: readonly Period[]): Ranking | null {
  return length === 1 ? (rankings[0] ?? null) : null
}

type Loaded = { readonly data: { readonly value: Ranking } | undefined } | undefined

function overlaid(layer: Layer, source: Period, head: Loaded, rest: Loaded): readonly Ranking[] {
  return [layer.rankingOver(valueIn(head), valueIn(rest), source)].filter((one) => one !== null)
}

function valueIn(loaded: Loaded): Ranking | null {
  return loaded?.data?.value ?? null
}

function cameFor(sources: readonly Period[], live: Live | null) {
  return sources.flatMap(({ key }) => live?.state.came.get(key) ?? [])
}

function isPending({ status }: { readonly status: string }): boolean {
  return status === 'pending'
}
