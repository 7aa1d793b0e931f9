/** Days since 1970 UTC; 0 for a paper without a day. */
export function dayNumber(date: string): number {
  return date === '' ? 0 : Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
}
