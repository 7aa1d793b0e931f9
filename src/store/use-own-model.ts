import { useSyncExternalStore } from 'react'

import { type OwnModel, readOwnModel, subscribeToOwnModel } from './own-model.ts'

/** The model that the reader has named, kept up to date; null for none, and outside a browser. */
export function useOwnModel(): OwnModel | null {
  return useSyncExternalStore(subscribeToOwnModel, readOwnModel, () => null)
}
