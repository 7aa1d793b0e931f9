/**
 * What a URL says. The URL is the page's state: `parseView` reads any path and never throws,
 * `hrefOf` writes the one canonical form, and reading what was written gives the same view.
 * Paths are relative to the site's base (`/` or `/nonmun/`).
 */
import { type PaperId, parsePaperId } from './arxiv.ts'
import {
  parseIsoDate,
  parseIsoMonth,
  parseIsoWeek,
  parsePeriodKey,
  type Period,
  type PeriodKind,
} from './calendar.ts'
import { isLanguage, type Language } from './text.ts'
import {
  type Filters,
  filtersOf,
  isSlug,
  noFilters,
  queryOf,
  type SearchOrder,
  searchOf,
} from './view-query.ts'

export {
  type Filters,
  noFilters,
  type SearchOrder,
  searchOrders,
  unknownInstitution,
} from './view-query.ts'

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
    return { page: 'ranking', language, period: null, filters: filtersOf(query) }
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
  if (isKind(section)) {
    const period = rankingParsers[section](key)
    if (!period) return notFound(unitOf[section])
    return { page: 'ranking', language, period, filters: filtersOf(query) }
  }
  if (section === 'papers') {
    const id = parsePaperId(key)
    if (!id) return notFound('paper')
    return { page: 'paper', language, id, within: parsePeriodKey(query.get('in')) }
  }
  if (section === 'institutions' && key !== '') {
    if (!isInstitution(key)) return notFound('institution')
    return { page: 'institution', language, slug: key }
  }
  return (key === '' ? parseKeyless(language, section, query) : null) ?? notFound('page')
}

function isKind(section: string): section is PeriodKind {
  return Object.hasOwn(unitOf, section)
}

/** Pages that are there once; null for one that is not. */
function parseKeyless(language: Language, section: string, query: URLSearchParams): View | null {
  switch (section) {
    case 'search':
      return { page: section, language, ...searchOf(query), filters: filtersOf(query) }
    case 'institutions':
    case 'saved':
    case 'translations':
      return { page: section, language }
    default:
      return null
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC')
  } catch {
    return part
  }
}

/** In the archive's folder of institutions, `index` is the list of them all. */
function isInstitution(value: string): boolean {
  return isSlug(value) && value !== 'index'
}

/** The canonical address of a view, below the site's base. */
export function hrefOf(view: View): string {
  if (view.page === 'start') return '/'
  switch (view.page) {
    case 'ranking':
      return `${rankingPathOf(view)}${queryOf(view.filters)}`
    case 'paper':
      return paperPathOf(view)
    case 'search':
      return `/${view.language}/search${queryOf(view.filters, view)}`
    case 'institutions':
    case 'saved':
    case 'translations':
      return `/${view.language}/${view.page}`
    case 'institution':
      return `/${view.language}/institutions/${encodeURIComponent(view.slug)}`
    default:
      return view.language ? `/${view.language}/` : '/'
  }
}

function paperPathOf({ language, id, within }: Extract<View, { page: 'paper' }>): string {
  return `/${language}/papers/${id}${within ? `?in=${within.key}` : ''}`
}

function rankingPathOf({ language, period }: RankingView): string {
  return period ? `/${language}/${period.kind}/${period.key}` : `/${language}/`
}

/** The same page in another language, filters and all. */
export function inLanguage(view: View, language: Language): View {
  return view.page === 'start' ? view : { ...view, language }
}

/** A ranking without filters. */
export function rankingView(language: Language, period: Period | null): RankingView {
  return { page: 'ranking', language, period, filters: noFilters }
}
