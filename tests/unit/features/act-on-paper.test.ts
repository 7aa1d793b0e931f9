import { expect, test } from 'vitest'

import { nextView } from '#features/shortcuts/act-on-paper.ts'

test.each([
  ['ko', 'language', 'ko', 'en'],
  ['en', 'language', 'ko', 'ko'],
  ['both', 'language', 'ko', 'en'],
  ['both', 'language', 'en', 'ko'],
  ['ko', 'both', 'ko', 'both'],
  ['en', 'both', 'ko', 'both'],
  ['both', 'both', 'ko', 'ko'],
] as const)('from %s the key for %s leads, on a page in %s, to %s', (view, key, language, next) => {
  expect(nextView(view, key, language)).toBe(next)
})
