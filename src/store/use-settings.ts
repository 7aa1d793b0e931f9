import { useSyncExternalStore } from 'react'

import { defaultSettings, readSettings, type Settings, subscribeToSettings } from './settings.ts'

export function useSettings(): Settings {
  return useSyncExternalStore(subscribeToSettings, readSettings, () => defaultSettings)
}
