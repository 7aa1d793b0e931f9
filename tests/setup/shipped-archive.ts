import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

import {
  type ArchiveFiles,
  filesOf,
  readDay,
  readOwnTexts,
  readWeeklyList,
} from '#cli/archive-folder.ts'
import { factsOnly } from '#cli/facts-only.ts'
import { rebuild } from '#cli/rebuild.ts'
import { indexPath } from '#domain/archive/paths.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { type IsoDate, weekOf } from '#domain/calendar.ts'
import { type Collection, mergeCollections } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { isoDate, paperId } from '#tests/builders/a-paper.ts'
import { aRun } from '#tests/builders/a-run.ts'

/**
 * What this project ships, whatever a fork has put into its archive since: 76 days of facts, and
 * texts of our own. A day after the last one is a fork's. So may be more of a shipped day: most of
 * them were seen before their upvotes had settled, and the first `nonmun collect` of a fork asks for
 * them again and gets longer lists, higher upvotes, more institutions
 * and abstracts.
 */
export const firstShipped = isoDate('2025-10-31')
export const lastShipped = isoDate('2026-02-13')

/**
 * What decides where a paper of a shipped day stands, a paper a line: its day, id, upvotes, place in
 * the source's own list, and institutions. After a change to what ships, `vitest run --project unit
 * -u tests/unit/cli/shipped-archive.test.ts` writes it anew.
 */
export const shippedDaysFile = join(import.meta.dirname, '../fixtures/shipped-days.txt')

type Facts = Pick<Paper, 'upvotes' | 'institutions' | 'editions'>

/** Facts of the shipped papers by their ids, of each shipped day by rank. */
function readShippedDays(): ReadonlyMap<IsoDate, ReadonlyMap<PaperId, Facts>> {
  const days = new Map<IsoDate, Map<PaperId, Facts>>()
  for (const line of readFileSync(shippedDaysFile, 'utf8').trim().split('\n')) {
    const [day = '', id = '', upvotes = '', order = '', institutions = ''] = line.split(' ')
    const date = isoDate(day)
    const papers = days.get(date) ?? new Map<PaperId, Facts>()
    days.set(date, papers)
    papers.set(paperId(id), {
      upvotes: upvotes === unknown ? null : Number(upvotes),
      editions: [{ date, order: Number(order) }],
      institutions: institutions === unknown ? [] : institutions.split(','),
    })
  }
  return days
}

const unknown = '-'

/** The days of an archive up to the last shipped one, in the form of `shippedDaysFile`. */
export function linesOfDays(folder: string): string {
  const files = filesOf(folder)
  const lines = files.days.filter(isShippedDay).flatMap((date) =>
    Array.from(dayOf(folder, files, date).papers.values(), (paper) => {
      const [edition] = paper.editions
      const institutions = paper.institutions.join(',') || unknown
      const columns = [date, paper.id, paper.upvotes ?? unknown, edition?.order, institutions]
      return `${columns.join(' ')}\n`
    }),
  )
  return lines.join('')
}

/** True where an archive has a day, or has seen upvotes, after the last shipped day. */
export function hasGrown(folder: string): boolean {
  const files = filesOf(folder)
  return files.days.some(
    (date) =>
      !isShippedDay(date) ||
      [...dayOf(folder, files, date).papers.values()].some(({ snapshots }) =>
        snapshots.some(({ at }) => isLater(at)),
      ),
  )
}

/**
 * What ships of an archive that may have grown: the shipped papers of the shipped days with their
 * places, upvotes, institutions and snapshots of that time, the lists of those weeks, and our own
 * texts. Other facts, such as authors or links, are as the archive has them by now.
 */
export function shippedPartOf(folder: string): Collection {
  const files = filesOf(folder)
  const days = Array.from(readShippedDays(), ([date, papers]) =>
    asShipped(dayOf(folder, files, date), papers),
  )
  const lists = files.lists
    .filter((week) => week <= weekOf(lastShipped))
    .flatMap((week) => readWeeklyList(folder, week).collections)
  return factsOnly(mergeCollections(...days, ...lists))
}

/** An archive to read: no file of it may be changed. */
export interface ShippedFolder {
  readonly folder: string
  /** Removes it where it is a copy. */
  readonly remove: () => void
}

/** The archive itself where it is what ships, and derived; else a copy of that part of it. */
export async function shippedFolder(archive: string): Promise<ShippedFolder> {
  if (existsSync(join(archive, indexPath)) && !hasGrown(archive)) {
    return { folder: resolve(archive), remove: () => {} }
  }
  const folder = mkdtempSync(join(tmpdir(), 'nonmun-shipped-'))
  await copyShipped(archive, folder)
  const { code, stderr } = await aRun(folder, ['index', '--archive', '.'])
  if (code !== 0) throw new Error(`What ships could not be indexed: ${stderr}`)
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/**
 * Makes an archive in `to`, which must be empty or absent, of what ships of the one in `from`; the
 * search's index is not part of it.
 */
export async function copyShipped(from: string, to: string): Promise<void> {
  const collection = shippedPartOf(from)
  for (const path of ownTextsOf(from, collection)) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    cpSync(join(from, path), join(to, path))
  }
  const { findings } = await rebuild({
    folder: to,
    isDry: false,
    progress: () => {},
    documents: async function* () {
      yield { name: from, collection }
    },
  })
  if (findings.length > 0) throw new Error(`${from} has faults: ${JSON.stringify(findings)}`)
}

/** Files of our own texts on those papers that a day lists. */
export function ownTextsOf(folder: string, { papers }: Collection): readonly string[] {
  const ids = new Set(
    [...papers].flatMap(([id, { editions }]) => (editions.length === 0 ? [] : [id])),
  )
  return filesOf(folder).ownTexts.filter((path) =>
    readOwnTexts(folder, path).collections.some((texts) =>
      [...texts.papers.keys()].some((id) => ids.has(id)),
    ),
  )
}

/** True of an observation that only a fork can have made. */
function isLater(at: string): boolean {
  return at.slice(0, lastShipped.length) > lastShipped
}

function isShippedDay(date: IsoDate): boolean {
  return date <= lastShipped
}

function dayOf(folder: string, { all }: ArchiveFiles, date: IsoDate): Collection {
  return mergeCollections(...readDay(folder, all, date).collections)
}

function asShipped(
  { papers, ...rest }: Collection,
  shipped: ReadonlyMap<PaperId, Facts>,
): Collection {
  const found = [...shipped].flatMap(([id, facts]) => {
    const paper = papers.get(id)
    const snapshots = paper?.snapshots.filter(({ at }) => !isLater(at)) ?? []
    return paper ? [[id, { ...paper, ...facts, snapshots }] as const] : []
  })
  return { ...rest, papers: new Map(found) }
}
