import pRetry from 'p-retry'

import type { IsoDate } from '#domain/calendar.ts'

import type { AnswerCache } from './answer-cache.ts'
import { fetchPage, isWhole, type Network, type Page } from './fetch-page.ts'
import { NoAnswer } from './no-answer.ts'
import type { Pace } from './pace.ts'

/** A day that could not be brought, and why. */
export interface FailedDay {
  readonly date: IsoDate
  readonly reason: string
}

export interface Fetching {
  readonly endpoint: string
  readonly cache: AnswerCache
  readonly pace: Pace
  readonly network: Network
  /** Days at a time. */
  readonly concurrency: number
  /** How often a request without answer is made. */
  readonly tries: number
  /** Before the second try, in milliseconds. */
  readonly retryDelay: number
  /** Aborted when the user wants it to end. */
  readonly signal: AbortSignal
  readonly onDay: (date: IsoDate, failure: string | null) => void
  readonly onWait: (date: IsoDate, reason: string) => void
}

/** A server that failed for so many days in a row is not asked for the others. */
const mostInARow = 5
// No day ever had more than three hundred papers.
const mostPages = 20

/**
 * Asks for days, page after page, and keeps each page in the cache as it comes. Returns the days
 * that failed, those included for which nobody was asked any more.
 */
export async function fetchDays(
  dates: readonly IsoDate[],
  fetching: Fetching,
): Promise<readonly FailedDay[]> {
  const failed: FailedDay[] = []
  let inARow = 0
  const one = async (date: IsoDate) => {
    const reason = reasonToStop(inARow, fetching.signal) ?? (await fetchDay(date, fetching))
    inARow = reason === null ? 0 : inARow + 1
    if (reason !== null) failed.push({ date, reason })
    fetching.onDay(date, reason)
  }
  // One iterator for all: each takes the next day that none has taken.
  const waiting = dates.values()
  const workers = Array.from({ length: fetching.concurrency }, async () => {
    for (const date of waiting) await one(date)
  })
  await Promise.all(workers)
  return failed.toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

function reasonToStop(inARow: number, signal: AbortSignal): string | null {
  if (signal.aborted) return 'not asked for: interrupted'
  return inARow >= mostInARow ? `not asked for: ${mostInARow} days before it failed` : null
}

async function fetchDay(date: IsoDate, fetching: Fetching): Promise<string | null> {
  const { cache } = fetching
  try {
    for (let page: number | null = 0; page !== null;) {
      if (page >= mostPages) return `more than ${mostPages} pages`
      const answer: Page = cache.page(date, page) ?? (await askPatiently(date, page, fetching))
      page = answer.next
    }
    return null
  } catch (error) {
    if (error instanceof NoAnswer) return error.message
    // What was under way when the interruption came has been kept all the same.
    if (fetching.signal.aborted) return isWhole(cache.pages(date)) ? null : 'interrupted'
    throw error
  }
}

function askPatiently(date: IsoDate, page: number, fetching: Fetching): Promise<Page> {
  const { endpoint, cache, pace, network, signal, tries, retryDelay, onWait } = fetching
  const attempt = async () => {
    signal.throwIfAborted()
    const answer = await fetchPage({ endpoint, date, page }, network)
    cache.keep(date, page, answer)
    return answer
  }
  return pRetry(() => pace.run(attempt), {
    retries: tries - 1,
    minTimeout: retryDelay,
    maxTimeout: 60_000,
    randomize: true,
    signal,
    shouldRetry: ({ error }) => error instanceof NoAnswer && error.remedy === 'again',
    onFailedAttempt: ({ error }) => {
      if (!(error instanceof NoAnswer)) return
      if (error.wait !== null) pace.hold(error.wait)
      onWait(date, error.message)
    },
  })
}
