import { expect, test } from 'vitest'

import { issue } from '#domain/issue.ts'

const at = { file: 'a.json', place: 'papers[3].title' }

test('an issue says what kind it is, what became of it, where, and what was found', () => {
  expect(issue('bad-field', 'missing', at, 42)).toEqual({
    code: 'bad-field',
    outcome: 'missing',
    file: 'a.json',
    place: 'papers[3].title',
    found: '42',
  })
})

test.each([
  ['two\n lines', 'two lines'],
  [{ a: [1] }, '{"a":[1]}'],
  [undefined, 'undefined'],
  [null, 'null'],
])('what was found, %o, is shown as %j', (found, shown) => {
  expect(issue('bad-field', 'missing', at, found).found).toBe(shown)
})

test('a long find is cut to 120 characters', () => {
  const { found } = issue('bad-field', 'missing', at, 'a'.repeat(500))
  expect(found).toHaveLength(120)
  expect(found.endsWith('…')).toBe(true)
})
