import { type IsoDate, parseIsoDate } from '#domain/calendar.ts'

const shape =
  /^(20\d\d-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s?(Z|UTC|[+-]\d\d:?\d\d)?$/

/**
 * Reads an ISO time as an instant in UTC, cut to seconds (`2026-01-13T14:28:18Z`); without a zone
 * it is UTC, because the programs that leave it out run on servers. Null for anything else.
 */
export function parseInstant(value: unknown): string | null {
  const match = typeof value === 'string' ? shape.exec(value.trim()) : null
  if (!match?.[1] || !match[2] || !parseIsoDate(match[1])) return null
  const zone = !match[3] || match[3] === 'UTC' ? 'Z' : match[3].replace(/^(...)(\d\d)$/, '$1:$2')
  const ms = Date.parse(`${match[1]}T${match[2]}${zone}`)
  if (Number.isNaN(ms)) return null
  const instant = `${new Date(ms).toISOString().slice(0, 19)}Z`
  return dateOf(instant) ? instant : null
}

/** The UTC date of an instant or a date; null where it is neither. */
export function dateOf(value: unknown): IsoDate | null {
  if (typeof value !== 'string') return null
  return parseIsoDate(value) ?? parseIsoDate(value.slice(0, 10))
}

/** The UTC date of a time as a document writes it. */
export function parseDateOfInstant(value: unknown): IsoDate | null {
  return dateOf(parseInstant(value) ?? parseIsoDate(value))
}
