import type { FromSearch, SearchRequest, ToSearch } from '#search/contract.ts'
import { type First, openWorker } from '#search/open-worker.ts'
// oxlint-disable-next-line import/default
import workerAddress from '#search/worker.ts?worker&url'

import { offer, type PageAnswer } from './search-page.ts'
import type { BenchQuery } from './search-queries.ts'

let worker: Worker | null = null
let lastId = 0
const warm = { kind: 'warm' } as const

function started(first: First): Worker {
  if (worker) return worker
  worker = new Worker(workerAddress, { type: 'module' })
  openWorker(worker, new URL('index/', document.baseURI).href, first)
  return worker
}

function tell(to: Worker, message: ToSearch): void {
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  to.postMessage(message)
}

offer(ask, () => tell(started(warm), warm))

function ask(query: BenchQuery): Promise<PageAnswer> {
  const start = performance.now()
  const id = (lastId += 1)
  const request: SearchRequest = {
    text: query.text,
    order: 'relevance',
    institutions: query.institutions ?? [],
    topics: query.topics ?? [],
    from: query.from ?? null,
    to: query.to ?? null,
    first: 0,
    count: 10,
  }
  const asked = { kind: 'search', id, request } as const
  const target = started(asked)
  return new Promise<PageAnswer>((resolve, reject) => {
    let firstMs: number | null = null
    target.addEventListener('message', function listen({ data }: MessageEvent<FromSearch>) {
      if (data.kind === 'suggestions' || data.id !== id) return
      if (data.kind === 'failed') {
        reject(new Error(`${data.failure.kind}: ${data.failure.file}`))
        return
      }
      const { hits, found, failures } = data.answer
      if (failures.length > 0) reject(new Error(JSON.stringify(failures)))
      if (hits.length >= 10 || data.isLast) firstMs ??= performance.now() - start
      if (!data.isLast) return
      target.removeEventListener('message', listen)
      const lastMs = performance.now() - start
      resolve({ ms: firstMs ?? lastMs, lastMs, results: hits.length, found })
    })
    tell(target, asked)
  })
}
