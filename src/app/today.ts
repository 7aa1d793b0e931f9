import { type IsoDate, utcDateAt } from '#domain/calendar.ts'

/** The one place of the app that reads the clock. */
export function today(): IsoDate {
  return utcDateAt(Date.now())
}
