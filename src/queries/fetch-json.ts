import { limits } from '#domain/archive/schema.ts'
import type { Issue } from '#domain/issue.ts'

/** Why data could not be had; each has words of its own on the page. */
export type FailureKind =
  /** No connection, or the server cannot be reached. */
  | 'unreachable'
  /** The server says that there is no such file. */
  | 'absent'
  /** The server is there but in trouble, or asks for patience. */
  | 'busy'
  /** It answered with something that is not what was asked for. */
  | 'broken'
  /** Written by a newer version of this program. */
  | 'newer'

export class LoadError extends Error {
  override readonly name = 'LoadError'
  readonly kind: FailureKind
  readonly url: string
  readonly issues: readonly Issue[]
  /** Seconds after which the server wants to be asked again, where it said so. */
  readonly retryAfterSeconds: number | null

  constructor(
    kind: FailureKind,
    url: string,
    issues: readonly Issue[] = [],
    retryAfterSeconds: number | null = null,
  ) {
    super(`${kind}: ${url}`)
    this.kind = kind
    this.url = url
    this.issues = issues
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** How long a silent server is waited for. */
const timeoutMs = 20_000

/**
 * Gets JSON. Throws a `LoadError` that says what happened; an aborted request throws the abort's
 * own reason. A page of HTML in place of a file (static hosts do that) is `absent`.
 */
export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await request(url, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]))
  refuseUseless(response, url)
  const text = await bodyOf(response, url, signal)
  try {
    return JSON.parse(text)
  } catch {
    throw new LoadError('broken', url)
  }
}

function refuseUseless(response: Response, url: string): void {
  if (response.status === 404 || response.status === 410) throw new LoadError('absent', url)
  if (!response.ok) {
    // It may also be a date, or nonsense: then our own pauses do.
    const retryAfter = response.headers.get('Retry-After') ?? ''
    const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : null
    throw new LoadError('busy', url, [], seconds)
  }
  if (response.headers.get('Content-Type')?.startsWith('text/html')) {
    throw new LoadError('absent', url)
  }
  if (Number(response.headers.get('Content-Length') ?? 0) > limits.fileBytes) {
    throw new LoadError('broken', url)
  }
}

async function request(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal })
  } catch (error) {
    throw failureOf(error, url, signal)
  }
}

async function bodyOf(response: Response, url: string, signal: AbortSignal): Promise<string> {
  try {
    const text = await response.text()
    if (text.length <= limits.fileBytes) return text
  } catch (error) {
    throw failureOf(error, url, signal)
  }
  throw new LoadError('broken', url)
}

function failureOf(error: unknown, url: string, signal: AbortSignal): unknown {
  const timedOut = error instanceof DOMException && error.name === 'TimeoutError'
  return signal.aborted && !timedOut ? error : new LoadError('unreachable', url)
}

/** Twice more for what may pass; never for what will not change by asking again. */
export function shouldRetry(failures: number, error: unknown): boolean {
  const passing = error instanceof LoadError && ['unreachable', 'busy'].includes(error.kind)
  return passing && failures < 2
}

/** 1 s, then 3 s; a server's own wish goes first, up to half a minute. */
export function retryDelayMs(failures: number, error: unknown): number {
  const wished = error instanceof LoadError ? error.retryAfterSeconds : null
  return wished === null ? 1000 * (1 + 2 * failures) : Math.min(wished, 30) * 1000
}
