import type { IsoDate } from '#domain/calendar.ts'

import { filesOf } from '../archive-folder.ts'
import type { AnswerCache } from './answer-cache.ts'
import { mostDoubts } from './course.ts'
import { isWhole } from './fetch-page.ts'
import { daysAsked, type DaysAsked, type DaysNamed, isToAsk } from './days-asked.ts'
import { isSettled, knownDay } from './known-day.ts'

/** An answer that a killed run left counts as this run's for so many milliseconds. */
const freshFor = 12 * 3_600_000

export interface Plan {
  readonly absence: DaysAsked['absence']
  /** Days to ask for, newest first: what readers want most comes first. */
  readonly toAsk: readonly IsoDate[]
  /** Days whose answers an earlier run left, and that are not asked for again. */
  readonly kept: readonly IsoDate[]
  /** How many days are there and final. */
  readonly final: number
}

/** What a run has to do; forgets answers of a killed run that are too old to stand for today's. */
export function planOf(
  folder: string,
  named: DaysNamed & { readonly refresh: boolean },
  cache: AnswerCache,
  now: number,
): Plan {
  const kept = freshDays(cache, now)
  const there = filesOf(folder).days
  const { dates, absence } = daysAsked(named, there.toSorted()[0] ?? null, now)
  const days = new Set(there)
  const { empty, shrunken } = cache.state()
  const wanted = dates.filter((date) => {
    if (named.refresh) return true
    const known = days.has(date) ? knownDay(folder, date) : null
    return isToAsk(date, now, {
      isThere: days.has(date),
      // A damaged file is left as it is, so there is nothing to ask for.
      isSettled: known === null || isSettled(date, known),
      isEmpty: empty.has(date),
      isDoubtful: (shrunken.get(date) ?? mostDoubts) < mostDoubts,
    })
  })
  const isKept = new Set(kept)
  return {
    absence,
    toAsk: wanted.filter((date) => !isKept.has(date)).toReversed(),
    kept,
    final: dates.length - wanted.length,
  }
}

function freshDays(cache: AnswerCache, now: number): readonly IsoDate[] {
  return cache.dates().filter((date) => {
    const pages = cache.pages(date)
    const [first] = pages
    if (first && now - Date.parse(first.at) < freshFor) return isWhole(pages)
    cache.forget(date)
    return false
  })
}
