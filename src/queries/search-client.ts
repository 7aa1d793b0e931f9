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
import { laneOf, type Question } from '#search/lane.ts'
import { type First, openWorker } from '#search/open-worker.ts'
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
   * rejects with an `AbortError`. One with counts takes no other's place, and none takes its.
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
  /** Gets what every question needs, for somebody who is about to ask. */
  readonly warm: () => void
  /** The reader's own papers and live ones, all of them, in place of those given before. */
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
  readonly lane: ReturnType<typeof laneOf>
  readonly receive: (message: FromSearch) => void
  readonly fail: (error: Error) => void
}

/** The worker as one that answers: what is asked waits for it, also when it has to start anew. */
class AnsweringWorker {
  readonly #archive: string
  readonly #waiting = new Map<number, Waiting>()
  #added: ToSearch | null = null
  #version = 0
  #worker: Worker | null = null
  #last = 0

  constructor(archive: string) {
    this.#archive = archive
  }

  get version(): string {
    return String(this.#version)
  }

  add(message: ToSearch): void {
    this.#added = message
    this.#version += 1
    if (this.#worker) tell(this.#worker, message)
  }

  warm(): void {
    const message = { kind: 'warm' } as const
    tell(this.#running(message), message)
  }

  /** `receive` gives null for what is not the last answer yet. */
  ask<T>(
    question: (id: number) => Question,
    receive: (message: FromSearch) => T | null,
    signal: AbortSignal,
  ): Promise<T> {
    const id = (this.#last += 1)
    const asked = question(id)
    const lane = laneOf(asked)
    for (const one of this.#waiting.values()) if (lane && one.lane === lane) one.fail(replaced())
    return new Promise<T>((resolve, reject) => {
      signal.throwIfAborted()
      const fail = (error: Error) => {
        this.#waiting.delete(id)
        reject(error)
      }
      const settle = (data: FromSearch) => {
        if (data.kind === 'failed') return fail(new SearchError(data.failure))
        const value = receive(data)
        if (value === null) return
        this.#waiting.delete(id)
        resolve(value)
      }
      this.#waiting.set(id, { lane, fail, receive: settle })
      signal.addEventListener('abort', () => {
        if (!this.#waiting.has(id)) return
        if (this.#worker) tell(this.#worker, { kind: 'cancel', id })
        fail(replaced())
      })
      tell(this.#running(asked), asked)
    })
  }

  #running(first: First): Worker {
    if (this.#worker) return this.#worker
    const address = policy?.createScriptURL(workerAddress) ?? workerAddress
    const worker = new Worker(address, { type: 'module' })
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<FromSearch>) =>
      this.#waiting.get(data.id)?.receive(data),
    )
    const fail = () => {
      // What is asked next starts another one, which may fare better when the connection is back.
      this.#worker = null
      worker.terminate()
      for (const one of this.#waiting.values()) one.fail(new SearchError(workerFailure))
    }
    worker.addEventListener('error', fail, { once: true })
    openWorker(worker, this.#archive, first)
    if (this.#added) tell(worker, this.#added)
    return worker
  }
}

function createClient(archive: string): SearchClient {
  const worker = new AnsweringWorker(archive)
  return {
    search: (request, onPart, signal) =>
      worker.ask(
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
      worker.ask(
        (id) => ({ kind: 'suggest', id, text, count }),
        (data) => (data.kind === 'suggestions' ? data.suggestions : null),
        signal,
      ),
    warm: () => worker.warm(),
    add: (papers, names) => worker.add({ kind: 'add', papers, ...(names && { names }) }),
    version: () => worker.version,
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
