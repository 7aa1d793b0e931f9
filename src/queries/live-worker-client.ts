import type { LiveReading, LiveTexts } from './live-messages.ts'
// The address comes from the bundler, which no linter can see.
// oxlint-disable-next-line import/default
import workerAddress from './live-worker.ts?worker&url'

/** Named in the page's Content-Security-Policy: it lets this worker through. */
const policy = window.trustedTypes?.createPolicy('nonmun-live-worker', {
  createScriptURL: (address) => {
    if (address === workerAddress) return address
    throw new TypeError(`not the address of the worker: ${address}`)
  },
})

export interface LiveReader {
  readonly read: (texts: LiveTexts) => Promise<LiveReading>
  readonly close: () => void
}

/** Starts a worker, so that its code comes while the answer does. */
export function createLiveReader(): LiveReader {
  const address = policy?.createScriptURL(workerAddress) ?? workerAddress
  const worker = new Worker(address, { type: 'module' })
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.addEventListener('messageerror', () => reject(new Error('unreadable answer')))
  })
  // It may fail before anything is read.
  failed.catch(() => {})
  return {
    read: (texts) => {
      const answer = new Promise<LiveReading>((resolve) => {
        worker.addEventListener('message', ({ data }: MessageEvent<LiveReading>) => resolve(data), {
          once: true,
        })
      })
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(texts)
      return Promise.race([answer, failed])
    },
    close: () => worker.terminate(),
  }
}
