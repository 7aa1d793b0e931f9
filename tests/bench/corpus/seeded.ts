/** A source of chance that gives the same course for the same seed (mulberry32). */
export interface Chance {
  /** From 0 to below 1. */
  readonly next: () => number
  /** From 0 to below `most`. */
  readonly below: (most: number) => number
  readonly pick: <T>(from: readonly T[]) => T
  /** Around `mean`, seldom further than two spreads away. */
  readonly around: (mean: number, spread: number) => number
}

export function seeded(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    pick: (from) => {
      const chosen = from[below(from.length)]
      if (chosen === undefined) throw new Error('There is nothing to choose from.')
      return chosen
    },
    around: (mean, spread) => mean + (next() + next() + next() - 1.5) * spread * 1.15,
  }
}

/**
 * Places from 0 to below `count`, the first ones most often: Zipf's law with Mandelbrot's flattened
 * head, `weight = 1 / (place + 1 + flat) ** steepness`.
 */
export function zipf(count: number, { flat = 3, steepness = 1 } = {}): (chance: Chance) => number {
  const sums = new Float64Array(count)
  let sum = 0
  for (let place = 0; place < count; place++) {
    sum += 1 / (place + 1 + flat) ** steepness
    sums[place] = sum
  }
  return (chance) => firstAbove(sums, chance.next() * sum)
}

function firstAbove(sums: Float64Array, wanted: number): number {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > wanted) high = middle
    else low = middle + 1
  }
  return low
}
