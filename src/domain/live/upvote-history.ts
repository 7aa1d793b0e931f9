/** Upvotes as one browser has seen them: dated counts of a paper, oldest first. */
import type { Snapshot } from '../paper.ts'

/** More than a paper that is looked at every morning for two months gathers. */
export const mostSnapshots = 60

/**
 * A history with one more count. Of a run of equal counts only the first and the last stay, which
 * draw the same line; above `mostSnapshots` the oldest goes. A count that is not newer changes nothing.
 */
export function withSnapshot(history: readonly Snapshot[], seen: Snapshot): readonly Snapshot[] {
  const [before, last] = history.slice(-2)
  const newest = last ?? before
  if (newest && newest.at >= seen.at) return history
  const isRun = before?.upvotes === seen.upvotes && last?.upvotes === seen.upvotes
  return [...(isRun ? history.slice(0, -1) : history), seen].slice(-mostSnapshots)
}

/**
 * How many upvotes came since an earlier visit: the count now less the last one seen at or before
 * `visit` (an instant). Null where the paper was not seen then, or has not gained.
 */
export function riseSince(
  history: readonly Snapshot[],
  upvotes: number | null,
  visit: string,
): number | null {
  const before = history.findLast(({ at }) => at <= visit)
  const rise = before && upvotes !== null ? upvotes - before.upvotes : 0
  return rise > 0 ? rise : null
}

/** The counts of two histories, each moment once and at its highest; oldest first. */
export function joinHistories(
  archive: readonly Snapshot[],
  own: readonly Snapshot[],
): readonly Snapshot[] {
  const byTime = new Map(archive.map((one) => [`${one.at} ${one.upvotes}`, one]))
  for (const one of own) byTime.set(`${one.at} ${one.upvotes}`, one)
  return [...byTime.values()].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
