/**
 * What a URL says. The URL is the page's state: `parseView` reads any path and never throws,
 * `hrefOf` writes the one canonical form, and reading what was written gives the same view.
 * Paths are relative to the site's base (`/` or `/nonmun/`).
 */
import { type PaperId, parsePaperId } from './arxiv.ts'
import {
  type IsoDate,
  parseIsoDate,
  parseIsoMonth,
  parseIsoWeek,
  parsePeriodKey,
  type Period,
  type PeriodKind,
} from './calendar.ts'
import { isLanguage, type Language } from './text.ts'
import { foldTopic } from './topic.ts'

/** The value of the institution filter for papers whose institution is not known. */
export const unknownInstitution = 'unknown'

export interface Filters {
  /** Slugs, or `unknown`; a paper passes when it has any of them. */
  readonly institutions: readonly string[]
  /** Folded by `foldTopic`; a paper passes when it has all of them. */
  readonly topics: readonly string[]
  /** Days, both included; null is open. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export const noFilters: Filters = { institutions: [], topics: [], from: null, to: null }

export const searchOrders = ['relevance', 'upvotes', 'date'] as const
export type SearchOrder = (typeof searchOrders)[number]

/** Pages that are known from their name alone. */
export const plainPages = ['institutions', 'saved', 'translations'] as const
export interface PlainView {
  readonly page: (typeof plainPages)[number]
  readonly language: Language
}

/** What was wrong with an address, so that the page can say it. */
export type NotFoundReason = 'page' | 'day' | 'week' | 'month' | 'paper' | 'institution'

export type View =
  /** `/`: goes to a language. */
  | { readonly page: 'start' }
  /** `period` null is the newest day. */
  | {
      readonly page: 'ranking'
      readonly language: Language
      readonly period: Period | null
      readonly filters: Filters
    }
  /** `within` is the ranking that the reader came from. */
  | {
      readonly page: 'paper'
      readonly language: Language
      readonly id: PaperId
      readonly within: Period | null
    }
  /** `query` is what was typed, NFC, at most 200 characters. */
  | {
      readonly page: 'search'
      readonly language: Language
      readonly query: string
      readonly order: SearchOrder
      readonly filters: Filters
    }
  | PlainView
  | { readonly page: 'institution'; readonly language: Language; readonly slug: string }
  | {
      readonly page: 'not-found'
      readonly language: Language | null
      readonly reason: NotFoundReason
      readonly found: string
    }

export type RankingView = Extract<View, { page: 'ranking' }>
export type SearchView = Extract<View, { page: 'search' }>

const rankingParsers = {
  daily: (key: string): Period | null => {
    const date = parseIsoDate(key)
    return date && { kind: 'daily', key: date }
  },
  weekly: (key: string): Period | null => {
    const week = parseIsoWeek(key)
    return week && { kind: 'weekly', key: week }
  },
  monthly: (key: string): Period | null => {
    const month = parseIsoMonth(key)
    return month && { kind: 'monthly', key: month }
  },
} satisfies Record<PeriodKind, (key: string) => Period | null>

const unitOf = { daily: 'day', weekly: 'week', monthly: 'month' } as const

/** Reads a path and a query string (`institution=kaist-ai&from=2026-01-12`). */
export function parseView(path: string, search: string): View {
  const [language, section, ...rest] = path.split('/').filter(Boolean).map(decode)
  if (language === undefined) return { page: 'start' }
  if (!isLanguage(language)) {
    return { page: 'not-found', language: null, reason: 'page', found: path }
  }
  const query = new URLSearchParams(search)
  if (section === undefined) {
    return { page: 'ranking', language, period: null, filters: parseFilters(query) }
  }
  return parseSection(language, section, rest.join('/'), query)
}

function parseSection(
  language: Language,
  section: string,
  key: string,
  query: URLSearchParams,
): View {
  const notFound = (reason: NotFoundReason): View => ({
    page: 'not-found',
    language,
    reason,
    found: key || section,
  })
  switch (section) {
    case 'daily':
    case 'weekly':
    case 'monthly': {
      const period = rankingParsers[section](key)
      if (!period) return notFound(unitOf[section])
      return { page: 'ranking', language, period, filters: parseFilters(query) }
    }
    case 'papers': {
      const id = parsePaperId(key)
      if (!id) return notFound('paper')
      return { page: 'paper', language, id, within: parsePeriodKey(query.get('in')) }
    }
    case 'search':
      if (key !== '') return notFound('page')
      return { page: 'search', language, ...parseQuery(query), filters: parseFilters(query) }
    case 'saved':
    case 'translations':
      return key === '' ? { page: section, language } : notFound('page')
    case 'institutions':
      if (key === '') return { page: 'institutions', language }
      if (!isInstitution(key)) return notFound('institution')
      return { page: 'institution', language, slug: key }
    default:
      return notFound('page')
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC')
  } catch {
    return part
  }
}

function isSlug(value: string): boolean {
  return value.length <= 100 && /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(value)
}

function isTopic(value: string): boolean {
  return value !== '' && foldTopic(value) === value
}

/** In the archive's folder of institutions, `index` is the list of them all. */
function isInstitution(value: string): boolean {
  return isSlug(value) && value !== 'index'
}

const longestQuery = 200

function parseQuery(query: URLSearchParams): Pick<SearchView, 'query' | 'order'> {
  const order = query.get('order')
  return {
    query: (query.get('q') ?? '').normalize('NFC').slice(0, longestQuery),
    order: searchOrders.find((known) => known === order) ?? 'relevance',
  }
}

/** Unreadable values are ignored; a range that is the wrong way round is turned. */
function parseFilters(query: URLSearchParams): Filters {
  const from = parseIsoDate(query.get('from'))
  const to = parseIsoDate(query.get('to'))
  const turned = from !== null && to !== null && from > to
  return {
    institutions: slugsOf(query, 'institution', isSlug),
    topics: slugsOf(query, 'topic', isTopic),
    from: turned ? to : from,
    to: turned ? from : to,
  }
}

function slugsOf(
  query: URLSearchParams,
  name: string,
  isValid: (value: string) => boolean,
): readonly string[] {
  const values = query.getAll(name).flatMap((value) => value.normalize('NFC').split(','))
  return [...new Set(values.filter(isValid).slice(0, 50))]
}

/** The canonical address of a view, below the site's base. */
export function hrefOf(view: View): string {
  switch (view.page) {
    case 'start':
      return '/'
    case 'ranking':
      return `${rankingPathOf(view)}${queryOf(view.filters)}`
    case 'paper':
      return `/${view.language}/papers/${view.id}${view.within ? `?in=${view.within.key}` : ''}`
    case 'search':
      return `/${view.language}/search${queryOf(view.filters, view)}`
    case 'institutions':
    case 'saved':
    case 'translations':
      return `/${view.language}/${view.page}`
    case 'institution':
      return `/${view.language}/institutions/${encodeURIComponent(view.slug)}`
    case 'not-found':
      return view.language ? `/${view.language}/` : '/'
  }
}

function rankingPathOf({ language, period }: RankingView): string {
  return period ? `/${language}/${period.kind}/${period.key}` : `/${language}/`
}

function queryOf(
  { institutions, topics, from, to }: Filters,
  search?: Pick<SearchView, 'query' | 'order'>,
): string {
  const parts = [
    search?.query && `q=${encodeURIComponent(search.query)}`,
    search && search.order !== 'relevance' && `order=${search.order}`,
    institutions.length > 0 && `institution=${institutions.map(encodeURIComponent).join(',')}`,
    topics.length > 0 && `topic=${topics.map(encodeURIComponent).join(',')}`,
    from && `from=${from}`,
    to && `to=${to}`,
  ].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** The same page in another language, filters and all. */
export function inLanguage(view: View, language: Language): View {
  return view.page === 'start' ? view : { ...view, language }
}

/** A ranking without filters. */
export function rankingView(language: Language, period: Period | null): RankingView {
  return { page: 'ranking', language, period, filters: noFilters }
}
