import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { listPath, rankingPath, textsPath } from '#domain/archive/paths.ts'
import { writeJson } from '#domain/archive/write-json.ts'
import { daysSpanOf, type IsoDate, type Period } from '#domain/calendar.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import { type Collection, emptyCollection, mergeCollections } from '#domain/merge.ts'
import { type Place, rankPapers } from '#domain/ranking.ts'
import { languages } from '#domain/text.ts'

import { type ArchiveFiles, filesOf, readDay, readWeeklyList } from '../archive-folder.ts'
import { csvOf } from '../export/csv.ts'
import { jekyllPostOf } from '../export/jekyll-post.ts'
import { koreanDigestOf } from '../export/korean-digest.ts'
import { readJson } from '../io/files.ts'
import { issueLines } from '../report.ts'
import { exitCodes, type Surroundings } from '../surroundings.ts'

export const exportFormats = ['markdown', 'json', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportOptions {
  readonly archive: string
  readonly format: ExportFormat
  readonly period: Period
  /** A folder; without one everything goes to standard output. */
  readonly out?: string
}

interface Exported {
  readonly name: string
  readonly text: string
}

/** Writes a period of an archive in another form. */
export function exportPeriod(options: ExportOptions, surroundings: Surroundings): number {
  const folder = resolve(surroundings.cwd, options.archive)
  const content = contentOf(folder, options.period)
  if (content.days.length + content.weeks.length === 0) {
    surroundings.stderr.write(`Nothing of ${options.period.key} is in ${options.archive}.\n`)
    return exitCodes.refused
  }
  const files = writers[options.format](content, options.period)
  if (options.out === undefined) {
    surroundings.stdout.write(files.map(({ text }) => text).join('\n'))
  } else {
    const out = resolve(surroundings.cwd, options.out)
    mkdirSync(out, { recursive: true })
    for (const { name, text } of files) writeFileSync(join(out, name), text)
  }
  for (const line of issueLines(content.findings)) surroundings.stderr.write(`${line}\n`)
  const isRefused = content.findings.some(({ outcome }) => outcome === 'refused')
  return isRefused ? exitCodes.refused : exitCodes.ok
}

interface Content extends Pick<ArchiveFiles, 'days' | 'all'> {
  readonly folder: string
  readonly weeks: ArchiveFiles['lists']
  readonly collection: Collection
  readonly findings: ReturnType<typeof readDay>['findings']
}

function contentOf(folder: string, period: Period): Content {
  const { first, last } = daysSpanOf(period)
  const files = filesOf(folder)
  const days = files.days.filter((date) => date >= first && date <= last)
  const weeks = files.lists.filter((key) => {
    const week = daysSpanOf({ kind: 'weekly', key })
    return period.kind !== 'daily' && week.first <= last && week.last >= first
  })
  const parts = [
    ...days.map((date) => readDay(folder, files.all, date)),
    ...weeks.map((week) => readWeeklyList(folder, week)),
  ]
  const collections = parts.flatMap((part) => part.collections)
  return {
    folder,
    days,
    weeks,
    all: files.all,
    collection: mergeCollections(emptyCollection, ...collections),
    findings: parts.flatMap(({ findings }) => findings),
  }
}

type Writer = (content: Content, period: Period) => Exported[]

const writers: Record<ExportFormat, Writer> = {
  markdown: ({ days, collection }) => days.flatMap((date) => markdownOf(date, collection)),
  csv: ({ collection }, period) => {
    const places = rankPapers(collection.papers.values(), period)
    return [{ name: `${period.key}.csv`, text: csvOf(places, namesOf(collection)) }]
  },
  json: (content, period) => [{ name: `${period.key}.json`, text: wholeOf(content) }],
}

function markdownOf(date: IsoDate, collection: Collection): Exported[] {
  const places: readonly Place[] = rankPapers(collection.papers.values(), {
    kind: 'daily',
    key: date,
  })
  const digest = koreanDigestOf(date, places)
  return [
    { name: `${date}-daily-papers.md`, text: jekyllPostOf(date, places, namesOf(collection)) },
    ...(digest === null ? [] : [{ name: `${date}-daily-papers-ko.md`, text: digest }]),
  ]
}

function namesOf({ institutions }: Collection): ReadonlyMap<string, InstitutionName> {
  return institutions
}

/** A part of the archive as one file, which `import` reads as it reads the folder. */
function wholeOf({ folder, days, weeks, all }: Content): string {
  const texts = days.flatMap((date) =>
    languages.map((language) => textsPath(date, language)).filter((path) => all.has(path)),
  )
  const json = (path: string) => readJson(join(folder, path))
  const whole = {
    version: 1,
    archive: true,
    days: days.map((key) => json(rankingPath({ kind: 'daily', key }))),
    texts: texts.map(json),
    lists: weeks.map((week) => json(listPath(week))),
  }
  return writeJson(whole, 2)
}
