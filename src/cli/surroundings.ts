/** What the program touches beside files: passed in, so that tests can look. */
export interface Surroundings {
  readonly cwd: string
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output
  /** Called when all files are prepared and none has taken its place yet. */
  readonly onPrepared?: () => void
  /** Environment variables; none where not given. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Has `stop` called when the user interrupts, instead of an end at once; returns how to undo it. */
  readonly onInterrupt?: (stop: () => void) => () => void
  /** The network; Node's own where not given. */
  readonly fetch?: typeof globalThis.fetch
  /** The clock, in milliseconds since the epoch; the machine's where not given. */
  readonly now?: () => number
}

export interface Output {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean | undefined
}

/** All read, something refused, not understood. */
export const exitCodes = { ok: 0, refused: 1, usage: 2 } as const

/** One line at the foot of a terminal that is written over; nothing anywhere else. */
export function progressOn({ stderr }: Surroundings): (line: string) => void {
  if (!stderr.isTTY) return () => {}
  return (line) => stderr.write(`\r\u001B[K${line.slice(0, 100)}`)
}
