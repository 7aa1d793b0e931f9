import { expect, test } from 'vitest'

import { type AbstractContent, digestPairs } from '#features/paper/abstract-content.ts'
import { aDigest, aText } from '#tests/builders/a-text.ts'

const digest = (...sentences: string[]): AbstractContent => ({
  kind: 'digest',
  digest: aDigest(sentences),
})
const abstract: AbstractContent = { kind: 'abstract', text: aText('A text.', { by: 'authors' }) }

test('the twins of a digest stand side by side', () => {
  const contents = { en: digest('One.', 'Two.'), ko: digest('하나다.', '둘이다.') }
  expect(digestPairs(contents)).toEqual([
    { en: 'One.', ko: '하나다.' },
    { en: 'Two.', ko: '둘이다.' },
  ])
})

test.each([
  ['one side has more sentences', { en: digest('One.', 'Two.'), ko: digest('하나다.') }],
  ['one side is an abstract', { en: abstract, ko: digest('하나다.') }],
  ['one side is missing', { en: digest('One.'), ko: null }],
  ['both are missing', { en: null, ko: null }],
])('there are no twins where %s', (_, contents) => {
  expect(digestPairs(contents)).toBeNull()
})
