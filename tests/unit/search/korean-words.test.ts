import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  areInitials,
  halfTypedRanges,
  hangulKeysOf,
  hasStrayLetters,
  initialsOf,
  latinKeysOf,
  stripParticle,
} from '#search/korean-words.ts'

test.each([
  ['에이전트를', '에이전트'],
  ['에이전트들은', '에이전트'],
  ['강화학습으로', '강화학습'],
  ['벤치마크에서는', '벤치마크'],
  ['로봇에게', '로봇'],
  ['제안하는', '제안'],
  ['효율적인', '효율'],
  ['모델과의', '모델'],
])('%s loses its particles', (word, stem) => {
  expect(stripParticle(word)).toBe(stem)
})

test.each(['전문가', '결과', '평가', '문서', '도로', '지도'])(
  '%s keeps its last syllable',
  (word) => {
    expect(stripParticle(word)).toBe(word)
  },
)

test('at least two syllables stay of any word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[가-힣]{2,12}$/), (word) => {
      expect(stripParticle(word).length).toBeGreaterThanOrEqual(2)
      expect(word.startsWith(stripParticle(word))).toBe(true)
    }),
  )
})

test.each([
  ['강화하', '강화학습'],
  ['벤치맠', '벤치마크'],
  ['에이전ㅌ', '에이전트'],
  ['토크나이ㅈ', '토크나이저'],
  ['법류', '법률'],
  ['읽', '일기'],
])('%s may become %s', (typed, word) => {
  expect(halfTypedRanges(typed).some(([from, to]) => word >= from && word < to)).toBe(true)
})

test.each([
  ['강화하', '강화물'],
  ['에이전ㅌ', '에이전시'],
  ['벤치맠', '벤치나무'],
])('%s does not become %s', (typed, word) => {
  expect(halfTypedRanges(typed).some(([from, to]) => word >= from && word < to)).toBe(false)
})

test('initial consonants go over spaces', () => {
  expect(initialsOf('강화 학습')).toBe('ㄱㅎㅎㅅ')
  expect(areInitials('ㄱㅎㅎㅅ')).toBe(true)
  expect(areInitials('ㄱ')).toBe(false)
})

test.each([
  ['ㅁㅎ둣', 'agent'],
  ['얄려냐ㅐㅜ', 'diffusion'],
  ['퍄ㅣㅣ먀ㅜ', 'villain'],
])('%s is %s on a Latin keyboard', (typed, word) => {
  expect(hasStrayLetters(typed)).toBe(true)
  expect(latinKeysOf(typed)).toBe(word)
})

test.each([
  ['dpdlwjsxm', '에이전트'],
  ['rkdghkgkrtmq', '강화학습'],
  ['agent', null],
  ['hkfr', null],
  ['ai', null],
])('%s on a Korean keyboard is %s', (typed, word) => {
  expect(hangulKeysOf(typed)).toBe(word)
})
