import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'

import { alignSentences, maxSentences } from '#domain/align/align-sentences.ts'
import {
  type AlignmentFigures,
  linksOf,
  measureAlignment,
} from '#tests/bench/alignment-measures.ts'

const sentence = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    'The LLM has 7B parameters.',
    '이 LLM은 매개변수가 70억 개다.',
    'We train it.',
    '이를 학습한다.',
    '$x^2$ 는 값이다.',
    '',
  ),
)

describe('alignSentences', () => {
  test('covers each side exactly once, in order, with no bead empty on both sides', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 12 }),
        fc.array(sentence, { maxLength: 12 }),
        (en, ko) => {
          const { beads, score, trusted, verdict } = alignSentences(en, ko)
          let [inEn, inKo] = [0, 0]
          for (const bead of beads) {
            expect([bead.en.from, bead.ko.from]).toEqual([inEn, inKo])
            expect(bead.en.to - bead.en.from + bead.ko.to - bead.ko.from).toBeGreaterThan(0)
            ;[inEn, inKo] = [bead.en.to, bead.ko.to]
          }
          expect([inEn, inKo]).toEqual([en.length, ko.length])
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
          expect(trusted).toBe(verdict === 'aligned')
        },
      ),
    )
  })

  test('aligns a text with itself one to one', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/)
    const words = fc
      .array(word, { minLength: 4, maxLength: 12 })
      .map((some) => `${some.join(' ')}.`)
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 12 }), (text) => {
        const { beads, trusted } = alignSentences(text, text)
        expect(beads.map(({ en, ko }) => [en.from, en.to, ko.from, ko.to])).toEqual(
          text.map((_, at) => [at, at + 1, at, at + 1]),
        )
        expect(trusted).toBe(true)
      }),
    )
  })

  test.each([
    ['empty', [], ['한 문장이다.']],
    ['empty', ['One.'], []],
    ['empty', [], []],
    ['too-long', Array.from({ length: maxSentences + 1 }, () => 'One.'), ['하나.']],
    [
      'unrelated',
      ['The 7B LLM runs on an H100.', 'It costs $250.'],
      ['GPT-4는 3배 빠르다.', 'RAG와 OCR을 함께 쓴다.'],
    ],
    [
      'uneven',
      ['Yes.', 'It rained all day and nobody in the village went out until night.'],
      ['그렇다면 온 마을에 종일 비가 내려 밤까지 누구도 나가지 않았을 터이다.', '아니.'],
    ],
  ] as const)('does not trust what is %s', (verdict, en, ko) => {
    expect(alignSentences(en, ko)).toMatchObject({ trusted: false, verdict })
  })

  test('trusts short texts without anchors where the lengths fit', () => {
    const en = [
      'It rained all day long.',
      'Nobody in the whole village went out until late at night.',
    ]
    const ko = ['비가 종일 내렸다.', '온 마을에서 밤늦게까지 누구도 밖에 나가지 않았다.']
    expect(alignSentences(en, ko)).toMatchObject({ trusted: true, verdict: 'aligned' })
  })

  test('pairs two sentences with the one they became', () => {
    const en = [
      'Long prompts are slow.',
      'Attention grows with the square of their length.',
      'We drop 30% of the tokens.',
    ]
    const ko = ['어텐션이 길이의 제곱으로 늘어 긴 프롬프트는 느리다.', '토큰의 30%를 버린다.']
    expect(linksOf(alignSentences(en, ko))).toEqual(['0-0', '1-0', '2-1'])
  })
})

describe('on the reference set', () => {
  let figures: AlignmentFigures
  beforeAll(() => {
    figures = measureAlignment()
  })

  test('finds at least 97 % of the links, and at least 97 % of what it finds is right', () => {
    expect(figures.links).toBeGreaterThanOrEqual(150)
    expect(figures.precision).toBeGreaterThanOrEqual(0.97)
    expect(figures.recall).toBeGreaterThanOrEqual(0.97)
  })

  test('shows pairs for nearly every good text and for hardly any shuffled or foreign one', () => {
    expect(figures.trusted).toBeGreaterThanOrEqual(0.9)
    expect(figures.trustedShuffled).toBeLessThanOrEqual(0.02)
    expect(figures.trustedForeign).toBeLessThanOrEqual(0.01)
  })
})
