import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'

import { utcDateAt, type Period } from '#domain/calendar.ts'
import { mayBeListed } from '#domain/live/may-be-listed.ts'
import type { Layer } from './layer.ts'
import type { Live } from './live-layer.ts'
import { liveKey } from './live-key.ts'
import { useOwn } from './own-query.ts'
import { siteConfig } from './site-config.ts'

/** What came live. Nothing is fetched here: the page's line about it does, once the page stands. */
export const liveQuery = queryOptions<Live>({
  queryKey: liveKey,
  queryFn: skipToken,
  structuralSharing: false,
})

/** What came so far. Deferred: a whole list is drawn anew without standing in a reader's way. */
export function useLive(): Live | null {
  return useDeferredValue(useQuery(liveQuery).data) ?? null
}

/** What lies over the site: live answers, and over them the reader's own papers. */
export function useLayer(): { readonly layer: Layer | null; readonly loading: boolean } {
  const live = useLive()
  const { own, loading } = useOwn()
  return { layer: live && own ? live.under(own) : (live ?? own), loading }
}

/** Whether a period that the archive lacks may still come live. */
export function isAwaited(live: Live | null, period: Period): boolean {
  return (
    siteConfig.live && mayBeListed(period, utcDateAt(Date.now())) && !live?.isSettled(period.key)
  )
}
