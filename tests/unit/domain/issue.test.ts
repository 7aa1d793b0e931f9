import { expect, test } from 'vitest'

import { issue, issueCodes } from '#domain/issue.ts'

const at = { file: 'a.json', place: 'papers[3].title' }

test('an issue says where, what was expected, what was found and what to do', () => {
  expect(issue('bad-field', 'missing', at, 42)).toEqual({
    code: 'bad-field',
    outcome: 'missing',
    file: 'a.json',
    place: 'papers[3].title',
    expected: issueCodes['bad-field'][0],
    found: '42',
    remedy: issueCodes['bad-field'][1],
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
