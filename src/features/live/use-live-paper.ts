import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import type { PaperId } from '#domain/arxiv.ts'
import type { IsoDate, Period } from '#domain/calendar.ts'
import { isProvisional } from '#domain/edition-state.ts'
import { asksFor } from '#domain/live/wanted.ts'
import { askPaper, askPeriod, isStale, liveIn } from '#queries/live-archive.ts'
import { indexQuery } from '#queries/index-query.ts'
import { siteConfig } from '#queries/site-config.ts'
import { changeFor } from './shown-view.ts'

export interface PaperToAsk {
  readonly id: PaperId
  /** The ranking the reader came from. */
  readonly within: Period | null
  /** The last day of which the site knows the paper; null where it does not. */
  readonly siteDay: IsoDate | null
  /** False while it is not known what the site has. */
  readonly ready: boolean
}

/**
 * Asks for a paper that the site lacks, or whose upvotes still change, and for the ranking the
 * reader came from where that is not the site's.
 */
export function useLivePaper({ id, within, siteDay, ready }: PaperToAsk): void {
  const client = useQueryClient()
  const latest = useRef(within)
  useEffect(() => {
    latest.current = within
  })
  const key = within?.key
  useEffect(() => {
    if (!siteConfig.live || !ready || document.hidden) return
    if (siteDay === null || isProvisional(siteDay, Date.now())) void askPaper(client, id)
    // The key is that of the ranking, which is another object each time.
    if (key !== undefined && latest.current) askForRanking(client, latest.current)
  }, [client, id, key, siteDay, ready])
}

function askForRanking(client: QueryClient, within: Period): void {
  const index = client.getQueryData(indexQuery.queryKey)?.value
  const [period] = index ? asksFor(within, index, Date.now()) : []
  const isWhole = period !== undefined && period.key === within.key
  if (!isWhole || !isStale(liveIn(client), period, Date.now())) return
  void askPeriod(client, period, changeFor(client))
}
