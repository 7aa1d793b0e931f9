/** What is left of a server's window: requests, and seconds until it opens anew. */
export interface Allowance {
  readonly left: number
  readonly seconds: number
}

/**
 * Reads the header `RateLimit` (`"api";r=489;t=271`: huggingface.co/docs/hub/rate-limits); null
 * where it is absent or says something else.
 */
export function allowanceIn(header: string | null): Allowance | null {
  const left = /;\s*r=(\d{1,9})\b/.exec(header ?? '')?.[1]
  const seconds = /;\s*t=(\d{1,9})\b/.exec(header ?? '')?.[1]
  if (left === undefined || seconds === undefined) return null
  return { left: Number(left), seconds: Number(seconds) }
}
