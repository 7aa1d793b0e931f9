import { existsSync } from 'node:fs'
import { join } from 'node:path'

import * as v from 'valibot'

import { rankingPath } from '#domain/archive/paths.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { finalFrom } from '#domain/edition-state.ts'
import type { Snapshot } from '#domain/paper.ts'

import { readJson } from '../io/files.ts'

// Only what is compared; the archive's own parser reads the rest when it is merged.
const dayFile = v.object({
  papers: v.array(
    v.object({
      id: v.string(),
      upvotes: v.optional(v.nullable(v.number()), null),
      snapshots: v.optional(v.array(v.object({ at: v.string(), upvotes: v.number() })), []),
    }),
  ),
})

/** What an archive knew of a paper of a day before a run. */
export interface KnownPaper {
  readonly upvotes: number | null
  /** The newest one; null where the upvotes' time is not known. */
  readonly newest: Snapshot | null
}

export type KnownDay = ReadonlyMap<string, KnownPaper>

/** The papers of a day's file by id; null where there is none that can be read. */
export function knownDay(archive: string, date: IsoDate): KnownDay | null {
  const file = join(archive, rankingPath({ kind: 'daily', key: date }))
  const read = v.safeParse(dayFile, existsSync(file) ? readJson(file) : null)
  if (!read.success) return null
  return new Map(
    read.output.papers.map(({ id, upvotes, snapshots }) => [
      id,
      { upvotes, newest: snapshots.at(-1) ?? null },
    ]),
  )
}

/**
 * True where most of a day's upvotes were seen after they had settled, or where nothing says when
 * they were seen: such a day came as a document, and stays as it is.
 */
export function isSettled(date: IsoDate, known: KnownDay): boolean {
  const settled = new Date(finalFrom(date)).toISOString()
  const dated = [...known.values()].flatMap(({ newest }) => newest ?? [])
  return dated.filter(({ at }) => at >= settled.slice(0, at.length)).length * 2 >= dated.length
}

/** A count that has not moved is noted again only after so many milliseconds. */
const quiet = 6 * 3_600_000

/**
 * True where a snapshot says something new: another count, or the same one much later or for the
 * first time after the day became final. A second run in the same hour changes no file.
 */
export function isNews({ at, upvotes }: Snapshot, date: IsoDate, newest: Snapshot | null): boolean {
  if (newest === null || newest.upvotes !== upvotes) return true
  const before = Date.parse(newest.at)
  const now = Date.parse(at)
  return now - before >= quiet || (before < finalFrom(date) && now >= finalFrom(date))
}

/**
 * True where an answer lacks more than a tenth of what was listed when the day was last seen: it is
 * half of one. A single paper may be taken off a list; papers that only another source put on
 * this day do not count.
 */
export function isShrunken(known: KnownDay, listed: ReadonlySet<string>): boolean {
  const seen = lastSeen(known)
  if (listed.size >= seen.length) return false
  const lost = seen.filter((id) => !listed.has(id)).length
  return listed.size === 0 || lost > Math.max(1, seen.length / 10)
}

function lastSeen(known: KnownDay): readonly string[] {
  const times = [...known].map(
    ([id, { newest }]) => [id, Date.parse(newest?.at ?? '') || 0] as const,
  )
  const last = Math.max(0, ...times.map(([, at]) => at))
  return times.filter(([, at]) => last - at <= quiet).map(([id]) => id)
}
