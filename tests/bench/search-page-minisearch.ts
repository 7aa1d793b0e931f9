// oxlint-disable-next-line import/default
import workerAddress from './search-worker-minisearch.ts?worker&url'

import { offer } from './search-page.ts'

let worker: Worker | null = null

offer(({ text }) => {
  const start = performance.now()
  worker ??= new Worker(workerAddress, { type: 'module' })
  const target = worker
  return new Promise((resolve, reject) => {
    target.addEventListener(
      'message',
      ({ data }: MessageEvent<{ results: number; found: number } | string>) => {
        const ms = performance.now() - start
        if (typeof data === 'string') reject(new Error(data))
        else resolve({ ms, lastMs: ms, ...data })
      },
      { once: true },
    )
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    target.postMessage({ text, index: new URL('index/minisearch.gz', document.baseURI).href })
  })
})
