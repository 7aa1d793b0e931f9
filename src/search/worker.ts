/** Runs in a worker: the index is read and asked here, so that the page stays free. */
import type { FromSearch, ToSearch } from './contract.ts'
import { FileError, type Load } from './index-files.ts'
import { laneOf, type Question } from './lane.ts'
import { loaderOf } from './load-file.ts'
import { SearchEngine } from './search-engine.ts'

let engine: SearchEngine | null = null
type Bytes = Uint8Array<ArrayBuffer> | null
const receivers = new Map<string, (bytes: Bytes) => void>()
interface Running {
  readonly lane: ReturnType<typeof laneOf>
  readonly stop: AbortController
}
const running = new Map<number, Running>()

addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  if (data.kind === 'search' || data.kind === 'suggest') void answer(data)
  else prepare(data)
})

function prepare(data: Exclude<ToSearch, Question>): void {
  switch (data.kind) {
    case 'open':
      engine = new SearchEngine(loaderFor(data))
      return
    case 'file':
      receivers.get(data.path)?.(data.bytes)
      return
    case 'warm':
      void engine?.warm()
      return
    case 'add':
      engine?.add(data.papers, data.names)
      return
    case 'cancel':
      running.get(data.id)?.stop.abort()
      return
    default:
      data satisfies never
  }
}

/** Takes files from the page, which asked for them while this program was coming. */
function loaderFor({ archive, ahead }: Extract<ToSearch, { kind: 'open' }>): Load {
  const load = loaderOf(archive)
  const coming = new Map(
    ahead.map((path) => [
      path,
      new Promise<Bytes>((resolve) => {
        receivers.set(path, resolve)
      }),
    ]),
  )
  return async (path, options) => {
    const bytes = options?.isFresh ? null : await coming.get(path)
    // Given away: whoever unpacked it has it.
    coming.delete(path)
    return bytes ?? load(path, options)
  }
}

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
