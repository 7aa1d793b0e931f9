import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { type Collected, collectDay, collectList, collectTexts } from '#domain/archive/collect.ts'
import { listPath, rankingPath, textsPath } from '#domain/archive/paths.ts'
import { type IsoDate, type IsoWeek, parseIsoDate, parseIsoWeek } from '#domain/calendar.ts'
import { issue } from '#domain/issue.ts'
import { type Collection, emptyCollection } from '#domain/merge.ts'
import { languages } from '#domain/text.ts'
import { readDocument } from '#formats/read-document.ts'

import type { Finding } from './finding.ts'
import { filesBelow, readJson } from './io/files.ts'

/** A part of an archive as it was read: a day with its texts, a list, or a file of our own texts. */
export interface ArchivePart {
  readonly collections: readonly Collection[]
  readonly findings: readonly Finding[]
  /** Files that could not be read whole: writing them again would lose what was not understood. */
  readonly faulty: readonly string[]
}

/** What kinds of committed files an archive folder has. */
export interface ArchiveFiles {
  readonly all: ReadonlySet<string>
  readonly days: readonly IsoDate[]
  readonly lists: readonly IsoWeek[]
  readonly ownTexts: readonly string[]
}

/** Finds the files of an archive by their names; an archive that does not exist yet has none. */
export function filesOf(folder: string): ArchiveFiles {
  // The search's index is made from the rest, and has no file that anybody reads as a document.
  const all = filesBelow(folder).filter((path) => !path.startsWith('search/'))
  const named = <T>(pattern: RegExp, parse: (name: unknown) => T | null): T[] =>
    all.flatMap((path) => parse(pattern.exec(path)?.[1]) ?? [])
  return {
    all: new Set(all),
    days: named(/^days\/([^/.]+)\.json$/, parseIsoDate),
    lists: named(/^lists\/([^/.]+)\.json$/, parseIsoWeek),
    ownTexts: all.filter((path) => /^texts\/[^/]+\.ya?ml$/.test(path)),
  }
}

export function readDay(folder: string, all: ReadonlySet<string>, date: IsoDate): ArchivePart {
  const path = rankingPath({ kind: 'daily', key: date })
  const day = collect(folder, path, (json) => collectDay(json, path, date))
  const { papers } = day.collection
  const texts = languages
    .map((language) => textsPath(date, language))
    .filter((file) => all.has(file))
    .map((file) => collect(folder, file, (json) => collectTexts(json, file, papers)))
  return partOf([day, ...texts])
}

export function readWeeklyList(folder: string, week: IsoWeek): ArchivePart {
  const path = listPath(week)
  return partOf([collect(folder, path, (json) => collectList(json, path))])
}

type CollectedFile = Collected & { readonly path: string }

function collect(folder: string, path: string, read: (json: unknown) => Collected): CollectedFile {
  const json = readJson(join(folder, path))
  if (json !== undefined) return { path, ...read(json) }
  const issues = [issue('not-json', 'refused', { file: path, place: '' }, '')]
  return { path, collection: emptyCollection, issues }
}

function partOf(files: readonly CollectedFile[]): ArchivePart {
  const isFaulty = ({ issues }: Collected) => issues.some(({ outcome }) => outcome !== 'repaired')
  return {
    collections: files.map(({ collection }) => collection),
    findings: files.flatMap(({ issues }) => issues),
    faulty: files.filter(isFaulty).map(({ path }) => path),
  }
}

/** Reads one of `texts/*.yaml`; a document of any other kind is refused there. */
export function readOwnTexts(folder: string, path: string): ArchivePart {
  const { format, collection, issues } = readDocument(
    path,
    readFileSync(join(folder, path), 'utf8'),
  )
  if (format === 'own-texts') return { collections: [collection], findings: issues, faulty: [] }
  const stranger = issue('unknown-format', 'refused', { file: path, place: '' }, format)
  return { collections: [], findings: format === null ? issues : [stranger], faulty: [] }
}
