import { indexPath, institutionsPath, rankingPath } from '#domain/archive/paths.ts'
import { type RankedPaper, type Ranking, readRankingFile } from '#domain/archive/ranking-file.ts'
import { type ArchiveIndex, readIndex } from '#domain/archive/read.ts'
import { type Institutions, readInstitutions } from '#domain/archive/read-lookups.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { daysSpanOf, type IsoDate, parseIsoDate, type Period } from '#domain/calendar.ts'

/** Reads a JSON file of the archive by its path; undefined where there is none. */
export type ReadJson = (path: string) => unknown

export interface SurveyedPaper {
  /** May hold TeX. */
  readonly title: string
  /** When its newest count of upvotes was taken, else the start of its newest day: an instant, UTC. */
  readonly changed: string
  readonly newestDay: IsoDate
}

/** What the published pages need to know of an archive, read once. */
export interface Survey {
  readonly index: ArchiveIndex
  readonly institutions: Institutions['institutions']
  /** Every paper of the days, those of the newest day first. */
  readonly papers: ReadonlyMap<PaperId, SurveyedPaper>
  readonly rankingOf: (period: Period) => Ranking | null
  /** When something in a period changed last: an instant, UTC; the start of its first day at least. */
  readonly changedIn: (period: Period) => string
}

/** Looks through an archive; null where it has no index. */
export function surveyArchive(readJson: ReadJson): Survey | null {
  const index = readIndex(readJson(indexPath), indexPath).value
  if (!index) return null
  const rankingOf = (period: Period) => {
    const file = rankingPath(period)
    return readRankingFile(readJson(file), file, period).value
  }
  const papers = new Map<PaperId, SurveyedPaper>()
  const changes = new Map<IsoDate, string>()
  for (const day of daysOf(index).toReversed()) {
    const listed = rankingOf({ kind: 'daily', key: day })?.papers ?? []
    changes.set(day, latest(listed.map(changeOf), startOf(day)))
    for (const paper of listed) {
      if (papers.has(paper.id)) continue
      papers.set(paper.id, {
        title: paper.title.en,
        changed: latest([changeOf(paper)], startOf(day)),
        newestDay: day,
      })
    }
  }
  return {
    index,
    institutions:
      readInstitutions(readJson(institutionsPath), institutionsPath).value?.institutions ?? [],
    papers,
    rankingOf,
    changedIn: (period) => {
      const { first, last } = daysSpanOf(period)
      const within = [...changes].filter(([day]) => day >= first && day <= last)
      return latest(
        within.map(([, changed]) => changed),
        startOf(first),
      )
    },
  }
}

function daysOf({ days }: ArchiveIndex): IsoDate[] {
  return Object.keys(days)
    .flatMap((key) => parseIsoDate(key) ?? [])
    .toSorted()
}

function startOf(day: IsoDate): string {
  return `${day}T00:00:00Z`
}

function changeOf({ snapshots }: RankedPaper): string {
  const at = snapshots.at(-1)?.at ?? ''
  return at.length === 10 ? `${at}T00:00:00Z` : at
}

function latest(instants: readonly string[], least: string): string {
  return instants.reduce((a, b) => (b > a ? b : a), least)
}
