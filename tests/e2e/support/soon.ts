import { expect } from 'vitest'

/** An expectation about something that the page is on its way to. */
export function soon<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 10_000, interval: 50 })
}
