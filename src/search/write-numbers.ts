import { ByteWriter } from './bytes.ts'
import { dayNumber } from './day-number.ts'
import { daysInSpanBytes, spanOf, spansBytes, writeGaps, writeOtherDays } from './day-spans.ts'
import { daySpan, type Placed } from './document-order.ts'
import {
  binaryMark,
  datesFile,
  daysFile,
  spansFile,
  votesFile,
  type WriteFile,
} from './index-file.ts'

/**
 * Writes upvotes, and days as days since 1970, of a segment's papers in the order of their numbers:
 * for the orders and the filter by days. Of a large segment the filter has files of its own.
 */
export function writeNumbers(placed: readonly Placed[], isSmall: boolean, write: WriteFile): void {
  const votes = new ByteWriter(placed.length)
  votes.byte(binaryMark)
  for (const { upvotes } of placed) votes.number(upvotes)
  write(votesFile, votes.take())
  const days = placed.map(({ date }) => dayNumber(date))
  const others = new Map<number, readonly number[]>()
  for (const [number, one] of placed.entries()) {
    if (one.others.length > 0) others.set(number, one.others.map(dayNumber))
  }
  const dates = new ByteWriter(placed.length * 2)
  dates.byte(binaryMark)
  writeGaps(dates, days)
  writeOtherDays(dates, others)
  write(datesFile, dates.take())
  if (isSmall) return
  write(spansFile, spansBytes(days, others))
  const [first, last] = daySpan(placed) ?? ['', '']
  // One for each, those without papers too: whoever asks for it need not know.
  for (let span = spanOf(dayNumber(first)); span <= spanOf(dayNumber(last)); span++) {
    write(daysFile(span), daysInSpanBytes(days, span))
  }
}
