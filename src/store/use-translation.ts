import { useEffect, useSyncExternalStore } from 'react'

import type { PaperId } from '#domain/arxiv.ts'
import {
  loadTranslation,
  type MadeState,
  subscribeToTranslations,
  translationNow,
} from './translations.ts'

/** What was translated of a paper in this browser; null until that is known, and where unwanted. */
export function useTranslationMade(id: PaperId, wanted: boolean): MadeState | null {
  const state = useSyncExternalStore(
    subscribeToTranslations,
    () => (wanted ? translationNow(id) : null),
    () => null,
  )
  useEffect(() => {
    if (wanted && state === null) void loadTranslation(id)
  }, [id, wanted, state])
  return state
}
