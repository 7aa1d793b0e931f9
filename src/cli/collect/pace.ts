import PQueue from 'p-queue'

// Short, so that requests come evenly rather than in a burst and a long rest.
const interval = 2000
/** The server's window is five minutes: who asks for much more wants us to come another time. */
export const longestHold = 10 * 60_000

/** How fast a server is asked. */
export interface Speed {
  /** Requests at a time. */
  readonly concurrency: number
  /** Requests a second, over any few seconds. */
  readonly rate: number
}

/** Lets requests out one by one, never faster than the speed, and none while a server wants rest. */
export class Pace {
  readonly #queue: PQueue
  #heldUntil = 0
  #timer: NodeJS.Timeout | undefined

  constructor({ concurrency, rate }: Speed) {
    const intervalCap = Math.max(1, Math.floor((rate * interval) / 1000))
    // Below one request in the interval, the interval grows instead.
    const length = Math.max(interval, Math.ceil(1000 / rate))
    this.#queue = new PQueue({ concurrency, interval: length, intervalCap, strict: true })
  }

  run<T>(request: () => Promise<T>): Promise<T> {
    return this.#queue.add(request)
  }

  /** Sends nothing more for so many milliseconds; of several holds the last to end counts. */
  hold(ms: number): void {
    const now = performance.now()
    this.#heldUntil = Math.max(this.#heldUntil, now + Math.min(ms, longestHold))
    this.#queue.pause()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#queue.start(), this.#heldUntil - now)
  }

  /** Milliseconds until the next request may go out; 0 where nothing holds it. */
  get held(): number {
    return Math.max(0, this.#heldUntil - performance.now())
  }

  /** Ends every hold: for a run that ends, and would only wait to find that out. */
  release(): void {
    clearTimeout(this.#timer)
    this.#queue.start()
  }
}
