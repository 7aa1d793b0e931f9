import { type Output, progressOn, type Surroundings } from '../surroundings.ts'

/** Milliseconds between two lines where there is no terminal. */
const quiet = 15_000

export interface CollectProgress {
  /** A day was dealt with: what, how many of how many. */
  readonly day: (what: string) => void
  /** Something that is worth a word beside the count. */
  readonly note: (what: string) => void
  /** Clears the line of a terminal. */
  readonly end: () => void
}

/**
 * Says on standard error what is being fetched and how long is left: over one line of a terminal,
 * and anywhere else a line now and then. `rate` is in requests a second.
 */
export function progressOfDays(
  total: number,
  rate: number,
  surroundings: Surroundings,
): CollectProgress {
  const start = performance.now()
  const line = progressOn(surroundings)
  const sparse = sparseLines(surroundings.stderr)
  let done = 0
  const show = (what: string) => {
    const text = `${done}/${total} days, ${leftIn(done, total, performance.now() - start, rate)}: ${what}`
    line(text)
    sparse(text, done === total)
  }
  return {
    day: (what) => {
      done += 1
      show(what)
    },
    note: show,
    end: () => line(''),
  }
}

function leftIn(done: number, total: number, elapsed: number, rate: number): string {
  const left = total - done
  const bySpeed = done === 0 ? 0 : (elapsed / done) * left
  const seconds = Math.ceil(Math.max(bySpeed, (left / rate) * 1000) / 1000)
  if (left === 0) return 'done'
  return seconds < 90 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`
}

function sparseLines(output: Output): (text: string, isLast: boolean) => void {
  if (output.isTTY) return () => {}
  let said = Number.NEGATIVE_INFINITY
  return (text, isLast) => {
    const now = performance.now()
    if (now - said < quiet && !isLast) return
    said = now
    output.write(`${text}\n`)
  }
}
