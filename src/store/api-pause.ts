/**
 * Until when Hugging Face asked not to be asked, for all tabs of this browser. Storage may be
 * blocked, full or wiped: then a tab knows of its own answers only. Nothing stored is trusted.
 */
const storageKey = 'nonmun.api-pause'

/** No pause is longer, whatever a header or storage says. */
const longestMs = 15 * 60_000

/** What storage did not take. */
let unwritten = 0

/** When the pause ends, in milliseconds since the epoch; null where there is none. */
export function readApiPause(now: number): number | null {
  const latest = Math.max(unwritten, stored())
  return latest > now && latest <= now + longestMs ? latest : null
}

/** Notes that nothing is to be asked until then; returns the end of the pause. */
export function noteApiPause(end: number, now: number): number {
  const until = Math.min(Math.max(end, now), now + longestMs)
  try {
    localStorage.setItem(storageKey, String(until))
  } catch {
    // Blocked or full: this tab still knows.
    unwritten = until
  }
  return until
}

function stored(): number {
  try {
    const value = Number(localStorage.getItem(storageKey))
    return Number.isFinite(value) ? value : 0
  } catch {
    return 0
  }
}
