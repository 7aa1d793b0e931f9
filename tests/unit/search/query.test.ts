import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseQuery } from '#search/query.ts'

function told(text: string): string[] {
  return parseQuery(text).parts.map(({ kind, tokens, isOpen }) =>
    [kind, tokens.map(({ word }) => word).join(' '), ...(isOpen ? ['open'] : [])].join(': '),
  )
}

test.each([
  ['robot memory', ['word: robot', 'word: memory: open']],
  ['robot memory ', ['word: robot', 'word: memory']],
  ['"reward hacking" agent', ['phrase: reward hacking', 'word: agent: open']],
  ['“reward hacking', ['phrase: reward hacking']],
  ['the state-space of models', ['compound: state space', 'word: models: open']],
  ['agent-as-a-judge', ['compound: agent as a judge: open']],
  ['to be', ['word: to', 'word: be: open']],
  ['강화학습 AI연구원', ['word: 강화학습', 'word: ai', 'word: 연구원: open']],
  ['Vilém', ['word: vilem: open']],
  ['  ', []],
  ['!?…', []],
])('%s is taken apart', (text, parts) => {
  expect(told(text)).toEqual(parts)
})

test('a minus before a word excludes it, within a word it does not', () => {
  const { parts, without } = parseQuery('depth -panoramas x-ray -"theorem proving" -- y')
  expect(parts.map(({ typed }) => typed)).toEqual(['depth', 'x-ray', 'y'])
  expect(without.map((tokens) => tokens.map(({ word }) => word))).toEqual([
    ['panoramas'],
    ['theorem', 'proving'],
  ])
})

test.each([
  ['2601.06943'],
  [' 2601.06943v2 '],
  ['arXiv:2601.06943'],
  ['https://arxiv.org/abs/2601.06943v2'],
  ['arxiv.org/pdf/2601.06943.pdf'],
  ['https://huggingface.co/papers/2601.06943?utm_source=feed#community'],
  ['https://www.alphaxiv.org/abs/2601.06943'],
  ['https://doi.org/10.48550/arXiv.2601.06943'],
])('%s names a paper', (text) => {
  expect(parseQuery(text).id).toBe('2601.06943')
})

test('a link to an old paper names it too', () => {
  expect(parseQuery('https://arxiv.org/abs/cs/0112017v1').id).toBe('cs/0112017')
})

test('an id that is not whole yet is a beginning', () => {
  expect(parseQuery('2601.069')).toMatchObject({ id: null, idStart: '2601.069' })
})

test('places of words are places in the text as typed', () => {
  const { text, parts } = parseQuery('a “Große Modelle” of state-space')
  const tokens = parts.flatMap((part) => part.tokens)
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Große',
    'Modelle',
    'state',
    'space',
  ])
})

test('any text is taken apart, twelve parts at most, and NFD as NFC', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (text) => {
      const query = parseQuery(text)
      expect(query.parts.length).toBeLessThanOrEqual(12)
      expect(query.text.length).toBeLessThanOrEqual(200)
    }),
  )
  expect(told('강화학습 Vilém'.normalize('NFD'))).toEqual(told('강화학습 Vilém'))
})
