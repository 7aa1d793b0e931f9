import type { IsoDate } from '#domain/calendar.ts'
import { fieldOf, isObject } from '#formats/record.ts'

import { retryAfter } from '../translate/patience.ts'
import { NoAnswer } from './no-answer.ts'
import { longestHold } from './pace.ts'
import { type Allowance, allowanceIn } from './rate-limit.ts'

/** The most that the API gives at once; without it, it gives 50 and hides the rest. */
export const pageSize = 100
/** A hundred papers are 0.6 MB; with the longest author lists ever seen 10. */
const mostBytes = 30_000_000
const userAgent = 'nonmun (npm run nonmun -- collect; daily papers into an archive of its owner)'

/** One page of a day's list as the server gave it. */
export interface Page {
  /** When the server answered: an instant, to the second. */
  readonly at: string
  readonly items: readonly unknown[]
  /** The number of the page that follows; null behind the last. */
  readonly next: number | null
}

/** True where pages are all that a day has. */
export function isWhole(pages: readonly Page[]): boolean {
  return pages.at(-1)?.next === null
}

export interface PageRequest {
  /** Without a `/` at its end. */
  readonly endpoint: string
  readonly date: IsoDate
  /** From 0. */
  readonly page: number
}

export interface Network {
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** For one answer with its body, in milliseconds. */
  readonly timeout: number
  readonly onAllowance: (allowance: Allowance) => void
}

/** Asks once for a page; throws `NoAnswer` where what comes is not a page of papers. */
export async function fetchPage(request: PageRequest, network: Network): Promise<Page> {
  const { response, text } = await ask(addressOf(request), network)
  const now = network.now()
  const allowance = allowanceIn(response.headers.get('ratelimit'))
  if (allowance) network.onAllowance(allowance)
  if (response.status !== 200) throw refusal(response, text, allowance, now)
  return {
    at: instantOf(response.headers.get('date'), now),
    items: itemsIn(text),
    next: nextIn(response.headers.get('link'), request),
  }
}

function addressOf({ endpoint, date, page }: PageRequest): string {
  const p = page === 0 ? '' : `&p=${page}`
  return `${endpoint}/api/daily_papers?date=${date}&limit=${pageSize}${p}`
}

async function ask(address: string, { fetch, timeout }: Network) {
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json', 'user-agent': userAgent },
      signal: AbortSignal.timeout(timeout),
    })
    return { response, text: await textOf(response) }
  } catch (error) {
    if (error instanceof NoAnswer) throw error
    throw new NoAnswer(reasonOf(error, timeout), 'again')
  }
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > mostBytes) throw new NoAnswer(`more than ${mostBytes} bytes came`, 'never')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no whole answer within ${timeout / 1000} seconds`
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  // Where a name has several addresses, each with its own fault, the message is empty.
  const detail = cause.message === '' && 'code' in cause ? String(cause.code) : cause.message
  return error.message === 'terminated' ? `the answer broke off (${detail})` : detail
}

function refusal(
  { status, headers }: Response,
  text: string,
  allowance: Allowance | null,
  now: number,
): NoAnswer {
  const said = errorIn(text)
  const reason = `HTTP ${status}${said === '' ? '' : `, ${said}`}`
  const wait = retryAfter(headers.get('retry-after') ?? undefined, now) ?? restIn(status, allowance)
  if (wait !== null && wait > longestHold) {
    const minutes = Math.ceil(wait / 60_000)
    return new NoAnswer(`${reason}, come again in ${minutes} minutes`, 'never')
  }
  const mayPass = status >= 500 || passing.has(status)
  return new NoAnswer(reason, mayPass ? 'again' : 'never', wait)
}

/** Until the window opens anew, in milliseconds, where it is used up. */
function restIn(status: number, allowance: Allowance | null): number | null {
  return status === 429 && allowance?.left === 0 ? allowance.seconds * 1000 : null
}

/** Time out, too early, too many requests. */
const passing = new Set([408, 425, 429])

/** What the API says of an error, on one line. */
function errorIn(text: string): string {
  const error = fieldOf(jsonOf(text), 'error')
  return typeof error === 'string' ? error.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120) : ''
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function itemsIn(text: string): readonly unknown[] {
  const json = jsonOf(text)
  if (json === undefined) {
    const isPage = /^\s*</.test(text)
    throw new NoAnswer(
      isPage ? 'a web page came instead of JSON' : 'the JSON is cut or damaged',
      'again',
    )
  }
  const items: readonly unknown[] | null = Array.isArray(json) ? json : null
  if (items && (items.length === 0 || items.some((item) => isObject(fieldOf(item, 'paper'))))) {
    return items
  }
  throw new NoAnswer('the answer has not the documented shape', 'never')
}

/**
 * The server's own clock says when an answer was true, and a repeated run need not say otherwise;
 * where it is a day off, ours counts.
 */
function instantOf(date: string | null, now: number): string {
  const said = Date.parse(date ?? '')
  const ms = Math.abs(said - now) < 86_400_000 ? said : now
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** Only the page's number is taken from the link: no answer sends us to another address. */
function nextIn(link: string | null, { page }: PageRequest): number | null {
  const address = /<([^<>]*)>\s*;[^,]*\brel="?next\b/i.exec(link ?? '')?.[1]
  if (address === undefined) return null
  const base = 'https://huggingface.co'
  const query = URL.canParse(address, base) ? new URL(address, base).searchParams : null
  if (query?.get('p') === String(page + 1)) return page + 1
  throw new NoAnswer('there are further pages, and the link to them is not as documented', 'never')
}
