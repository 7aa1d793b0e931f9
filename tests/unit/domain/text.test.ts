import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  isLanguage,
  isMostlyKorean,
  isOwnText,
  otherLanguage,
  ownEditor,
  toLine,
} from '#domain/text.ts'

describe('toLine', () => {
  test.each([
    ['wrapped\n  lines', 'wrapped lines'],
    ['  tabs\tand\u00A0blanks ', 'tabs and blanks'],
    ['zero\u200Bwidth\uFEFF', 'zerowidth'],
    ['\u202Eturned', 'turned'],
    ['bell\u0007s', 'bell s'],
    ['\u1112\u1161\u11AB\u1100\u1173\u11AF', '한글'],
    ['', ''],
  ])('makes %j into %j', (text, line) => {
    expect(toLine(text)).toBe(line)
  })

  test('keeps letters that NFKC would change', () => {
    expect(toLine('ㄱ ﬁ ² Ａ')).toBe('ㄱ ﬁ ² Ａ')
  })

  test('gives one line, and the same line again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = toLine(text)
        expect(line).not.toMatch(/[\n\r\t\u200B]/)
        expect(toLine(line)).toBe(line)
      }),
    )
  })
})

test.each([
  ['강화학습으로 LLM을 미세조정한다', true],
  ['Qwen3-VL-8B와 GPT-5를 비교한다', true],
  ['A sentence in English', false],
  ['A long sentence in English with the word 논문 in it', false],
  ['123 !?', false],
  ['', false],
])('%s is mostly Korean: %s', (text, isKorean) => {
  expect(isMostlyKorean(text)).toBe(isKorean)
})

test('only our editor writes our own texts', () => {
  expect(isOwnText({ by: 'editor', editor: ownEditor })).toBe(true)
  expect(isOwnText({ by: 'editor', editor: 'Another' })).toBe(false)
  expect(isOwnText({ by: 'editor' })).toBe(false)
  expect(isOwnText({ by: 'machine', editor: ownEditor })).toBe(false)
})

test('there are two languages, each the other of the other', () => {
  expect(['en', 'ko', 'EN', '', null].map(isLanguage)).toEqual([true, true, false, false, false])
  expect([otherLanguage('en'), otherLanguage('ko')]).toEqual(['ko', 'en'])
})
