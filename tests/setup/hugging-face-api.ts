import {
  addMonths,
  daysBetween,
  daysSpanOf,
  type IsoDate,
  monthOf,
  parseIsoDate,
  parseIsoMonth,
  parseIsoWeek,
  utcDateAt,
} from '#domain/calendar.ts'
import type { ListedItem } from '#tests/builders/a-listing.ts'

import type { Answer } from './hugging-face.ts'

/** What the stand-in knows, and how it limits those who ask. */
export interface Listings {
  /** The items of a day in any order; none for a day on which nothing was listed. */
  readonly listing: (date: IsoDate) => readonly ListedItem[]
  /** The server's clock, in milliseconds since the epoch. */
  readonly now?: () => number
  /** Requests in a window of so many seconds; 500 in 300 where nothing is said. */
  readonly quota?: number
  readonly window?: number
}

export interface ApiRequest {
  /** Absolute. */
  readonly url: string
  readonly origin: string | null
}

/** `GET /api/daily_papers` and `GET /api/papers/<id>` by the documented protocol. */
export type Api = (request: ApiRequest) => Answer

/** Each call has a rate limit of its own. */
export function createApi({ listing, now = Date.now, quota = 500, window = 300 }: Listings): Api {
  const used = new Map<number, number>()
  return ({ url, origin }) => {
    const at = now()
    const opened = Math.floor(at / (window * 1000))
    const count = (used.get(opened) ?? 0) + 1
    used.set(opened, count)
    const reset = Math.max(1, Math.ceil((opened + 1) * window - at / 1000))
    const headers = {
      date: new Date(at).toUTCString(),
      'access-control-allow-origin': origin ?? '*',
      vary: 'Origin',
      ratelimit: `"api";r=${Math.max(0, quota - count)};t=${reset}`,
      'ratelimit-policy': `"fixed window";"api";q=${quota};w=${window}`,
    }
    const said = count > quota ? tooMany(reset) : answerTo(new URL(url), listing, utcDateAt(at))
    return {
      status: said.status,
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8', ...said.headers },
      body: JSON.stringify(said.json),
    }
  }
}

interface Said {
  readonly status: number
  readonly json: unknown
  readonly headers?: Readonly<Record<string, string>>
}

function tooMany(reset: number): Said {
  const json = { error: 'We had to rate limit your IP.' }
  return { status: 429, json, headers: { 'retry-after': String(reset) } }
}

function refusal(error: string): Said {
  return { status: 400, json: { error } }
}

type Listing = Listings['listing']

function answerTo(url: URL, listing: Listing, today: IsoDate): Said {
  if (url.pathname === '/api/daily_papers') return dailyPapers(url, listing, today)
  const id = /^\/api\/papers\/([^/]+)$/.exec(url.pathname)?.[1]
  return id === undefined
    ? { status: 404, json: { error: 'Not found' } }
    : onePaper(id, listing, today)
}

/** A paper is looked for in the month of its id and the one after it. */
function onePaper(id: string, listing: Listing, today: IsoDate): Said {
  const month = parseIsoMonth(`20${id.slice(0, 2)}-${id.slice(2, 4)}`)
  const { first } = daysSpanOf({ kind: 'monthly', key: month ?? monthOf(today) })
  const { last } = daysSpanOf({ kind: 'monthly', key: addMonths(monthOf(first), 1) })
  for (const date of daysBetween(first, last < today ? last : today)) {
    const found = listing(date).find(({ paper }) => paper.id === id)
    if (found) return { status: 200, json: found.paper }
  }
  return { status: 404, json: { error: 'Paper not found' } }
}

function dailyPapers(url: URL, listing: Listing, today: IsoDate): Said {
  const limit = Number(url.searchParams.get('limit') ?? 50)
  const page = Number(url.searchParams.get('p') ?? 0)
  if (!(limit >= 1)) return refusal('✖ Too small: expected number to be >=1\n  → at limit')
  if (limit > 100) return refusal('✖ Too big: expected number to be <=100\n  → at limit')
  if (!Number.isInteger(page) || page < 0) return refusal('✖ Invalid input\n  → at p')
  const days = daysAsked(url.searchParams, today)
  if (typeof days === 'string') return refusal(days)
  const items = days.flatMap((date) => listing(date))
  const sorted = items.toSorted((a, b) => b.paper.upvotes - a.paper.upvotes)
  const json = sorted.slice(page * limit, (page + 1) * limit)
  if (sorted.length <= (page + 1) * limit) return { status: 200, json }
  const next = new URL(url)
  next.searchParams.set('limit', String(limit))
  next.searchParams.set('p', String(page + 1))
  return { status: 200, json, headers: { link: `<${next.href}>; rel="next"` } }
}

/** The days that the query names, or what is wrong with it. */
function daysAsked(query: URLSearchParams, today: IsoDate): readonly IsoDate[] | string {
  const date = query.get('date')
  const week = query.get('week')
  const month = query.get('month')
  if (date !== null) {
    const day = parseIsoDate(date)
    if (!day) return '✖ Invalid ISO date\n  → at date'
    return day > today ? `✖ Date must be before or on ${today}\n  → at date` : [day]
  }
  if (week !== null) {
    const key = parseIsoWeek(week)
    return key
      ? daysUpTo(daysSpanOf({ kind: 'weekly', key }), today)
      : '✖ Invalid week\n  → at week'
  }
  if (month !== null) {
    const key = parseIsoMonth(month)
    return key
      ? daysUpTo(daysSpanOf({ kind: 'monthly', key }), today)
      : '✖ Invalid month\n  → at month'
  }
  return [today]
}

function daysUpTo(span: { readonly first: IsoDate; readonly last: IsoDate }, today: IsoDate) {
  if (span.first > today) return `✖ Date must be before or on ${today}\n  → at date`
  return daysBetween(span.first, span.last < today ? span.last : today)
}
