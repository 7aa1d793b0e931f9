import { createHash } from 'node:crypto'

import { Feed } from 'feed'

import type { Ranking } from '#domain/archive/ranking-file.ts'
import { daysSpanOf, parsePeriodKey, type Period } from '#domain/calendar.ts'
import { type Language, languages } from '#domain/text.ts'
import { formatPeriod } from '#i18n/format.ts'
import { createI18n } from '#i18n/i18n.ts'
import { en } from '#i18n/locales/en.ts'
import { ko } from '#i18n/locales/ko.ts'

import { entryHtml } from './feed-entry.ts'
import { type FeedKind, feedKinds, feedWords } from './feed-words.ts'
import type { SiteFile } from './site-file.ts'
import type { Survey } from './survey.ts'

/** How many rankings a feed has, newest first, and how many papers of each it shows. */
const sizes = {
  daily: { entries: 30, papers: 10 },
  weekly: { entries: 12, papers: 20 },
} as const satisfies Record<FeedKind, object>

const i18n = { en: createI18n('en', en), ko: createI18n('ko', ko) }
const epoch = '1970-01-01T00:00:00Z'

interface Edition {
  readonly ranking: Ranking
  readonly changed: string
}

/**
 * Atom and JSON Feed of the daily and the weekly rankings in both languages, the same bytes for the
 * same archive. Without the site's address nothing in them leads to the site: an entry leads to its
 * source, and its id is made from its name alone.
 */
export function* feedFiles(survey: Survey, siteUrl: string | null): Generator<SiteFile> {
  for (const kind of feedKinds) {
    const editions = editionsOf(survey, kind)
    for (const language of languages) {
      const path = `feeds/${kind}.${language}`
      const feed = feedOf(editions, kind, language, siteUrl)
      yield { path: `${path}.xml`, text: atomOf(feed, language) }
      yield { path: `${path}.json`, text: jsonOf(feed, language) }
    }
  }
}

function editionsOf({ index, rankingOf, changedIn }: Survey, kind: FeedKind): Edition[] {
  return Object.keys(kind === 'daily' ? index.days : index.weeks)
    .toSorted()
    .toReversed()
    .slice(0, sizes[kind].entries)
    .flatMap((key) => parsePeriodKey(key) ?? [])
    .flatMap((period) => {
      const ranking = rankingOf(period)
      return ranking ? [{ ranking, changed: changedIn(period) }] : []
    })
}

function feedOf(
  editions: readonly Edition[],
  kind: FeedKind,
  language: Language,
  siteUrl: string | null,
): Feed {
  const { t } = i18n[language]
  const words = feedWords[language]
  const changed = editions.map((edition) => edition.changed).reduce(later, epoch)
  const name = `feeds/${kind}.${language}`
  const address =
    siteUrl === null
      ? {}
      : {
          link: `${siteUrl}${language}/`,
          feedLinks: { atom: `${siteUrl}${name}.xml`, json: `${siteUrl}${name}.json` },
        }
  const feed = new Feed({
    id: idOf(name, siteUrl),
    title: words.title[kind],
    description: words.description[kind],
    updated: new Date(changed),
    generator: 'Nonmun',
    copyright: '',
    author: { name: 'Nonmun' },
    ...address,
  })
  for (const edition of editions) {
    const { period, source, total } = edition.ranking
    const path = `${language}/${period.kind}/${period.key}/`
    feed.addItem({
      title: `${formatPeriod(period, language)} · ${t('ranking.papers', { count: total })}`,
      id: idOf(path, siteUrl),
      link: siteUrl === null ? (source ?? sourceOf(period)) : siteUrl + path,
      date: new Date(edition.changed),
      published: new Date(`${daysSpanOf(period).first}T00:00:00Z`),
      content: entryHtml(edition.ranking, { t, language, most: sizes[kind].papers, siteUrl }),
    })
  }
  return feed
}

/** The library writes no language, and `copyright` whether or not there is any. */
function atomOf(feed: Feed, language: Language): string {
  const text = feed.atom1().replace('<feed ', () => `<feed xml:lang="${language}" `)
  return `${text}\n`
}

/** The library writes version 1, which knows neither a language nor more than one author. */
function jsonOf(feed: Feed, language: Language): string {
  const { author, items, ...head }: { author: object; items: object[] } = JSON.parse(feed.json1())
  const version = 'https://jsonfeed.org/version/1.1'
  return `${JSON.stringify({ ...head, version, language, authors: [author], items }, null, 1)}\n`
}

function sourceOf({ kind, key }: Period): string {
  const unit = { daily: 'date', weekly: 'week', monthly: 'month' }[kind]
  return `https://huggingface.co/papers/${unit}/${key}`
}

/** The address itself, else a UUID (RFC 9562, made from the name): Atom wants an absolute one. */
function idOf(path: string, siteUrl: string | null): string {
  if (siteUrl !== null) return siteUrl + path
  const hex = createHash('sha256').update(`nonmun/${path}`).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}

function later(a: string, b: string): string {
  return b > a ? b : a
}
