import type { ArchiveIndex } from '#domain/archive/read.ts'
import { daysSpanOf, type IsoDate, isWeekend, type Period } from '#domain/calendar.ts'
import { archiveSpan } from './period-facts.ts'

export type EmptyReason = 'archive' | 'weekend' | 'future' | 'later' | 'earlier' | 'none'

/** Why a period has no ranking. `today` is the UTC date now. */
export function emptyReason(index: ArchiveIndex, period: Period, today: IsoDate): EmptyReason {
  const span = archiveSpan(index)
  const { first, last } = daysSpanOf(period)
  if (!span) return 'archive'
  if (first > today) return 'future'
  if (period.kind === 'daily' && isWeekend(first)) return 'weekend'
  if (first > span.last) return 'later'
  return last < span.first ? 'earlier' : 'none'
}
