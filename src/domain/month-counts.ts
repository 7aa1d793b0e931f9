import { addMonths, type IsoDate, type IsoMonth, monthOf } from './calendar.ts'

export interface MonthCount {
  readonly month: IsoMonth
  readonly papers: number
}

/**
 * How many of the days fall into each month, from the first month that has one to the last, empty
 * months between them too; of more than `most` months the newest. Empty for no days.
 */
export function countMonths(days: readonly IsoDate[], most = 36): readonly MonthCount[] {
  const counts = new Map<IsoMonth, number>()
  for (const day of days) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + 1)
  const known = [...counts.keys()].toSorted()
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return []
  const months: MonthCount[] = []
  for (let month = last; month >= first && months.length < most; month = addMonths(month, -1)) {
    months.push({ month, papers: counts.get(month) ?? 0 })
  }
  return months.toReversed()
}
