import type { IsoDate } from '../calendar.ts'
import type { Collection } from '../merge.ts'
import type { Paper } from '../paper.ts'
import { compareCodePoints, rankPapers } from '../ranking.ts'
import { languages } from '../text.ts'
import { dayFiles, namesIn } from './derive-day.ts'
import { abstractText, dayEntry, digestText, sourcedText } from './derive-entry.ts'
import { listFile } from './derive-long.ts'
import { archiveVersion, type Entry } from './schema.ts'
import { type TextsFile } from './lookup-schema.ts'

/** Papers that are listed on no day have no day's file for their texts; a reader ignores this date. */
const noDay = '2000-01-01' as IsoDate

/**
 * A whole collection as one file: `{ version, archive: true, days, texts, lists, papers }`, where
 * `papers` are those that are listed on no day. Reading it gives the collection back, but for names
 * of institutions that no paper has, and places on lists of papers that are not in it.
 */
export function writeWhole(collection: Collection): string {
  const { papers, lists, institutions } = collection
  const nameOf = (slug: string) => institutions.get(slug) ?? null
  const days: unknown[] = []
  const texts: unknown[] = []
  for (const date of datesOf(papers.values())) {
    const places = rankPapers(papers.values(), { kind: 'daily', key: date })
    for (const { path, text } of dayFiles(date, places, nameOf)) {
      const file: unknown = JSON.parse(text)
      if (/\.(?:en|ko)\.json$/.test(path)) texts.push(file)
      else days.push(file)
    }
  }
  const undated = [...papers.values()].filter(({ editions }) => editions.length === 0)
  const entries = undated.map(undatedEntry)
  return JSON.stringify({
    version: archiveVersion,
    archive: true,
    days,
    texts: [...texts, ...undatedTexts(undated)],
    lists: lists.map((list): unknown => JSON.parse(listFile(list, papers).text)),
    institutions: namesIn(entries, nameOf),
    papers: entries,
  })
}

function datesOf(papers: Iterable<Paper>): IsoDate[] {
  const dates = new Set<IsoDate>()
  for (const { editions } of papers) for (const { date } of editions) dates.add(date)
  return [...dates].toSorted(compareCodePoints)
}

function undatedEntry(paper: Paper, index: number): Entry {
  const { en, ko } = paper.title
  const entry = dayEntry({ paper, rank: index + 1, dates: [] })
  return { ...entry, title: { en, ko: ko && sourcedText(ko) } }
}

function undatedTexts(papers: readonly Paper[]): TextsFile[] {
  return languages.flatMap((language) => {
    const abstracts: TextsFile['abstracts'] = {}
    const digests: TextsFile['digests'] = {}
    for (const { id, abstract, digest } of papers) {
      if (abstract[language]) abstracts[id] = abstractText(abstract[language])
      if (digest[language]) digests[id] = digestText(digest[language])
    }
    const none = Object.keys(abstracts).length + Object.keys(digests).length === 0
    return none ? [] : [{ version: archiveVersion, date: noDay, language, abstracts, digests }]
  })
}
