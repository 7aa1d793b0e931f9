import { expect, test } from 'vitest'

import {
  measureNames,
  type Measures,
  median,
  mediansOf,
  missedGoals,
} from '#tests/lighthouse/goals.ts'

const reached: Measures = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
  'LCP ms': 1900,
  'TBT ms': 60,
  CLS: 0,
}

test('takes the middle of the runs', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([100, 97, 99, 98])).toBe(99)
  expect(() => median([])).toThrow('measured')
})

test('accepts what just reaches the goals', () => {
  expect(missedGoals(mediansOf([reached, reached, reached]))).toEqual([])
})

test.each(measureNames)('sees %s miss its goal', (name) => {
  const worse = name === 'CLS' || name.endsWith('ms') ? reached[name] + 0.01 : reached[name] - 1
  expect(missedGoals({ ...reached, [name]: worse })).toEqual([name])
  expect(missedGoals({ ...reached, [name]: Number.NaN })).toEqual([name])
})
