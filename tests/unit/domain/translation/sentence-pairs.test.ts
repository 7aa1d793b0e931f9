import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { evidenceIn, evidenceOf, joinPairs, pairsOf } from '#domain/translation/sentence-pairs.ts'

const sentence = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', '연', '.', ' ', '$', '😀') })
  .filter((text) => text.trim() !== '')
const pairs = fc.array(fc.record({ original: sentence, translation: sentence }), {
  minLength: 1,
  maxLength: 6,
})

describe('sentence pairs', () => {
  test('come back as they went in, and each side gives its text', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const original = some.map((one) => one.original).join('')
        const joined = joinPairs(some)
        const found = pairsOf({ ...joined, by: 'machine' }, original)
        expect(found?.map((one) => one.original)).toEqual(some.map((one) => one.original))
        expect(found?.map((one) => one.translation.trim())).toEqual(
          some.map((one) => one.translation.trim()),
        )
        expect(found?.map((one) => one.translation).join('')).toBe(joined.text)
      }),
    )
  })

  const { text, pairs: made } = joinPairs([
    { original: 'One. ', translation: '하나.' },
    { original: 'Two.', translation: '둘.' },
  ])

  test('are none where the original is another text by now', () => {
    expect(pairsOf({ text, pairs: made, by: 'machine' }, 'One. Too.')).toBeNull()
  })

  test.each([
    ['missing', undefined],
    [
      'beyond the text',
      {
        ...made,
        starts: [
          [0, 0],
          [90, 5],
        ] as const,
      },
    ],
    [
      'out of order',
      {
        ...made,
        starts: [
          [0, 0],
          [4, 5],
          [4, 6],
        ] as const,
      },
    ],
    [
      'without a beginning',
      {
        ...made,
        starts: [
          [1, 0],
          [4, 5],
        ] as const,
      },
    ],
  ])('are none where places are %s', (_, wrong) => {
    expect(pairsOf({ text, pairs: wrong, by: 'machine' }, 'One. Two.')).toBeNull()
  })
})

describe('evidence', () => {
  const abstract = 'One kite flies. Two kites fall.'
  const points = ['First.', 'Second.', 'Third.']

  test('is read back word for word, null for a point without', () => {
    const evidence = evidenceIn(abstract, ['Two kites fall.', null, 'Three kites sing.'])
    expect(evidenceOf({ points, evidence }, abstract)).toEqual(['Two kites fall.', null, null])
  })

  test('is none where the abstract is another text by now, or nobody named any', () => {
    const evidence = evidenceIn(abstract, ['Two kites fall.', null, null])
    expect(evidenceOf({ points, evidence }, `${abstract} End.`)).toBeNull()
    expect(evidenceOf({ points }, abstract)).toBeNull()
  })
})
