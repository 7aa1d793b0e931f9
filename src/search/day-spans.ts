import { ByteReader, ByteWriter } from './bytes.ts'
import { binaryMark } from './index-file.ts'
import { markedBytes } from './index-files.ts'

/**
 * The days of a large segment's papers, cut so that a filter by days needs little of them: in which
 * span of 32 days each paper lies is one file, and on which day of its span a file for each span.
 * Of a range all spans but the first and the last lie inside as a whole. Days are counted from 1970.
 */
export interface DaySpans {
  /** Of each paper the span of the day on which it ranked best. */
  readonly spans: Uint16Array
  /** Other days of the few papers that have several. */
  readonly others: ReadonlyMap<number, readonly number[]>
}

const bits = 5
const daysASpan = 1 << bits

export function spanOf(day: number): number {
  return day >> bits
}

/** Of each paper, by its number, the day on which it ranked best; and the other days of some. */
export function spansBytes(
  days: readonly number[],
  others: ReadonlyMap<number, readonly number[]>,
): Uint8Array {
  const writer = new ByteWriter(days.length * 2)
  writer.byte(binaryMark)
  writeGaps(writer, days.map(spanOf))
  writeOtherDays(writer, others)
  return writer.take()
}

export function readSpans(bytes: Uint8Array, papers: number): DaySpans {
  const reader = new ByteReader(markedBytes(bytes, binaryMark), 1)
  const spans = readGaps(reader, papers)
  return { spans, others: readOtherDays(reader) }
}

/** Of the papers of a span, in the order of their numbers, the day within it. */
export function daysInSpanBytes(days: readonly number[], span: number): Uint8Array {
  const own = days.filter((day) => spanOf(day) === span).map((day) => day % daysASpan)
  return Uint8Array.from([binaryMark, ...own])
}

export function readDaysInSpan(bytes: Uint8Array): Uint8Array {
  return markedBytes(bytes, binaryMark).subarray(1)
}

/**
 * Which papers were listed on a day from `first` to `last`, both included: 1 for each one. `daysIn`
 * has the first and the last day's span where the segment has papers in them.
 */
export function listedBetween(
  { spans, others }: DaySpans,
  daysIn: ReadonlyMap<number, Uint8Array>,
  first: number,
  last: number,
): Uint8Array {
  const places = new Map<number, number>()
  const isWithin = (day: number) => day >= first && day <= last
  const [lowest, highest] = [spanOf(first), spanOf(last)]
  const listed = spans.map((span) => {
    if (span < lowest || span > highest) return 0
    if (span > lowest && span < highest) return 1
    const place = places.get(span) ?? 0
    places.set(span, place + 1)
    const day = daysIn.get(span)?.[place]
    return day !== undefined && isWithin(span * daysASpan + day) ? 1 : 0
  })
  for (const [paper, days] of others) if (days.some(isWithin)) listed[paper] = 1
  return Uint8Array.from(listed)
}

/** Whole numbers, each as what it is more or less than the one before. */
export function writeGaps(writer: ByteWriter, numbers: readonly number[]): void {
  let before = 0
  for (const number of numbers) {
    const gap = number - before
    writer.number(gap >= 0 ? gap * 2 : -gap * 2 - 1)
    before = number
  }
}

export function readGaps(reader: ByteReader, count: number): Uint16Array {
  let number = 0
  return Uint16Array.from({ length: count }, () => {
    const gap = reader.number()
    number += gap % 2 === 0 ? gap / 2 : -(gap + 1) / 2
    return number
  })
}

/** To the end of a file. */
export function writeOtherDays(
  writer: ByteWriter,
  others: ReadonlyMap<number, readonly number[]>,
): void {
  for (const [paper, days] of others) {
    for (const day of days) {
      writer.number(paper)
      writer.number(day)
    }
  }
}

export function readOtherDays(reader: ByteReader): ReadonlyMap<number, readonly number[]> {
  const others = new Map<number, number[]>()
  while (!reader.isAtEnd) {
    const paper = reader.number()
    others.set(paper, [...(others.get(paper) ?? []), reader.number()])
  }
  return others
}
