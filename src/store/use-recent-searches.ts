import { useSyncExternalStore } from 'react'

import { readRecentSearches, subscribeToRecentSearches } from './recent-searches.ts'

const none: readonly string[] = []

export function useRecentSearches(): readonly string[] {
  return useSyncExternalStore(subscribeToRecentSearches, readRecentSearches, () => none)
}
