import { expect, test } from 'vitest'

import { addressesIn, idOfArxivLink, idOfHuggingFaceLink } from '#formats/paper-link.ts'

test.each([
  'https://huggingface.co/papers/2601.06943',
  'http://www.huggingface.co/papers/2601.06943v3/',
  'https://hf.co/papers/2601.06943?ref=x#top',
  'huggingface.co/papers/2601.06943.md',
])('reads the Hugging Face link %s', (link) => {
  expect(idOfHuggingFaceLink(link)).toBe('2601.06943')
})

test.each([
  'https://huggingface.co/papers/2613.06943',
  'https://huggingface.co/papers/week/2026-W03',
  'https://evil.example/https://huggingface.co/papers/2601.06943',
  'https://huggingface.co.evil.example/papers/2601.06943',
  'javascript:https://huggingface.co/papers/2601.06943',
  '',
  7,
])('finds no paper in %j', (link) => {
  expect(idOfHuggingFaceLink(link)).toBeNull()
})

test.each([
  ['http://arxiv.org/abs/2601.06943v1', '2601.06943'],
  ['https://www.arxiv.org/pdf/2601.06943.pdf', '2601.06943'],
  ['https://arxiv.org/abs/cs/0112017', 'cs/0112017'],
  ['https://doi.org/10.48550/arXiv.2601.06943', '2601.06943'],
])('reads the arXiv link %s', (link, id) => {
  expect(idOfArxivLink(link)).toBe(id)
})

test('finds every address in a line of Markdown', () => {
  const line = '[a](https://huggingface.co/papers/2601.06943) and <http://arxiv.org/abs/2601.06521>'
  expect(addressesIn(line)).toEqual([
    'https://huggingface.co/papers/2601.06943',
    'http://arxiv.org/abs/2601.06521',
  ])
})
