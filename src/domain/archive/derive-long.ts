import type { PaperId } from '../arxiv.ts'
import type { Period } from '../calendar.ts'
import type { Paper, WeeklyList } from '../paper.ts'
import { type ArchiveFile, committedFile, derivedFile, type NameOf, namesIn } from './derive-day.ts'
import { listEntry } from './derive-entry.ts'
import { listPath, rankingPath, restPath } from './paths.ts'
import { archiveVersion, type Entry, type WeekFile } from './schema.ts'
import { type ListFile } from './lookup-schema.ts'

/**
 * Bytes of papers in the first file of a week or a month: some 25 papers, 10 kB gzip. Everything a
 * first view waits for shares one line; at 72,000 bytes the largest paint came 150 ms later.
 */
export const firstBytes = 32_000

export type LongPeriod = Exclude<Period, { kind: 'daily' }>

export interface LongHead {
  readonly source: string
  readonly list: NonNullable<WeekFile['list']> | null
}

/** The file of a week or a month and, where it is long, a second one with the rest of its papers. */
export function* longFiles(
  period: LongPeriod,
  entries: readonly Entry[],
  { source, list }: LongHead,
  nameOf: NameOf,
): Generator<ArchiveFile> {
  const cut = cutOf(entries)
  const first = entries.slice(0, cut)
  const rest = entries.slice(cut)
  const head = {
    version: archiveVersion,
    ...(period.kind === 'weekly' ? { week: period.key } : { month: period.key }),
    source,
    total: entries.length,
  }
  yield derivedFile(rankingPath(period), {
    ...head,
    ...(rest.length > 0 ? { rest: true } : {}),
    ...(list ? { list } : {}),
    institutions: namesIn(first, nameOf),
    papers: first,
  })
  if (rest.length === 0) return
  const path = restPath(period)
  yield derivedFile(path, { ...head, institutions: namesIn(rest, nameOf), papers: rest })
}

/** How many entries the first file takes: at least one. */
function cutOf(entries: readonly Entry[]): number {
  let bytes = 0
  const over = entries.findIndex((entry) => {
    bytes += utf8Length(JSON.stringify(entry)) + 1
    return bytes > firstBytes
  })
  return over < 0 ? entries.length : Math.max(1, over)
}

function utf8Length(text: string): number {
  const [two, three] = [text.match(/[\u0080-\u07FF]/g), text.match(/[\u0800-\uFFFF]/g)]
  return text.length + (two?.length ?? 0) + 2 * (three?.length ?? 0)
}

/** `lists/2026-W03.json`: a weekly list as its document had it. */
export function listFile(list: WeeklyList, papers: ReadonlyMap<PaperId, Paper>): ArchiveFile {
  const head = { version: archiveVersion, week: list.week } as const
  const file: ListFile = { ...head, ...listPart(list, papers) }
  return committedFile(listPath(list.week), file, 2)
}

/** The files of a week of which the archive has no day: the list's own order, no upvotes. */
export function listOnlyFiles(
  list: WeeklyList,
  papers: ReadonlyMap<PaperId, Paper>,
  nameOf: NameOf,
): Generator<ArchiveFile> {
  const entries = papersOf(list, papers).map((paper, index) => listEntry(paper, index + 1))
  const head = { source: list.source, list: listPart(list, papers) }
  return longFiles({ kind: 'weekly', key: list.week }, entries, head, nameOf)
}

/** The list within a week's file and in its own. */
export function listPart(
  list: WeeklyList,
  papers: ReadonlyMap<PaperId, Paper>,
): NonNullable<LongHead['list']> {
  return {
    source: list.source,
    papers: papersOf(list, papers).map(({ id, title }) => ({ id, title: title.en })),
  }
}

/** A paper of which not even a title is known cannot be shown, and is left out. */
export function papersOf(list: WeeklyList, papers: ReadonlyMap<PaperId, Paper>): Paper[] {
  return list.papers.flatMap((id) => papers.get(id) ?? [])
}
