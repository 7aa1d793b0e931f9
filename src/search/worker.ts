/** Runs in a worker: the index is read and asked here, so that the page stays free. */
import type { FromSearch, ToSearch } from './contract.ts'
import { FileError } from './index-files.ts'
import { laneOf, type Question } from './lane.ts'
import { loaderOf } from './load-file.ts'
import { SearchEngine } from './search-engine.ts'

let engine: SearchEngine | null = null
interface Running {
  readonly lane: ReturnType<typeof laneOf>
  readonly stop: AbortController
}
const running = new Map<number, Running>()

addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  switch (data.kind) {
    case 'open':
      engine = new SearchEngine(loaderOf(data.archive))
      return
    case 'add':
      engine?.add(data.papers, data.names)
      return
    case 'cancel':
      running.get(data.id)?.stop.abort()
      return
    case 'search':
    case 'suggest':
      void answer(data)
      return
    default:
      data satisfies never
  }
})

async function answer(asked: Question): Promise<void> {
  const { id } = asked
  const lane = laneOf(asked)
  for (const other of running.values()) if (lane && other.lane === lane) other.stop.abort()
  const stop = new AbortController()
  running.set(id, { lane, stop })
  const tell = (message: FromSearch) => {
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (!stop.signal.aborted) postMessage(message)
  }
  try {
    if (!engine) throw new FileError('absent', 'search/index.gz')
    if (asked.kind === 'suggest') {
      const suggestions = await engine.suggest(asked.text, asked.count)
      tell({ kind: 'suggestions', id, suggestions })
      return
    }
    const onPart = (part: Extract<FromSearch, { kind: 'answer' }>['answer']) =>
      tell({ kind: 'answer', id, answer: part, isLast: false })
    const last = await engine.search(asked.request, onPart, stop.signal)
    tell({ kind: 'answer', id, answer: last, isLast: true })
  } catch (error) {
    const { failure } = error instanceof FileError ? error : broken
    tell({ kind: 'failed', id, failure })
  } finally {
    running.delete(id)
  }
}

/** Something of ours went wrong: the page is to say so, not to wait for ever. */
const broken = new FileError('broken', 'search/index.gz')
