import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { hrefOf, noFilters, parseView, type View } from '#domain/view.ts'
import { queryTyped } from '#domain/view-query.ts'

function read(href: string): View {
  const [path = '', query = ''] = href.split('?')
  return parseView(path, query)
}

describe('what was typed', () => {
  test('whatever it is, an address holds it, and reading it gives what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const view = { page: 'search', language: 'ko', order: 'date', filters: noFilters } as const
        const href = hrefOf({ ...view, query: typed })
        expect(read(href)).toEqual({ ...view, query: queryTyped(typed) })
        expect(queryTyped(queryTyped(typed))).toBe(queryTyped(typed))
      }),
    )
  })

  test.each([
    ['연', '연'.normalize('NFD')],
    ['a'.repeat(200), 'a'.repeat(300)],
    ['a'.repeat(199), `${'a'.repeat(199)}😀`],
    ['ab', 'a\uD800b'],
    [' a ', ' a '],
  ])('is %j in the address for %j', (written, typed) => {
    expect(queryTyped(typed)).toBe(written)
  })
})
