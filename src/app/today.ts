import { type IsoDate, utcDateAt } from '#domain/calendar.ts'

/** The one place of the app that reads the clock. Milliseconds since the epoch. */
export function now(): number {
  return Date.now()
}

/** The UTC date now. */
export function today(): IsoDate {
  return utcDateAt(now())
}
