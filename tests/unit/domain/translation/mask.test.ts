import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { maskSentence, unmask } from '#domain/translation/mask.ts'

function masked(sentence: string) {
  const result = maskSentence(sentence)
  if (!result) throw new Error('A test was written with a sentence that cannot be masked.')
  return result
}

describe('a sentence', () => {
  test.each([
    ['a formula', 'It runs in $O(n \\log n)$ time.', ['$O(n \\log n)$']],
    ['a link', 'Code is at https://example.org/kites.', ['https://example.org/kites']],
    ['a command', 'We call it \\method{} here.', ['\\method{}']],
    ['an escaped sign', 'It gains 12.5\\% more.', ['12.5\\%']],
    ['citations', 'As shown before [3, 4] (Doe et al., 2024).', ['[3, 4]', '(Doe et al., 2024)']],
    ['an inner capital', 'We test on ImageNet today.', ['ImageNet']],
    ['capitals with a plural', 'Most LLMs can fly.', ['LLM']],
    ['letters with digits', 'We compare Qwen2.5-VL-7B with GPT-4o.', ['Qwen2.5-VL-7B', 'GPT-4o']],
    ['plain words and numbers', 'The 3rd kite is 95 percent faster in the 1990s.', []],
  ])('hides %s', (_, sentence, pieces) => {
    expect(masked(sentence).pieces).toEqual(pieces)
  })

  test('gets another mark where it has the first one', () => {
    const { text, mark } = masked('The ZQ1Z kite beats GPT-4.')
    expect(mark).not.toBe('ZQ')
    expect(text).toContain(`${mark}2Z`)
  })
})

describe('placeholders', () => {
  const two = masked('Kites use GPT-4 and $x$.')

  test.each([
    ['in another order', '연은 ZQ2Z 그리고 ZQ1Z를 쓴다.', '연은 $x$ 그리고 GPT-4를 쓴다.'],
    ['in small letters', '연은 zq1z와 zq2z를 쓴다.', '연은 GPT-4와 $x$를 쓴다.'],
  ])('come back %s', (_, translation, text) => {
    expect(unmask(translation, two)).toBe(text)
  })

  test.each([
    ['one is gone', '연은 ZQ1Z를 쓴다.'],
    ['one came twice', '연은 ZQ1Z, ZQ1Z, ZQ2Z를 쓴다.'],
    ['there is another', '연은 ZQ1Z, ZQ2Z, ZQ3Z를 쓴다.'],
    ['one is broken', '연은 ZQ1Z, ZQ2Z, ZQ 3Z를 쓴다.'],
  ])('give nothing where %s', (_, translation) => {
    expect(unmask(translation, two)).toBeNull()
  })

  const piece = fc.constantFrom(
    'GPT-4',
    '$a_1$',
    'ImageNet',
    'https://example.org/a',
    'the kite',
    '95%',
    '[2]',
    'ZQ1Z',
    ' and ',
    'LLM',
  )

  test('each stand for one piece of the sentence, and give it back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 12 }),
        (parts) => {
          const sentence = parts.join(' ')
          const result = maskSentence(sentence)
          if (!result) return
          // A plural ending is the one thing that is dropped.
          const back = unmask(result.text, result)
          expect(back?.length).toBeLessThanOrEqual(sentence.length)
          expect(back?.replaceAll('s', '')).toBe(sentence.replaceAll('s', ''))
        },
      ),
    )
  })

  test('are missed, whichever is lost', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 10 }), fc.nat(), (parts, at) => {
        const result = maskSentence(parts.join(' '))
        if (!result || result.pieces.length === 0) return
        const lost = `${result.mark}${(at % result.pieces.length) + 1}Z`
        expect(unmask(result.text.replace(lost, ''), result)).toBeNull()
      }),
    )
  })
})
