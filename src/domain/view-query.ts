/** What stands after the question mark of an address: filters, and what is searched for. */
import { type IsoDate, parseIsoDate } from './calendar.ts'
import { isTopic } from './topic.ts'

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

export interface Searched {
  readonly query: string
  readonly order: SearchOrder
}

const longestQuery = 200
const halves = /\p{Surrogate}/gu

/**
 * What was typed as an address carries it: NFC, at most 200 characters, nothing of a character cut
 * in half, which no address can hold.
 */
export function queryTyped(text: string): string {
  const whole = text.replaceAll(halves, '').normalize('NFC')
  return whole.slice(0, longestQuery).replaceAll(halves, '')
}

export function searchOf(query: URLSearchParams): Searched {
  const order = query.get('order')
  return {
    query: queryTyped(query.get('q') ?? ''),
    order: searchOrders.find((known) => known === order) ?? 'relevance',
  }
}

/** Unreadable values are ignored; a range that is the wrong way round is turned. */
export function filtersOf(query: URLSearchParams): Filters {
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

export function isSlug(value: string): boolean {
  return value.length <= 100 && /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(value)
}

function slugsOf(
  query: URLSearchParams,
  name: string,
  isValid: (value: string) => boolean,
): readonly string[] {
  const values = query.getAll(name).flatMap((value) => value.normalize('NFC').split(','))
  return [...new Set(values.filter(isValid).slice(0, 50))]
}

/** The query string of filters and a search, with its question mark; empty where nothing is set. */
export function queryOf({ institutions, topics, from, to }: Filters, search?: Searched): string {
  const parts = [
    search?.query && `q=${inQuery(queryTyped(search.query))}`,
    search && search.order !== 'relevance' && `order=${search.order}`,
    institutions.length > 0 && `institution=${institutions.map(encodeURIComponent).join(',')}`,
    topics.length > 0 && `topic=${topics.map(encodeURIComponent).join(',')}`,
    from && `from=${from}`,
    to && `to=${to}`,
  ].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** As a URL would write it by itself: in a query it escapes the apostrophe too. */
function inQuery(text: string): string {
  return encodeURIComponent(text).replaceAll("'", '%27')
}
