import { indexPath, institutionsPath, rankingPath } from '#domain/archive/paths.ts'
import type { ArchiveIndex } from '#domain/archive/read.ts'
import { type Period, parsePeriodKey } from '#domain/calendar.ts'
import { nameIn } from '#domain/institution/institution.ts'
import { plainTex } from '#domain/tex/plain-tex.ts'
import { type Language, languages } from '#domain/text.ts'
import { createI18n } from '#i18n/i18n.ts'
import { en } from '#i18n/locales/en.ts'
import { ko } from '#i18n/locales/ko.ts'
import { type HeadFacts, type PageHead, pageHead, type PageView } from '#i18n/page-head.ts'

import type { Shell } from './shell.ts'
import type { Survey } from './survey.ts'

export interface ShellSources {
  /** The site's path on its host, with a slash at both ends. */
  readonly base: string
  readonly survey: Survey
  /** Paths below the base of the chunks that a page in a language needs beside its entry. */
  readonly localeChunks: Readonly<Record<Language, readonly string[]>>
}

/**
 * A file of a few kB for each paper and language; of an archive of many years the newest papers
 * have one, and the others are answered by 404.html.
 */
export const mostPaperPages = 5000

const i18n = { en: createI18n('en', en), ko: createI18n('ko', ko) }

const nothingKnown: HeadFacts = { total: null, firstTitle: null }

/** One page, before it is put into a language. */
interface PageFacts {
  readonly path: string
  readonly view: PageView | ((language: Language) => PageView)
  readonly changed: string
  readonly facts?: HeadFacts
  readonly documents?: readonly string[]
  readonly picture?: string | null
}

/** Every page whose address is known at build time, in both languages. */
export function* siteShells(sources: ShellSources): Generator<Shell> {
  for (const page of pagesOf(sources.survey)) yield* inBothLanguages(page, sources)
}

function* pagesOf(survey: Survey): Generator<PageFacts> {
  const { index, institutions, papers } = survey
  const newest = index.newest && parsePeriodKey(index.newest)
  if (newest) yield rankingPage({ kind: 'front' }, '', newest, survey)
  for (const period of periodsOf(index)) {
    const path = `${period.kind}/${period.key}/`
    yield rankingPage({ kind: 'ranking', period }, path, period, survey)
  }
  const changed = newest ? survey.changedIn(newest) : ''
  yield {
    path: 'institutions/',
    view: { kind: 'institutions' },
    documents: [institutionsPath],
    changed,
  }
  for (const { slug, name } of institutions) {
    const view = (language: Language): PageView => ({
      kind: 'institution',
      name: nameIn(language, { ...name, country: null }, slug),
    })
    yield { path: `institutions/${slug}/`, view, changed }
  }
  for (const [id, paper] of [...papers].slice(0, mostPaperPages)) {
    const view: PageView = { kind: 'paper', title: plainTex(paper.title) }
    yield { path: `papers/${id}/`, view, changed: paper.changed }
  }
}

function periodsOf({ days, weeks, months }: ArchiveIndex): Period[] {
  return [days, weeks, months]
    .flatMap((periods) => Object.keys(periods))
    .flatMap((key) => parsePeriodKey(key) ?? [])
}

function rankingPage(view: PageView, path: string, period: Period, survey: Survey): PageFacts {
  const ranking = survey.rankingOf(period)
  const first = ranking?.papers[0]
  return {
    path,
    view,
    changed: survey.changedIn(period),
    facts: {
      total: ranking?.total ?? null,
      firstTitle: first ? plainTex(first.title.en) : null,
    },
    documents: ranking ? [indexPath, rankingPath(period)] : [indexPath],
    picture: first?.thumbnail ?? null,
  }
}

function* inBothLanguages(
  { path, view, changed, facts = nothingKnown, documents = [indexPath], picture = null }: PageFacts,
  { base, localeChunks }: ShellSources,
): Generator<Shell> {
  const address = encodeURI(path)
  const twins = { en: `en/${address}`, ko: `ko/${address}` }
  for (const language of languages) {
    const shown = typeof view === 'function' ? view(language) : view
    yield {
      ...withPlainSpaces(pageHead(i18n[language].t, shown, language, facts)),
      language,
      path: `${language}/${path}`,
      twins,
      changed,
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
