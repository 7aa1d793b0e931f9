import { useSyncExternalStore } from 'react'

import {
  defaultReadingSettings,
  readReadingSettings,
  type ReadingSettings,
  subscribeToReadingSettings,
} from './reading-settings.ts'

export function useReadingSettings(): ReadingSettings {
  return useSyncExternalStore(
    subscribeToReadingSettings,
    readReadingSettings,
    () => defaultReadingSettings,
  )
}
