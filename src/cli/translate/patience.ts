/** How long to wait, and how often to try again; times in milliseconds. */
export interface Patience {
  readonly timeout: number
  /** Before the second try; it doubles with each further one. */
  readonly delay: number
  readonly tries: number
  /** A server that asks for more is not waited for. */
  readonly longestWait: number
}

/** What `Retry-After` asks for, in milliseconds: seconds or an HTTP date; null where it says nothing. */
export function retryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null
  if (/^\d+(?:\.\d+)?$/.test(value.trim())) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

/** The wait before another try: as asked, else doubled each time, spread so that not all come at once. */
export function waitBefore(tried: number, asked: number | null, { delay }: Patience): number {
  const spread = 0.75 + Math.random() / 2
  return asked ?? Math.min(60_000, delay * 2 ** (tried - 1) * spread)
}

/** Waits, or returns at once when told to stop. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
  })
}
