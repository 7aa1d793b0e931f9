import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'

import { useRecentSearches } from '#store/use-recent-searches.ts'
import type { Suggestion } from '#search/contract.ts'
import type { Searching } from './searching.ts'

/** What may be picked while typing; a recent search stands beside what the index suggests. */
export type Offer = Suggestion | { readonly kind: 'recent'; readonly value: string }

const mostRecent = 3
const mostSuggested = 6

/** Recent searches that begin so, then institutions, topics and terms. */
export function useSuggestions(searching: Searching, text: string): readonly Offer[] {
  const typed = useDeferredValue(text.trim())
  const recent = useRecentSearches()
  const { data } = useQuery({
    queryKey: ['suggestions', searching.version, typed],
    queryFn: ({ signal }) => searching.suggest(typed, mostSuggested, signal),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  })
  const begun = recent
    .filter((search) => search !== typed && fold(search).startsWith(fold(typed)))
    .slice(0, mostRecent)
    .map((value) => ({ kind: 'recent', value }) as const)
  return typed === '' ? begun : [...begun, ...(data ?? [])]
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
