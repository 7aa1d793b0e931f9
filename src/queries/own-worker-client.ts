import type { Answer, Ask } from './own-messages.ts'
// The address comes from the bundler, which no linter can see.
// oxlint-disable-next-line import/default
import workerAddress from './own-worker.ts?worker&url'

/** Of the Trusted Types API what is needed here; a browser without it takes the bare address. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string }
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes
  }
}

/** The one policy of the page, named in its Content-Security-Policy: it lets this worker through. */
const policy = window.trustedTypes?.createPolicy('nonmun-worker', {
  createScriptURL: (address) => {
    if (address === workerAddress) return address
    throw new TypeError(`not the address of the worker: ${address}`)
  },
})

/**
 * Asks a worker of its own. `onAnswer` gets every message but the last; settles when the work is
 * done, rejects when it failed, and ends the worker when `signal` is aborted.
 */
export function askWorker(
  ask: Ask,
  onAnswer: (answer: Answer) => void,
  signal?: AbortSignal,
): Promise<void> {
  const address = policy?.createScriptURL(workerAddress) ?? workerAddress
  const worker = new Worker(address, { type: 'module' })
  return new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'done') resolve()
      else if (data.kind === 'failed') reject(new Error(data.reason))
      else onAnswer(data)
    })
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.addEventListener('messageerror', () => reject(new Error('unreadable answer')))
    signal?.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')))
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(ask)
  }).finally(() => worker.terminate())
}
