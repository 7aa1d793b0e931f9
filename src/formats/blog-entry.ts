import type { IsoDate } from '#domain/calendar.ts'
import { thumbnailOf } from '#domain/link.ts'
import type { Paper } from '#domain/paper.ts'

import type { Collector } from './collector.ts'
import { parseCount } from './parse-count.ts'
import { dateOf } from './parse-instant.ts'

/** On these days the blog's program wrote GitHub stars where upvotes belong. */
const starDays: readonly string[] = ['2025-11-02', '2025-11-03', '2025-11-04']

export type Votes = Pick<Paper, 'upvotes' | 'snapshots' | 'githubStars'>

/**
 * What a blog's number of likes is worth. Zero is unknown: its program writes 0 when it finds no
 * number. `at` is the time of the count (an instant or a date), null where that is not known.
 */
export function readVotes(
  raw: unknown,
  at: string | null,
  place: string,
  collector: Collector,
): Votes {
  const none = { upvotes: null, snapshots: [], githubStars: null }
  if (raw === undefined || raw === null || raw === '') return none
  const count = parseCount(raw)
  if (count === null) {
    collector.report('bad-field', 'missing', place, raw)
    return none
  }
  if (starDays.includes(dateOf(at) ?? '')) {
    collector.report('untrusted-upvotes', 'missing', place, raw)
    return { ...none, githubStars: count }
  }
  if (count === 0) {
    collector.report('untrusted-upvotes', 'missing', place, raw)
    return none
  }
  return { ...none, upvotes: count, snapshots: at === null ? [] : [{ at, upvotes: count }] }
}

/** What every blog entry has in common: its place in an edition, and the card Hugging Face draws. */
export function listedOn(paper: Paper, date: IsoDate | null, order: number): Paper {
  return {
    ...paper,
    editions: date === null ? [] : [{ date, order }],
    thumbnail: thumbnailOf(paper.id),
  }
}
