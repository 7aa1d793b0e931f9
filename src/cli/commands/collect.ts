import { resolve } from 'node:path'

import type { PaperId } from '#domain/arxiv.ts'
import type { IsoDate, Period } from '#domain/calendar.ts'
import { newestListingDay } from '#domain/edition-state.ts'

import { AnswerCache } from '../collect/answer-cache.ts'
import { Course } from '../collect/course.ts'
import { type FailedDay, fetchDays } from '../collect/fetch-days.ts'
import { isWhole } from '../collect/fetch-page.ts'
import { knownDay } from '../collect/known-day.ts'
import { Pace } from '../collect/pace.ts'
import { type Plan, planOf } from '../collect/plan.ts'
import { progressOfDays } from '../collect/progress.ts'
import { readAnswers } from '../collect/read-answers.ts'
import { collectJson, collectSummary, reportOf } from '../collect/report.ts'
import { factsOnly } from '../facts-only.ts'
import { recover } from '../io/transaction.ts'
import { type Given, rebuild, type Rebuilt } from '../rebuild.ts'
import { exitCodes, progressOn, type Surroundings } from '../surroundings.ts'

export interface CollectOptions {
  readonly archive: string
  readonly period?: Period
  readonly from?: IsoDate
  readonly to?: IsoDate
  /** Ask for final days too. */
  readonly refresh: boolean
  readonly endpoint: string
  readonly concurrency: number
  /** Requests a second. */
  readonly rate: number
  /** How often a request without answer is made. */
  readonly tries: number
  /** Seconds. */
  readonly timeout: number
  /** Seconds. */
  readonly retryDelay: number
  /** False: facts only. */
  readonly text: boolean
  readonly json: boolean
}

/**
 * Brings days from the Hugging Face API into an archive: those named, else every weekday that is
 * missing or can still change. Answers are kept as they come, so that a run that was killed goes on
 * where it was; the archive changes once, at the end. Exit 1 where a day failed, 2 where the days
 * named are all to come.
 */
export async function collect(
  options: CollectOptions,
  surroundings: Surroundings,
): Promise<number> {
  const now = (surroundings.now ?? Date.now)()
  const folder = resolve(surroundings.cwd, options.archive)
  recover(folder)
  const cache = new AnswerCache(folder, options.endpoint)
  const plan = planOf(folder, options, cache, now)
  if (plan.absence === 'to-come') {
    const newest = newestListingDay(now)
    surroundings.stderr.write(
      `nonmun: ${newest} is the newest day that may have a list: days are UTC dates and begin at 09:00 in Korea.\n`,
    )
    return exitCodes.usage
  }
  const { failed, requests } = await bring(plan, cache, options, surroundings)
  const course = new Course(failed, cache.state())
  const missed = new Set(failed.map(({ date }) => date))
  const answered = [...plan.toAsk, ...plan.kept].filter((date) => !missed.has(date)).toSorted()
  const rebuilt = await fill(folder, answered, { cache, course, options, surroundings })
  cache.keepState(course.state)
  for (const date of answered) cache.forget(date)
  cache.tidy()
  const report = reportOf(course, {
    archive: options.archive,
    endpoint: options.endpoint,
    flags: [...(options.refresh ? ['--refresh'] : []), ...(options.text ? [] : ['--no-text'])],
    now,
    requests,
    final: plan.final,
    isWeekend: plan.absence === 'weekend',
    files: { written: rebuilt.written, removed: rebuilt.removed },
    issues: [...course.issues, ...rebuilt.findings],
  })
  surroundings.stdout.write(options.json ? collectJson(report) : collectSummary(report))
  const isRead = report.issues.every(({ outcome }) => outcome !== 'refused')
  return course.failed.length === 0 && isRead ? exitCodes.ok : exitCodes.refused
}

/** Fetches what is missing into the cache. */
async function bring(
  { toAsk }: Plan,
  cache: AnswerCache,
  options: CollectOptions,
  surroundings: Surroundings,
): Promise<{ readonly failed: readonly FailedDay[]; readonly requests: number }> {
  const { fetch = globalThis.fetch, now = Date.now, stderr, onInterrupt } = surroundings
  const { endpoint, concurrency, rate, tries, timeout, retryDelay } = options
  const pace = new Pace({ concurrency, rate })
  const progress = progressOfDays(toAsk.length, rate, surroundings)
  const interruption = new AbortController()
  const restore = onInterrupt?.(() => {
    stderr.write('\nStopping: what has come is kept. Once more ends the program at once.\n')
    interruption.abort()
    pace.release()
  })
  let requests = 0
  try {
    const failed = await fetchDays(toAsk, {
      endpoint,
      cache,
      pace,
      concurrency,
      tries,
      retryDelay: retryDelay * 1000,
      network: {
        fetch: (...request) => {
          requests += 1
          return fetch(...request)
        },
        now,
        timeout: timeout * 1000,
        // As many may be under way as there are in all, and each of them counts.
        onAllowance: ({ left, seconds }) => {
          if (left <= concurrency) pace.hold(seconds * 1000)
        },
      },
      signal: interruption.signal,
      onDay: (date, failure) =>
        progress.day(failure === null ? date : `${date} failed: ${failure}`),
      onWait: (date, reason) => {
        const held = Math.ceil(pace.held / 1000)
        progress.note(`${date}: ${reason}, trying again${held === 0 ? '' : ` in ${held} s`}`)
      },
    })
    return { failed, requests }
  } finally {
    restore?.()
    pace.release()
    progress.end()
  }
}

interface Filling {
  readonly cache: AnswerCache
  readonly course: Course
  readonly options: CollectOptions
  readonly surroundings: Surroundings
}

/** Puts answers into the archive, oldest first; does not touch it where there is none. */
async function fill(
  folder: string,
  dates: readonly IsoDate[],
  { cache, course, options, surroundings }: Filling,
): Promise<Rebuilt> {
  if (dates.length === 0) return { findings: [], written: [], removed: [] }
  const progress = progressOn(surroundings)
  async function* documents(isKnown: (id: PaperId) => boolean): AsyncGenerator<Given> {
    for (const [index, date] of dates.entries()) {
      progress(`reading ${index + 1}/${dates.length} ${date}`)
      const pages = cache.pages(date)
      const last = pages.at(-1)
      // Another run put it into the archive in the meantime.
      if (!last || !isWhole(pages)) continue
      const known = knownDay(folder, date) ?? new Map()
      const answer = readAnswers(date, pages, known)
      course.note(date, answer, { known, at: last.at }, isKnown)
      const { collection } = answer
      yield { name: date, collection: options.text ? collection : factsOnly(collection) }
    }
  }
  const { onPrepared } = surroundings
  const rebuilt = await rebuild({ folder, isDry: false, onPrepared, progress, documents })
  progress('')
  return rebuilt
}
