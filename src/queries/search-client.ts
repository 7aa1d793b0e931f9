import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import type {
  FromSearch,
  SearchAnswer,
  SearchFailure,
  SearchRequest,
  Suggestion,
  ToSearch,
} from '#search/contract.ts'
// The address comes from the bundler, which no linter can see.
// oxlint-disable-next-line import/default
import workerAddress from '#search/worker.ts?worker&url'

import { archiveBase } from './archive-query.ts'

/** Named in the page's Content-Security-Policy: it lets this worker through. */
const policy = window.trustedTypes?.createPolicy('nonmun-search-worker', {
  createScriptURL: (address) => {
    if (address === workerAddress) return address
    throw new TypeError(`not the address of the worker: ${address}`)
  },
})

/** Nothing can be searched at all; `failure` says which file is to blame. */
export class SearchError extends Error {
  override readonly name = 'SearchError'
  readonly failure: SearchFailure

  constructor(failure: SearchFailure) {
    super(`${failure.kind}: ${failure.file}`)
    this.failure = failure
  }
}

export interface SearchClient {
  /**
   * Settles with the last answer; `onPart` gets what is known before. Rejects with a `SearchError`,
   * or with the signal's reason. A new search takes the place of one that still runs: that one
   * rejects with an `AbortError`.
   */
  readonly search: (
    request: SearchRequest,
    onPart: (answer: SearchAnswer) => void,
    signal: AbortSignal,
  ) => Promise<SearchAnswer>
  readonly suggest: (
    text: string,
    count: number,
    signal: AbortSignal,
  ) => Promise<readonly Suggestion[]>
  /** Papers that the site's index does not have, and names of their institutions. */
  readonly add: (
    papers: readonly RankedPaper[],
    names?: ReadonlyMap<string, InstitutionName>,
  ) => void
  /** Another one after each `add`. */
  readonly version: () => string
}

let client: SearchClient | null = null

/** The page's search: one worker, started at the first call. The index is asked for at the first question. */
export function openSearch(): SearchClient {
  client ??= createClient(new URL(archiveBase, document.baseURI).href)
  return client
}

interface Waiting {
  readonly kind: 'search' | 'suggest'
  readonly receive: (message: FromSearch) => void
  readonly fail: (error: Error) => void
}

function createClient(archive: string): SearchClient {
  const waiting = new Map<number, Waiting>()
  const added: ToSearch[] = []
  let worker: Worker | null = null
  let last = 0

  function running(): Worker {
    if (worker) return worker
    const address = policy?.createScriptURL(workerAddress) ?? workerAddress
    const started = new Worker(address, { type: 'module' })
    worker = started
    started.addEventListener('message', ({ data }: MessageEvent<FromSearch>) =>
      waiting.get(data.id)?.receive(data),
    )
    const fail = () => {
      // What is asked next starts another one, which may fare better when the connection is back.
      worker = null
      started.terminate()
      for (const one of waiting.values()) one.fail(new SearchError(workerFailure))
    }
    started.addEventListener('error', fail, { once: true })
    tell(started, { kind: 'open', archive })
    for (const message of added) tell(started, message)
    return started
  }

  function ask<T>(
    message: (id: number) => Extract<ToSearch, { kind: 'search' | 'suggest' }>,
    receive: (message: FromSearch) => T | null,
    signal: AbortSignal,
  ): Promise<T> {
    const id = (last += 1)
    const asked = message(id)
    for (const other of waiting.values()) if (other.kind === asked.kind) other.fail(replaced())
    return new Promise<T>((resolve, reject) => {
      signal.throwIfAborted()
      const fail = (error: Error) => {
        waiting.delete(id)
        reject(error)
      }
      waiting.set(id, {
        kind: asked.kind,
        fail,
        receive: (data) => {
          if (data.kind === 'failed') return fail(new SearchError(data.failure))
          const value = receive(data)
          if (value === null) return
          waiting.delete(id)
          resolve(value)
        },
      })
      signal.addEventListener('abort', () => {
        if (!waiting.has(id)) return
        if (worker) tell(worker, { kind: 'cancel', id })
        fail(replaced())
      })
      tell(running(), asked)
    })
  }

  return {
    search: (request, onPart, signal) =>
      ask(
        (id) => ({ kind: 'search', id, request }),
        (data) => {
          if (data.kind !== 'answer') return null
          if (data.isLast) return data.answer
          onPart(data.answer)
          return null
        },
        signal,
      ),
    suggest: (text, count, signal) =>
      ask(
        (id) => ({ kind: 'suggest', id, text, count }),
        (data) => (data.kind === 'suggestions' ? data.suggestions : null),
        signal,
      ),
    add: (papers, names) => {
      const message = { kind: 'add', papers, ...(names && { names }) } satisfies ToSearch
      added.push(message)
      if (worker) tell(worker, message)
    },
    version: () => String(added.length),
  }
}

const workerFailure: SearchFailure = { kind: 'unreachable', file: 'search' }

function replaced(): DOMException {
  return new DOMException('Another search took its place.', 'AbortError')
}

function tell(worker: Worker, message: ToSearch): void {
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message)
}
