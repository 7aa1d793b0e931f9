import fc from 'fast-check'
import { expect, test } from 'vitest'

import { formsOf, isOneSlip, wholeEnd } from '#search/english-words.ts'

test.each([
  ['jailbreak', 'jailbreaking'],
  ['optimizing', 'optimize'],
  ['planning', 'plan'],
  ['plan', 'planning'],
  ['segmentation', 'segment'],
  ['learned', 'learn'],
])('%s is found as %s', (word, form) => {
  expect(formsOf(word)).toContain(form)
})

test.each([
  ['difusion', 'diffusion'],
  ['weahter', 'weather'],
  ['humanoidd', 'humanoid'],
  ['transfomer', 'transformer'],
])('one slip parts %s and %s', (typed, word) => {
  expect(isOneSlip(typed, word)).toBe(true)
})

test.each([
  ['diffusion', 'diffusion'],
  ['difuson', 'diffusion'],
  ['weather', 'leather!'],
])('%s and %s are equal or farther apart', (a, b) => {
  expect(isOneSlip(a, b)).toBe(false)
})

const word = fc.stringMatching(/^[a-z]{5,14}$/)

test('a letter left out is one slip, and leaves one end of the word whole', () => {
  fc.assert(
    fc.property(word, fc.nat(), (whole, seed) => {
      const at = seed % whole.length
      const typed = whole.slice(0, at) + whole.slice(at + 1)
      expect(isOneSlip(typed, whole)).toBe(true)
      const kept = wholeEnd(typed)
      const hasHead = whole.startsWith(typed.slice(0, kept))
      const hasTail = whole.endsWith(typed.slice(typed.length - kept))
      expect(hasHead || hasTail).toBe(true)
    }),
  )
})
