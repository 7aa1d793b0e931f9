/** Goals of DESIGN.md, section 5. Scores are out of 100 and at least, the others at most. */
export const goals = {
  performance: { goal: 98, atLeast: true },
  accessibility: { goal: 100, atLeast: true },
  'best-practices': { goal: 100, atLeast: true },
  seo: { goal: 100, atLeast: true },
  'LCP ms': { goal: 1900, atLeast: false },
  'TBT ms': { goal: 60, atLeast: false },
  CLS: { goal: 0, atLeast: false },
} as const

export type Measure = keyof typeof goals
export type Measures = Readonly<Record<Measure, number>>

/** Of an even number of values the upper one of the middle two; throws where there is none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  if (middle === undefined) throw new Error('Nothing was measured.')
  return middle
}

/** The medians of several runs. */
export function mediansOf(runs: readonly Measures[]): Measures {
  const of = (measure: Measure) => median(runs.map((run) => run[measure]))
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    'best-practices': of('best-practices'),
    seo: of('seo'),
    'LCP ms': of('LCP ms'),
    'TBT ms': of('TBT ms'),
    CLS: of('CLS'),
  }
}

/** The measures that miss their goal; one that is not a number misses it. */
export function missedGoals(measures: Measures): Measure[] {
  return measureNames.filter((name) => {
    const { goal, atLeast } = goals[name]
    const reached = atLeast ? measures[name] >= goal : measures[name] <= goal
    return !reached
  })
}

export const measureNames: readonly Measure[] = [
  'performance',
  'accessibility',
  'best-practices',
  'seo',
  'LCP ms',
  'TBT ms',
  'CLS',
]
