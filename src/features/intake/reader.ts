import type { Given, ReadDocument } from '#queries/own-messages.ts'
import { askWorker } from '#queries/own-worker-client.ts'

export interface ReaderState {
  /** Everything read since the last `clear`. */
  readonly documents: readonly ReadDocument[]
  /** What is being read; null when nothing is. */
  readonly progress: Progress | null
  readonly ended: 'cancelled' | { readonly failed: string } | null
}

export interface Progress {
  readonly name: string
  readonly number: number
  readonly total: number
}

export const nothingRead: ReaderState = { documents: [], progress: null, ended: null }

/** A folder may hold thousands of documents: the page is told so often, and no more. */
const tellEveryMs = 100

/** Reads what is given in a worker, one batch after the other, and tells of every change. */
export function createReader(tell: (state: ReaderState) => void) {
  let documents: ReadDocument[] = []
  let progress: Progress | null = null
  let waiting: Given[] = []
  let job: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | null = null

  const tellNow = (ended: ReaderState['ended'] = null) => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    tell({ documents: [...documents], progress, ended })
  }
  const tellSoon = () => {
    timer ??= setTimeout(tellNow, tellEveryMs)
  }

  async function run(): Promise<void> {
    const mine = new AbortController()
    job = mine
    let ended: ReaderState['ended'] = null
    try {
      while (waiting.length > 0) await readBatch(waiting.splice(0), mine.signal)
    } catch (error) {
      ended = mine.signal.aborted ? 'cancelled' : { failed: String(error) }
    }
    if (job !== mine) return
    job = null
    progress = null
    waiting = []
    if (ended === 'cancelled') documents = []
    tellNow(ended)
  }

  async function readBatch(given: readonly Given[], signal: AbortSignal): Promise<void> {
    const total = given.length
    const onAnswer: Parameters<typeof askWorker>[1] = (answer) => {
      if (answer.kind === 'started') progress = { ...answer, total }
      if (answer.kind === 'document') documents.push(answer.document)
      tellSoon()
    }
    progress = { name: given[0]?.name ?? '', number: 1, total }
    tellNow()
    await askWorker({ kind: 'read', given }, onAnswer, signal)
  }

  return {
    give: (given: readonly Given[]) => {
      if (given.length === 0) return
      waiting.push(...given)
      if (!job) void run()
    },
    cancel: () => job?.abort(),
    clear: () => {
      documents = []
      tellNow()
    },
  }
}
