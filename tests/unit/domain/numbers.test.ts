import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { lostNumbers, strayNumbers } from '#domain/numbers/compare-numbers.ts'
import { flatten } from '#domain/numbers/flatten.ts'
import { readQuantities } from '#domain/numbers/read-quantities.ts'
import { measureNumberPairs, measureNumbersOfDigests } from '#tests/bench/number-measures.ts'

describe('readQuantities', () => {
  test.each([
    ['1만 2천 개', '1만 2천', 12_000],
    ['1만5000개', '1만5000', 15_000],
    ['2백만 장', '2백만', 2e6],
    ['1억 2,000만 원', '1억 2,000만 원', 1.2e8],
    ['70억 파라미터', '70억', 7e9],
    ['a 7B model', '7B', 7e9],
    ['7 billion words', '7 billion', 7e9],
    ['1.2T tokens', '1.2T', 1.2e12],
    ['twenty-two tasks', 'twenty-two', 22],
    ['two million rows', 'two million', 2e6],
    ['백만 개를 뽑는다', '백만', 1e6],
    ['$10^{-3}$', '10^{-3}', 1e-3],
    ['10⁻⁵', '10⁻⁵', 1e-5],
    ['1e-5.', '1e-5', 1e-5],
    ['$2.5\\times 10^{4}$', '2.5\\times 10^{4}', 25_000],
    ['$1{,}000$', '1{,}000', 1000],
    ['１２％', '１２％', 12],
    ['3분의 1', '3분의 1', 1 / 3],
    ['.5 of it', '.5', 0.5],
  ])('reads %s', (text, written, value) => {
    const [quantity] = readQuantities(text)
    expect(quantity?.text).toBe(written)
    expect(quantity?.readings[0]?.value).toBeCloseTo(value, 12)
  })

  test.each([
    ['4.1%p', 'point'],
    ['5 percentage points', 'point'],
    ['15퍼센트', 'percent'],
    ['10\\%', 'percent'],
    ['$2.5\\times$', 'times'],
    ['세 배', 'times'],
    ['24 hours', 'seconds'],
    ['45분이 걸린다', 'seconds'],
    ['16GB', 'bytes'],
    ['$250', 'dollars'],
    ['8-bit', 'bits'],
  ])('reads the unit of %s', (text, kind) => {
    expect(readQuantities(text)[0]?.readings[0]?.unit?.kind).toBe(kind)
  })

  test.each(['GPT-4', 'Llama-3.1-8B', 'ImageNet-1K', 'SQuAD2.0', '3D', 'H100', 'Qwen2.5-VL-72B'])(
    'reads %s as a name',
    (name) => {
      expect(readQuantities(`${name}와 함께`)).toMatchObject([{ kind: 'name', text: name }])
    },
  )

  test.each([
    '구조를 조사한다',
    '만약 천천히',
    'https://example.org/v2/3',
    'lab42.example.com',
    '이 두',
  ])('reads nothing in %s', (text) => {
    expect(readQuantities(text)).toEqual([])
  })

  test('gives ordered places inside any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '1만 ',
        '2천',
        '$',
        '10^{-3}',
        '\\times',
        '%',
        '~',
        '3배',
        'GPT-4',
        '1,000',
        '.',
        '-',
        '⁻³',
        '분의 ',
        '세 ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        let done = 0
        for (const { start, end, text: written } of readQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(done)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(written)
          done = end
        }
        expect(strayNumbers(text, text)).toEqual([])
        expect(lostNumbers(text, text)).toEqual([])
      }),
    )
  })
})

test('flatten keeps every place of the source', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('a', '$', '\\%', '{', '}', '１', '\\times ', '⁻³', '{,}', '\\(', '\\)'),
      ),
      (pieces) => {
        const { flat, starts, ends } = flatten(pieces.join(''))
        expect(starts.length).toBe(flat.length)
        expect(ends.length).toBe(flat.length)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      },
    ),
  )
})

describe('strayNumbers and lostNumbers', () => {
  test('give the place in the text that was asked about', () => {
    expect(strayNumbers('The 7B model.', '모델은 80억 개다.')).toEqual([
      { start: 4, end: 7, text: '80억' },
    ])
    expect(lostNumbers('The 7B model.', '모델은 80억 개다.')).toEqual([
      { start: 4, end: 6, text: '7B' },
    ])
  })

  test('let a rendering round, and never make more exact', () => {
    expect(strayNumbers('It scores 94.7%.', '약 95%다.')).toEqual([])
    expect(lostNumbers('It scores 94.7%.', '약 95%다.')).toEqual([])
    expect(strayNumbers('It scores about 95%.', '94.7%다.')).toHaveLength(1)
  })

  test('let a key point leave out what the abstract counts', () => {
    const abstract = 'We study three tasks in four languages with two models. The first is easy.'
    expect(strayNumbers(abstract, '두 모델을 시험했다.')).toEqual([])
  })
})

test('catches at least 98 % of planted faults in the pairs written for it, with at most 2 % false alarms', () => {
  const { faults, caught, good, alarms, wrong } = measureNumberPairs()
  expect(faults + good).toBeGreaterThanOrEqual(200)
  expect(wrong.slice(0, 3), `${caught} of ${faults}, ${alarms} of ${good}`).toEqual([])
})

test('catches at least 98 % of changed digits in our own texts, with at most 2 % false alarms', () => {
  const { faults, caught, good, alarms } = measureNumbersOfDigests()
  expect(faults).toBeGreaterThanOrEqual(300)
  expect(caught / faults).toBeGreaterThanOrEqual(0.98)
  expect(alarms / good).toBeLessThanOrEqual(0.02)
})
