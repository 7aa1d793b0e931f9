import { expect, test } from 'vitest'

import { parseDateOfInstant, parseInstant } from '#formats/parse-instant.ts'

test.each([
  ['2026-01-13T14:28:18.364244', '2026-01-13T14:28:18Z'],
  ['2026-01-13T01:12:08.706Z', '2026-01-13T01:12:08Z'],
  ['2026-01-13 09:15:00 +0900', '2026-01-13T00:15:00Z'],
  ['2026-01-13T23:30:00-05:00', '2026-01-14T04:30:00Z'],
  ['2026-01-13T14:28', '2026-01-13T14:28:00Z'],
])('reads %s as %s', (value, expected) => {
  expect(parseInstant(value)).toBe(expected)
})

test.each([
  '2026-02-30T10:00:00Z',
  '2026-01-13T25:00:00Z',
  '2026-01-13',
  'yesterday',
  '',
  12,
  null,
])('does not read %j', (value) => {
  expect(parseInstant(value)).toBeNull()
})

test('takes the date in UTC', () => {
  expect(parseDateOfInstant('2026-01-13T23:30:00-05:00')).toBe('2026-01-14')
  expect(parseDateOfInstant('2026-01-13')).toBe('2026-01-13')
})
