import type { QueryClient } from '@tanstack/react-query'

import type { ArchiveIndex } from '#domain/archive/read.ts'
import type { Period } from '#domain/calendar.ts'
import { newestListingDay } from '#domain/edition-state.ts'
import { emptyIndex } from '#domain/live/live-index.ts'
import { asksFor, weekdayBefore } from '#domain/live/wanted.ts'
import { askPeriod, isStale, liveIn } from '#queries/live-archive.ts'
import { changeFor } from './shown-view.ts'

/** Empty weekdays in a row after which nothing newer is looked for: holidays are shorter. */
const mostEmptyDays = 5

export interface ViewToAsk {
  readonly front: boolean
  readonly sources: readonly Period[]
  /** The site's; null where it cannot be had. */
  readonly index: ArchiveIndex | null
}

/**
 * Asks for all that a view needs beside the archive; calls `onAsk` with the key of each question.
 * What is due is judged by the instant at which it begins, however long the answers take.
 */
export async function askForView(
  client: QueryClient,
  viewNow: () => ViewToAsk,
  onAsk: (key: string) => void,
): Promise<void> {
  const now = Date.now()
  const { front, index } = viewNow()
  const ask = async (period: Period) => {
    onAsk(period.key)
    if (!isStale(liveIn(client), period, now)) return
    await askPeriod(client, period, changeFor(client))
  }
  if (front) await askForNewest(client, { index, now, ask })
  const { newest } = liveIn(client).indexOver(index ?? emptyIndex)
  for (const source of viewNow().sources) {
    // A newer day is about to take its place.
    if (front && source.kind === 'daily' && source.key !== newest) continue
    // One after the other: whatever fails for one would fail for the others too.
    // oxlint-disable-next-line no-await-in-loop
    for (const period of asksFor(source, index, now)) await ask(period)
  }
}

interface Round {
  readonly index: ArchiveIndex | null
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly ask: (period: Period) => Promise<void>
}

/** The newest day that has a list. While its first papers are awaited that is the weekday before. */
async function askForNewest(client: QueryClient, { index, now, ask }: Round): Promise<void> {
  let day = newestListingDay(now)
  for (let tries = 0; tries < mostEmptyDays; tries += 1) {
    if (index?.newest && day <= index.newest) return
    // The answer decides whether there is a next question.
    // oxlint-disable-next-line no-await-in-loop
    await ask({ kind: 'daily', key: day })
    const { came, failed } = liveIn(client).state
    const isEmpty = came.get(day)?.papers === 0 || failed.get(day)?.kind === 'refused'
    if (!isEmpty) return
    day = weekdayBefore(day)
  }
}
