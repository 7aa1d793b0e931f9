import { queryOptions, useQuery } from '@tanstack/react-query'

import { useSettings } from '#store/use-settings.ts'
import type { Own } from './own-archive.ts'
import { ownKey } from './own-key.ts'

/**
 * The reader's own papers. They and their code are loaded only where something is kept; what could
 * be kept in memory alone is put here directly.
 */
export const ownQuery = queryOptions({
  queryKey: ownKey,
  queryFn: async ({ client }): Promise<Own> => {
    const { loadOwn } = await import('./own-archive.ts')
    return loadOwn(client)
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  retry: false,
})

/** The reader's own papers, null where there are none; `loading` until that is known. */
export function useOwn(): { readonly own: Own | null; readonly loading: boolean } {
  const { hasOwn } = useSettings()
  const { data, isLoading } = useQuery({ ...ownQuery, enabled: hasOwn })
  return { own: data && data.collection.papers.size > 0 ? data : null, loading: isLoading }
}
