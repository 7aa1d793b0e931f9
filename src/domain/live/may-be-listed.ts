import { daysSpanOf, type IsoDate, isWeekend, type Period } from '../calendar.ts'

/** Whether Hugging Face may have a list of a period: not at weekends, and not before it begins. */
export function mayBeListed(period: Period, today: IsoDate): boolean {
  const { first } = daysSpanOf(period)
  return first <= today && !(period.kind === 'daily' && isWeekend(first))
}
