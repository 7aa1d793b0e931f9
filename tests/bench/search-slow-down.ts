import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'

/**
 * Slows down a browser's renderers, workers and all, by stopping them most of the time. The DevTools'
 * own throttling slows the page's main thread and leaves workers as fast as they are (measured).
 */
export class Brake {
  readonly #browser: Browser
  readonly #child: ChildProcessWithoutNullStreams

  constructor(browser: Browser, rate: number) {
    this.#browser = browser
    const script = join(import.meta.dirname, 'search-throttle.ts')
    this.#child = spawn(process.execPath, ['--import', 'tsx', script, String(rate)])
  }

  /** From here on, for the renderers that there are now. */
  async press(): Promise<void> {
    const session = await this.#browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    await session.detach()
    await this.#tell(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id))
  }

  async release(): Promise<void> {
    await this.#tell([])
  }

  async end(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.stdin.end()
    await ended
  }

  async #tell(pids: readonly number[]): Promise<void> {
    const heard = once(this.#child.stdout, 'data')
    this.#child.stdin.write(`${pids.join(' ')}\n`)
    await heard
  }
}

const spin = `
  let sum = 0
  const start = performance.now()
  for (let turn = 0; turn < 3e7; turn += 1) sum = (sum * 31 + turn) | 0
  postMessage(performance.now() - start)`

/** Milliseconds that a worker of the page needs for a fixed piece of work. */
export function spinInWorker(page: Page): Promise<number> {
  return page.evaluate(
    (source) =>
      new Promise<number>((resolve) => {
        const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
        const worker = new Worker(address)
        worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
          worker.terminate()
          resolve(data)
        })
      }),
    spin,
  )
}
