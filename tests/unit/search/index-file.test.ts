import fc from 'fast-check'
import { expect, test } from 'vitest'

import { packList, unpackList } from '#search/index-file.ts'

test('a list comes back as it was, in less room where neighbours begin alike', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', '"', '가', '각', '\u{1F600}'),
    maxLength: 50,
  })
  fc.assert(
    fc.property(fc.array(letters), (list) => {
      const sorted = list.filter((one) => one !== '').toSorted()
      expect(unpackList(packList(sorted))).toEqual(sorted)
    }),
  )
  expect(packList(['model', 'modeled', 'modern'])).toBe('0model\n5ed\n4rn')
  expect(unpackList('')).toEqual([])
})
