import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { readRankingFile } from '#domain/archive/ranking-file.ts'
import { archiveVersion } from '#domain/archive/schema.ts'
import { type IsoDate, parseIsoDate, weekOf } from '#domain/calendar.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import type { Localized, SourcedText } from '#domain/text.ts'
import type { IndexedPaper } from './paper-terms.ts'

/**
 * What of a paper a row shows or an excerpt may be cut from; the rest, such as the title in Korean,
 * is read from its day.
 */
const most = { authors: 20, keywords: 12, dates: 12, summary: 400 }

/** One paper of a chunk of rows, as JSON. */
export function rowText({ paper, date }: IndexedPaper): string {
  const { summary } = paper
  return JSON.stringify({
    id: paper.id,
    title: { en: paper.title.en },
    rank: paper.rank,
    upvotes: paper.upvotes ?? undefined,
    dates: some(paper.dates.slice(-most.dates)),
    best: date === paper.dates.at(-1) ? undefined : (date ?? undefined),
    institutions: some(paper.institutions),
    authors: some(paper.authors.slice(0, most.authors)),
    authorCount: paper.authorCount ?? undefined,
    keywords: some(paper.keywords.slice(0, most.keywords)),
    withdrawn: paper.withdrawn ?? undefined,
    texts: some(paper.texts),
    summary: summary.en || summary.ko ? shortened(summary) : undefined,
  })
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}

function shortened({ en, ko }: Localized<SourcedText>): Localized<SourcedText> {
  return { en: en && cut(en), ko: ko && cut(ko) }
}

function cut(text: SourcedText): SourcedText {
  if (text.text.length <= most.summary) return text
  const start = text.text.slice(0, most.summary - 1).replace(/[\uD800-\uDBFF]$/, '')
  return { ...text, text: `${start}…` }
}

/** The institutions of a row as `rowText` wrote it. */
export function slugsIn(row: string): readonly string[] {
  const { institutions = [] } = JSON.parse(row) as { institutions?: readonly string[] }
  return institutions
}

/** A chunk of rows with the names of their institutions. */
export function rowsText(
  rows: readonly string[],
  names: ReadonlyMap<string, InstitutionName>,
): string {
  const institutions = JSON.stringify(Object.fromEntries(names))
  return `{"version":${archiveVersion},"institutions":${institutions},"total":0,"papers":[${rows.join(',')}]}`
}

export interface Row {
  readonly paper: RankedPaper
  readonly date: IsoDate | null
}

export interface Rows {
  /** By place in the chunk; null for one that could not be read. */
  readonly rows: readonly (Row | null)[]
  readonly institutions: ReadonlyMap<string, InstitutionName>
}

// Which week is of no matter: a period of several days lets each paper name its own.
const anyWeek = { kind: 'weekly', key: weekOf('2026-01-01' as IsoDate) } as const

/** Reads a chunk of rows; null where it is none. */
export function readRows(json: unknown): Rows | null {
  const { value } = readRankingFile(json, 'rows', anyWeek)
  if (!value) return null
  const byId = new Map(value.papers.map((paper) => [String(paper.id), paper]))
  return { rows: rawPapers(json).map((raw) => rowOf(raw, byId)), institutions: value.institutions }
}

function rawPapers(json: unknown): readonly unknown[] {
  if (typeof json !== 'object' || json === null || !('papers' in json)) return []
  return Array.isArray(json.papers) ? json.papers : []
}

function rowOf(raw: unknown, byId: ReadonlyMap<string, RankedPaper>): Row | null {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return null
  const paper = byId.get(String(raw.id))
  if (!paper) return null
  const best = 'best' in raw ? parseIsoDate(raw.best) : null
  return { paper, date: best ?? paper.dates.at(-1) ?? null }
}
