import { expect, test } from 'vitest'

import { parseCount } from '#formats/parse-count.ts'

test.each([
  [159, 159],
  [0, 0],
  ['159', 159],
  [' 8 ', 8],
  ['2,037', 2037],
  ['1.24k', 1240],
  ['1.2K', 1200],
  ['12k', 12_000],
])('reads %j as %i', (value, expected) => {
  expect(parseCount(value)).toBe(expected)
})

test.each([
  [-1],
  [1.5],
  [Number.NaN],
  [1e300],
  ['1.24'],
  ['2,03'],
  ['1,2,3'],
  ['-5'],
  ['many'],
  [''],
  [true],
  [null],
  [['12']],
])('does not read %j', (value) => {
  expect(parseCount(value)).toBeNull()
})
