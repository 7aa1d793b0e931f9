import { useSyncExternalStore } from 'react'

import {
  type ComfortSettings,
  defaultComfort,
  readComfort,
  subscribeToComfort,
} from './comfort-settings.ts'

export function useComfort(): ComfortSettings {
  return useSyncExternalStore(subscribeToComfort, readComfort, () => defaultComfort)
}
