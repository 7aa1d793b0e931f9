import { useEffect, useSyncExternalStore } from 'react'

import {
  loadReaderGlossary,
  type ReaderGlossaryState,
  readerGlossaryNow,
  subscribeToReaderGlossary,
} from './reader-glossary.ts'

/** The reader's own glossary entries; null until they have been read. */
export function useReaderGlossary(): ReaderGlossaryState | null {
  useEffect(() => {
    if (readerGlossaryNow() === null) void loadReaderGlossary()
  }, [])
  return useSyncExternalStore(subscribeToReaderGlossary, readerGlossaryNow, () => null)
}
