import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { splitSentences } from '#domain/sentences.ts'

const trimmed = (text: string, language: 'en' | 'ko'): readonly string[] =>
  splitSentences(text, language).map((sentence) => sentence.trim())

describe('splitSentences', () => {
  test.each([
    ['We agree. i.e. this is fine. Next.', 'en', ['We agree.', 'i.e. this is fine.', 'Next.']],
    ['It is best. e.g., Llama wins.', 'en', ['It is best.', 'e.g., Llama wins.']],
    [
      'It holds (cf. Sec. 2) for all. Then more.',
      'en',
      ['It holds (cf. Sec. 2) for all.', 'Then more.'],
    ],
    ['Thanks to Dr. Kim. Vol. 3 is out.', 'en', ['Thanks to Dr. Kim.', 'Vol. 3 is out.']],
    [
      'See Fig. 3 and 3.5% of GPT-4.1. The U.S. team agrees.',
      'en',
      ['See Fig. 3 and 3.5% of GPT-4.1.', 'The U.S. team agrees.'],
    ],
    [
      'Kim et al. (2024) say so. We differ from Lee et al. Our way is new.',
      'en',
      ['Kim et al. (2024) say so.', 'We differ from Lee et al.', 'Our way is new.'],
    ],
    ['Set $x = 1. Then$ go. Stop.', 'en', ['Set $x = 1. Then$ go.', 'Stop.']],
    [
      'A line that was\nbroken to fit. Next\nsentence.',
      'en',
      ['A line that was\nbroken to fit.', 'Next\nsentence.'],
    ],
    ['A paragraph\n\nAnother', 'en', ['A paragraph', 'Another']],
    [
      'J. Smith wrote it. Plan B. It failed.',
      'en',
      ['J. Smith wrote it.', 'Plan B.', 'It failed.'],
    ],
    [
      'It works (we tried. Twice.) and runs. Good.',
      'en',
      ['It works (we tried. Twice.) and runs.', 'Good.'],
    ],
    ['Why? Because! It is so.', 'en', ['Why?', 'Because!', 'It is so.']],
    [
      'Kim et al. (2024)은 좋다고 말한다. 우리는 다르다.',
      'ko',
      ['Kim et al. (2024)은 좋다고 말한다.', '우리는 다르다.'],
    ],
    ['여럿이 있다. e.g. Llama 등이다. 끝.', 'ko', ['여럿이 있다.', 'e.g. Llama 등이다.', '끝.']],
    [
      '정확도는 3.5%다. 코드는 https://a.example/c.d 에 있다.',
      'ko',
      ['정확도는 3.5%다.', '코드는 https://a.example/c.d 에 있다.'],
    ],
    ['빨라졌다. 2배다(표 3. 참고). 끝이다.', 'ko', ['빨라졌다.', '2배다(표 3. 참고).', '끝이다.']],
  ] as const)('splits %s', (text, language, expected) => {
    expect(trimmed(text, language)).toEqual(expected)
  })

  test('does not let a bracket that is never closed swallow the rest', () => {
    expect(trimmed('One (two. Three. Four.', 'en')).toEqual(['One (two.', 'Three.', 'Four.'])
  })

  test('gives no sentence for empty text and one for blank text', () => {
    expect(splitSentences('', 'en')).toEqual([])
    expect(splitSentences(' \n ', 'ko')).toEqual([' \n '])
  })

  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      '한다. ',
      'We go. ',
      'et al. ',
      '(2024)',
      '$x. y$',
      '\n',
      '\n\n',
      'e.g. ',
      '[',
      ')',
      'Dr. ',
      '\uD800',
    ),
  )
  test('gives the text back when joined, with no empty piece', () => {
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('en', 'ko'), (pieces, language) => {
        const text = pieces.join('')
        const sentences = splitSentences(text, language)
        expect(sentences.join('')).toBe(text)
        expect(sentences.every((sentence) => sentence !== '')).toBe(true)
      }),
    )
  })
})
