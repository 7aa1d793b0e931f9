import { limits } from '#domain/archive/schema.ts'
import { noteApiPause, readApiPause } from '#store/api-pause.ts'
import { siteConfig } from './site-config.ts'

/** Why Hugging Face's API gave nothing; each has words of its own on the page. */
export type LiveFailureKind =
  /** This device has no connection. */
  | 'offline'
  /** No answer at all: the server is down, or something (a blocker, a firewall, a policy) is between. */
  | 'unreachable'
  /** It took longer than a reader should wait. */
  | 'slow'
  /** Too many requests; nothing is asked until the pause is over. */
  | 'limited'
  /** The server is in trouble. */
  | 'trouble'
  /** A page of HTML in place of data. */
  | 'page'
  /** Data in a shape that this version does not know. */
  | 'changed'
  /** There is no such paper. */
  | 'absent'
  /** It does not take the question: a date that has not begun there, for one. */
  | 'refused'

export class LiveError extends Error {
  override readonly name = 'LiveError'
  readonly kind: LiveFailureKind
  /** When to ask again, in milliseconds since the epoch, where the server said so. */
  readonly retryAt: number | null

  constructor(kind: LiveFailureKind, retryAt: number | null = null) {
    super(`Hugging Face: ${kind}`)
    this.kind = kind
    this.retryAt = retryAt
  }
}

/** The archive is on the page meanwhile: nobody waits longer for what is newer. */
const patienceMs = 10_000

/** Where a refusal does not say for how long; scripts may not see the headers of another host. */
const pauseMs = 60_000

export interface ApiAnswer {
  /** JSON, not parsed yet. */
  readonly text: string
  /** Whether there is a next page; null where the answer's headers cannot be seen. */
  readonly hasNext: boolean | null
}

/**
 * Asks the API for one address below it. Throws a `LiveError` that says what happened; asks nothing
 * while the server has asked for a pause, in this tab or another one.
 */
export async function askApi(path: string): Promise<ApiAnswer> {
  const paused = readApiPause(Date.now())
  if (paused !== null) throw new LiveError('limited', paused)
  try {
    const response = await fetch(siteConfig.api + path, {
      signal: AbortSignal.timeout(patienceMs),
      credentials: 'omit',
    })
    refuseUseless(response)
    const text = await response.text()
    if (text.length > limits.fileBytes) throw new LiveError('changed')
    const link = response.headers.get('Link')
    return { text, hasNext: link === null ? null : /rel="?next/.test(link) }
  } catch (error) {
    throw error instanceof LiveError ? error : new LiveError(kindOf(error))
  }
}

function kindOf(error: unknown): LiveFailureKind {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'slow'
  return navigator.onLine ? 'unreachable' : 'offline'
}

function refuseUseless({ status, ok, headers }: Response): void {
  const now = Date.now()
  const wait = waitMs(headers, now)
  if (status === 429) throw new LiveError('limited', noteApiPause(now + (wait ?? pauseMs), now))
  if (status === 404) throw new LiveError('absent')
  if (status === 400) throw new LiveError('refused')
  if (!ok) throw new LiveError('trouble', wait === null ? null : noteApiPause(now + wait, now))
  if (headers.get('Content-Type')?.startsWith('text/html')) throw new LiveError('page')
}

/** What `Retry-After` (seconds or a date) or `RateLimit` (`"api";r=0;t=120`) asks for; else null. */
function waitMs(headers: Headers, now: number): number | null {
  const after = headers.get('Retry-After') ?? ''
  if (/^\d+$/.test(after)) return Number(after) * 1000
  const date = Date.parse(after)
  if (!Number.isNaN(date)) return Math.max(0, date - now)
  const spent = /\br=0\b.*?\bt=(\d+)/.exec(headers.get('RateLimit') ?? '')
  return spent ? Number(spent[1]) * 1000 : null
}
