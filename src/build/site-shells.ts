import { indexPath, institutionsPath, rankingPath } from '#domain/archive/paths.ts'
import { type Ranking, readRankingFile } from '#domain/archive/ranking-file.ts'
import { type ArchiveIndex, readIndex } from '#domain/archive/read.ts'
import { type Period, parsePeriodKey } from '#domain/calendar.ts'
import { plainTex } from '#domain/tex/plain-tex.ts'
import { type Language, languages } from '#domain/text.ts'
import { createI18n } from '#i18n/i18n.ts'
import { en } from '#i18n/locales/en.ts'
import { ko } from '#i18n/locales/ko.ts'
import { type HeadFacts, type PageHead, pageHead, type PageView } from '#i18n/page-head.ts'

import type { Shell } from './shell.ts'

export interface ShellSources {
  /** The site's path on its host, with a slash at both ends. */
  readonly base: string
  /** Reads a JSON file of the built archive by its path; undefined where there is none. */
  readonly readJson: (path: string) => unknown
  /** Paths below the base of the chunks that a page in a language needs beside its entry. */
  readonly localeChunks: Readonly<Record<Language, readonly string[]>>
}

const i18n = { en: createI18n('en', en), ko: createI18n('ko', ko) }

const nothingKnown: HeadFacts = { total: null, firstTitle: null }

/** Every page whose address is known at build time, in both languages; none without an index. */
export function* siteShells(sources: ShellSources): Generator<Shell> {
  const index = readIndex(sources.readJson(indexPath), indexPath).value
  if (!index) return
  const newest = index.newest && parsePeriodKey(index.newest)
  if (newest) yield* rankingShells({ kind: 'front' }, '', newest, sources)
  for (const period of periodsOf(index)) {
    const view: PageView = { kind: 'ranking', period }
    yield* rankingShells(view, `${period.kind}/${period.key}/`, period, sources)
  }
  const view: PageView = { kind: 'institutions' }
  yield* inBothLanguages(view, 'institutions/', nothingKnown, [institutionsPath], null, sources)
}

function periodsOf({ days, weeks, months }: ArchiveIndex): Period[] {
  return [days, weeks, months]
    .flatMap((periods) => Object.keys(periods))
    .flatMap((key) => parsePeriodKey(key) ?? [])
}

function* rankingShells(view: PageView, path: string, period: Period, sources: ShellSources) {
  const file = rankingPath(period)
  const ranking: Ranking | null = readRankingFile(sources.readJson(file), file, period).value
  const first = ranking?.papers[0]
  const facts = {
    total: ranking?.total ?? null,
    firstTitle: first ? plainTex(first.title.en) : null,
  }
  const documents = ranking ? [indexPath, file] : [indexPath]
  yield* inBothLanguages(view, path, facts, documents, first?.thumbnail ?? null, sources)
}

function* inBothLanguages(
  view: PageView,
  path: string,
  facts: HeadFacts,
  documents: readonly string[],
  picture: string | null,
  { base, localeChunks }: ShellSources,
): Generator<Shell> {
  const twins = { en: `en/${path}`, ko: `ko/${path}` }
  for (const language of languages) {
    yield {
      ...withPlainSpaces(pageHead(i18n[language].t, view, language, facts)),
      language,
      path: twins[language],
      twins,
      scripts: localeChunks[language].map((file) => base + file),
      documents: documents.map((file) => `${base}archive/${file}`),
      picture,
    }
  }
}

/** Node writes thin spaces into a range of dates where browsers write plain ones. */
function withPlainSpaces({ title, description }: PageHead): PageHead {
  const plain = (text: string) => text.replace(/[\u2009\u202F]/g, ' ')
  return { title: plain(title), description: plain(description) }
}
