import { expect, test } from 'vitest'

import { markerOf, marksIn } from '#search/text-marks.ts'

function marked(text: string, phrases: string[][], beginnings: string[] = []): string[] {
  const marks = marksIn(text, markerOf([{ phrases, beginnings }]))
  return marks.map(([start, end]) => text.slice(start, end))
}

test.each<
  [what: string, text: string, phrases: string[][], beginnings: string[], wanted: string[]]
>([
  ['words in any case and number', 'Kites and a KITE', [['kite']], [], ['Kites', 'KITE']],
  ['accents', 'Große Drachen', [['grosse']], [], ['Große']],
  ['no more of a word than was typed', 'Reinforcement', [], ['reinf'], ['Reinf']],
  [
    'a phrase, over empty words',
    'Chain of Thought, thought',
    [['chain', 'thought']],
    [],
    ['Chain of Thought'],
  ],
  ['a word written in two', 'Hyper-Connections', [['hyperconnection']], [], ['Hyper-Connections']],
  [
    'a pair as the index has it',
    'sparse attention',
    [['"sparse attention']],
    [],
    ['sparse attention'],
  ],
  ['not the particle', '에이전트를 위한', [['에이전트']], [], ['에이전트']],
  ['the end of a compound', '심층강화학습은', [['강화학습']], [], ['강화학습']],
  ['a piece of a compound', '대규모언어모델', [], ['언어'], ['언어']],
  ['nothing', 'Boats', [['kite']], ['ki'], []],
])('marks %s', (_what, text, phrases, beginnings, wanted) => {
  expect(marked(text, phrases, beginnings)).toEqual(wanted)
})

test('marks whole words of a text in NFD, whose places differ', () => {
  const text = '강화학습을 한다'.normalize('NFD')
  expect(marked(text, [['강화학습']])).toEqual(['강화학습을'.normalize('NFD')])
})

test('marks never overlap', () => {
  expect(marked('reward hacking hacking', [['reward', 'hacking'], ['hacking']], ['hack'])).toEqual([
    'reward hacking',
    'hacking',
  ])
})
