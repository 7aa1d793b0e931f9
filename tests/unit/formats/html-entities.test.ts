import { expect, test } from 'vitest'

import { decodeEntities } from '#formats/html-entities.ts'

test.each([
  ['Q&amp;A', 'Q&A'],
  ['&lt;1 GB&gt;', '<1 GB>'],
  ['It&#39;s &#x201C;good&#x201d;', 'It’s “good”'.replace('’', "'")],
  ['Z&uuml;rich', 'Zürich'],
  ['&amp;lt;', '&lt;'],
  ['&#0;', ' '],
])('writes %s as %s', (text, expected) => {
  expect(decodeEntities(text)).toBe(expected)
})

test.each(['AT&T', 'a & b;', '&unknown;', '&#xD800;', '&#9999999;', '&lt', String.raw`R\&D; x`])(
  'leaves %s as it is',
  (text) => {
    expect(decodeEntities(text)).toBe(text)
  },
)
