import { expect, test } from 'vitest'

import { paperGroupOf, paperLinks, parsePaperId } from '#domain/arxiv.ts'
import { paperId } from '#tests/builders/a-paper.ts'

test.each([
  ['2601.06943', '2601.06943'],
  ['0704.0001', '0704.0001'],
  ['2601.06943v2', '2601.06943'],
  ['2601.06943v12', '2601.06943'],
  ['arXiv:2601.06943', '2601.06943'],
  ['ARXIV:2601.06943v1', '2601.06943'],
  [' 2601.06943 ', '2601.06943'],
  ['cs/0112017', 'cs/0112017'],
  ['math.AG/0601001v3', 'math.AG/0601001'],
  ['cond-mat/0102536', 'cond-mat/0102536'],
])('reads %s as %s', (text, id) => {
  expect(parsePaperId(text)).toBe(id)
})

test.each([
  '',
  '2601.069',
  '2601.069433',
  '2613.06943',
  '2600.06943',
  '260106943',
  '2601.06943/../x',
  'https://arxiv.org/abs/2601.06943',
  'cs/01120',
  'CS/0112017',
  '__proto__',
  `${' '.repeat(40)}2601.06943`,
  2601.06943,
  null,
  undefined,
])('reads %o as no id', (value) => {
  expect(parsePaperId(value)).toBeNull()
})

test('builds every address from the id', () => {
  expect(paperLinks(paperId('2601.06943'))).toEqual({
    huggingFace: 'https://huggingface.co/papers/2601.06943',
    arxiv: 'https://arxiv.org/abs/2601.06943',
    pdf: 'https://arxiv.org/pdf/2601.06943',
    doi: 'https://doi.org/10.48550/arXiv.2601.06943',
  })
})

test.each([
  ['2601.06943', '2601'],
  ['cs/0112017', 'old'],
])('puts %s in the group %s', (id, group) => {
  expect(paperGroupOf(paperId(id))).toBe(group)
})
