import type { IsoDate, Period } from '../calendar.ts'
import type { InstitutionName } from '../institution/institution.ts'
import { compareCodePoints, type Place } from '../ranking.ts'
import { type Language, languages } from '../text.ts'
import { abstractText, dayEntry, digestText } from './derive-entry.ts'
import { rankingPath, textsPath } from './paths.ts'
import { archiveVersion, type DayFile, type Entry } from './schema.ts'
import { type TextsFile } from './lookup-schema.ts'
import { writeJson } from './write-json.ts'

/** One file of an archive. A derived one can be made again from the others. */
export interface ArchiveFile {
  /** Below the archive's folder. */
  readonly path: string
  readonly text: string
  readonly derived: boolean
}

/** The name of an institution by its slug, null where no document gave one. */
export type NameOf = (slug: string) => InstitutionName | null

/** The file of a day and, where there are texts, one for each language. */
export function* dayFiles(
  date: IsoDate,
  places: readonly Place[],
  nameOf: NameOf,
): Generator<ArchiveFile> {
  const papers = places.map(dayEntry)
  const day: DayFile = {
    version: archiveVersion,
    date,
    source: sourceOf({ kind: 'daily', key: date }),
    institutions: namesIn(papers, nameOf),
    papers,
  }
  yield committedFile(rankingPath({ kind: 'daily', key: date }), day, 3)
  for (const language of languages) {
    const texts = textsIn(date, language, places)
    if (texts) yield committedFile(textsPath(date, language), texts, 2)
  }
}

function textsIn(date: IsoDate, language: Language, places: readonly Place[]): TextsFile | null {
  const abstracts: TextsFile['abstracts'] = {}
  const digests: TextsFile['digests'] = {}
  for (const { paper } of places) {
    const abstract = paper.abstract[language]
    const digest = paper.digest[language]
    if (abstract) abstracts[paper.id] = abstractText(abstract)
    if (digest) digests[paper.id] = digestText(digest)
  }
  const count = Object.keys(abstracts).length + Object.keys(digests).length
  return count === 0 ? null : { version: archiveVersion, date, language, abstracts, digests }
}

/** Of the slugs in some entries, the names, in the slugs' code-point order. */
export function namesIn(
  entries: readonly Entry[],
  nameOf: NameOf,
): NonNullable<DayFile['institutions']> {
  const slugs = new Set(entries.flatMap(({ institutions }) => institutions ?? []))
  return Object.fromEntries(
    [...slugs].toSorted(compareCodePoints).flatMap((slug) => {
      const name = nameOf(slug)
      return name ? [[slug, { en: name.en, ko: name.ko, country: name.country }]] : []
    }),
  )
}

/** The page on which Hugging Face shows a period. */
export function sourceOf({ kind, key }: Period): string {
  const page = { daily: 'date', weekly: 'week', monthly: 'month' }[kind]
  return `https://huggingface.co/papers/${page}/${key}`
}

/** Committed files are read in diffs: at depth 3 these show which field of a paper changed. */
export function committedFile(path: string, value: object, depth: number): ArchiveFile {
  return { path, text: writeJson(value, depth), derived: false }
}

/** Nobody reviews these: one record a line is near the smallest, and still found by a line search. */
export function derivedFile(path: string, value: object): ArchiveFile {
  return { path, text: writeJson(value, 2), derived: true }
}
