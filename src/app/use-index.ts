import { useQuery } from '@tanstack/react-query'

import type { Period } from '#domain/calendar.ts'
import { factsOf } from '#features/periods/period-facts.ts'
import { indexQuery } from '#queries/index-query.ts'
import { useLayer } from '#queries/live-query.ts'

/** What there is: the site's periods, what came live, and the reader's own. */
export function useIndex() {
  const site = useQuery(indexQuery)
  const { layer, loading } = useLayer()
  const data = loading ? undefined : site.data
  return {
    data: data && layer ? layer.indexOver(data) : data,
    isPending: loading || site.isPending,
    isError: site.isError,
    isSuccess: site.isSuccess && !loading,
    error: site.error,
    refetch: site.refetch,
    /** Whether to ask the site for a period. Without an index nobody knows: then it is asked. */
    siteHas: (period: Period) =>
      site.data ? factsOf(site.data, period) !== undefined : site.isError,
  }
}
