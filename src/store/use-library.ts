import { useEffect, useSyncExternalStore } from 'react'

import { type LibraryState, libraryNow, loadLibrary, subscribeToLibrary } from './library.ts'

/** The reader's library; null until it has been read. */
export function useLibrary(): LibraryState | null {
  useEffect(() => {
    if (libraryNow() === null) void loadLibrary()
  }, [])
  return useSyncExternalStore(subscribeToLibrary, libraryNow, () => null)
}
