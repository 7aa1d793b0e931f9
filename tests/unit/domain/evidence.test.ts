import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { findEvidence, findEvidenceByAll, isVerbatim } from '#domain/evidence.ts'
import { measureEvidence } from '#tests/bench/number-measures.ts'

const sentences = [
  'Long prompts are slow because attention grows with their length.',
  'PickToken drops tokens that no later layer reads, with a router trained in 2 hours.',
  'On LongBench it keeps 98.4% of the accuracy at a quarter of the memory.',
]

describe('findEvidence', () => {
  test.each([
    ['A small router, trained in 2 hours, lets PickToken drop tokens.', 'en', 1],
    ['LongBench에서 정확도의 98.4%를 지키면서 메모리는 4분의 1만 쓴다.', 'ko', 2],
    ['The weather in Seoul was fine.', 'en', null],
    ['', 'en', null],
    ['날씨가 좋았다.', 'ko', null],
  ] as const)('finds what %s rests on', (point, language, expected) => {
    const found = findEvidence(point, sentences, { point: language, sentences: 'en' })
    expect(found?.sentence ?? null).toBe(expected)
  })

  test('finds nothing where two sentences say the same', () => {
    const twice = ['PickToken drops 30% of the tokens.', 'PickToken drops 30% of the tokens.']
    const languages = { point: 'en', sentences: 'en' } as const
    expect(findEvidence('PickToken drops 30% of tokens.', twice, languages)).toBeNull()
  })

  test('names a sentence of the list, with a score from 0 to 1', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom(...sentences))
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 6 }), (point, list) => {
        const found = findEvidence(point, list, { point: 'en', sentences: 'en' })
        if (!found) return
        expect(list[found.sentence]).toBeDefined()
        expect(found.score).toBeGreaterThan(0)
        expect(found.score).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('finds nothing without witnesses', () => {
    expect(findEvidenceByAll([])).toBeNull()
  })
})

test.each([
  ['drops tokens\n that no', true],
  ['drops tokens that some', false],
  ['  ', false],
])('isVerbatim: %s', (evidence, expected) => {
  expect(isVerbatim(evidence, sentences[1] ?? '')).toBe(expected)
})

describe('on the key points of our digests', () => {
  test.each([
    ['en', 'en', 0.7],
    ['ko', 'ko', 0.7],
    ['ko', 'en', 0.5],
  ] as const)(
    'links %s points to %s sentences, rarely wrongly and hardly ever without reason',
    (point, language, found) => {
      const { right, wrong, none, unfounded, linked } = measureEvidence([[point, language]])
      expect(right / (right + wrong + none)).toBeGreaterThanOrEqual(found)
      expect(wrong / (right + wrong)).toBeLessThanOrEqual(0.04)
      expect(linked / unfounded).toBeLessThanOrEqual(0.02)
    },
  )
})
