import { expect, test } from 'vitest'

import { addHealth, healthOf, totalOf } from '#domain/health.ts'
import { failedTexts } from '#domain/translation/failed-texts.ts'
import { aKiteAnswer, aKitePaper } from '#tests/builders/a-kite-paper.ts'
import { aPaper, paperId } from '#tests/builders/a-paper.ts'

const ko = { text: '연을 내린다', by: 'machine', model: 'kite-8b' } as const
const digest = { sentences: ['연을 내린다.'], by: 'editor' } as const

test('counts Korean by part and by writer', () => {
  const papers = [
    aPaper({ summary: { en: null, ko }, digest: { en: null, ko: digest } }),
    aPaper({
      id: paperId('2601.00002'),
      summary: { en: ko, ko: null },
      abstract: { en: null, ko },
    }),
  ]
  const health = healthOf(papers, () => 1)
  expect(health).toEqual({
    papers: 2,
    title: {},
    summary: { machine: 1 },
    keyPoints: {},
    text: { editor: 1, machine: 1 },
    failed: 2,
  })
  expect(totalOf(health.text)).toBe(2)
})

test('adds periods', () => {
  const one = healthOf([aPaper({ summary: { en: null, ko } })], () => 0)
  const other = healthOf([aPaper({ abstract: { en: null, ko } })], () => 1)
  expect(addHealth(one, other)).toEqual({
    papers: 2,
    title: {},
    summary: { machine: 1 },
    keyPoints: {},
    text: { machine: 1 },
    failed: 1,
  })
})

const paper = aKitePaper()
const korean = aKiteAnswer().abstract.map((pair) => pair.ko)
const withAbstract = (text: string, by: 'machine' | 'authors' = 'machine') => ({
  ...paper,
  abstract: { ...paper.abstract, ko: { text, by } },
})

test.each([
  ['an honest translation', withAbstract(korean.join(' ')), 0],
  ['one that stops in the middle', withAbstract(korean[0]?.slice(0, 9) ?? ''), 1],
  ['the authors’ own text, which is not judged', withAbstract('연', 'authors'), 0],
  ['a text without an original', aPaper({ summary: { en: null, ko } }), 0],
  [
    'a title with a number of its own',
    aPaper({ title: { en: 'Kites', ko: { text: '연 95개', by: 'machine' } } }),
    1,
  ],
])('finds in %s so many faulty texts', (_, one, failed) => {
  expect(failedTexts(one)).toBe(failed)
})
