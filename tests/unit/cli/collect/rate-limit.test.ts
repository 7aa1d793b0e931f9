import { expect, test } from 'vitest'

import { allowanceIn } from '#cli/collect/rate-limit.ts'

test.each([
  ['"api";r=489;t=271', { left: 489, seconds: 271 }],
  ['"api"; t=12; r=0', { left: 0, seconds: 12 }],
  [null, null],
  ['', null],
  ['"api";r=489', null],
  ['489', null],
  ['"api";r=-1;t=x', null],
])('%j says %j', (header, expected) => {
  expect(allowanceIn(header)).toEqual(expected)
})
