import { useSyncExternalStore } from 'react'

import type { PaperId } from '#domain/arxiv.ts'
import { type Job, jobOf, subscribeToJobs } from './job.ts'

/** The translation of a paper that is under way, kept up to date. */
export function useJob(id: PaperId): Job | null {
  return useSyncExternalStore(
    subscribeToJobs,
    () => jobOf(id),
    () => null,
  )
}
