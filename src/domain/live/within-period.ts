import { daysSpanOf, type Period } from '../calendar.ts'
import type { Collection } from '../merge.ts'

/**
 * What an answer says of a period. An answer for a week has been seen to reach back to the Friday
 * before it: such a day would be there in part only, and is left to whoever asks for it.
 */
export function withinPeriod(collection: Collection, period: Period): Collection {
  const { first, last } = daysSpanOf(period)
  const papers = [...collection.papers].flatMap(([id, paper]) => {
    const editions = paper.editions.filter(({ date }) => date >= first && date <= last)
    return editions.length === 0 ? [] : [[id, { ...paper, editions }] as const]
  })
  return { ...collection, papers: new Map(papers) }
}
