/** A share of the corpus that is to be the whole of it, and what is not in it. */
export interface Measure {
  readonly name: string
  readonly met: number
  readonly of: number
  /** One line for each thing that misses. */
  readonly misses: readonly string[]
}

/** Counts which of some things hold; `describe` gives the line for one that does not. */
export function measure<T>(
  name: string,
  things: readonly T[],
  holds: (thing: T) => boolean,
  describe: (thing: T) => string,
): Measure {
  const misses = things.filter((thing) => !holds(thing)).map(describe)
  return { name, met: things.length - misses.length, of: things.length, misses }
}

/** Where nothing was looked at, nothing was shown. */
export function isMet({ met, of }: Measure): boolean {
  return of > 0 && met === of
}
