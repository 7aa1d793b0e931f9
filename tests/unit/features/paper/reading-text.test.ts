import { readdirSync, readFileSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { joinPairs } from '#domain/translation/sentence-pairs.ts'
import type { AbstractContent, AbstractContents } from '#features/paper/abstract-content.ts'
import * as engine from '#features/paper/reading/engine.ts'
import { pointSources, type SourceQuestion } from '#features/paper/reading/point-sources.ts'
import { readingTextOf, sentencesOf, twinOf } from '#features/paper/reading/reading-text.ts'
import { straysInKorean, straysInPoints } from '#features/paper/reading/stray-numbers.ts'
import { evidenceIn } from '#domain/translation/sentence-pairs.ts'
import { aDigest, aText, someKeyPoints } from '#tests/builders/a-text.ts'

const digest = (...sentences: string[]): AbstractContent => ({
  kind: 'digest',
  digest: aDigest(sentences),
})
const abstract = (text: string): AbstractContent => ({
  kind: 'abstract',
  text: aText(text, { by: 'authors' }),
})
const translated = (...pairs: [original: string, translation: string][]): AbstractContents => {
  const made = joinPairs(
    pairs.map(([original, translation]) => ({ original: `${original} `, translation })),
  )
  return {
    en: abstract(pairs.map(([original]) => `${original} `).join('')),
    ko: { kind: 'abstract', text: { ...made, by: 'machine' } },
  }
}

describe('the pairs of two texts', () => {
  test('are the twins of a digest', () => {
    const text = readingTextOf({ en: digest('One.', 'Two.'), ko: digest('하나다.', '둘이다.') })
    expect(text.sentences).toEqual({ en: ['One. ', 'Two.'], ko: ['하나다. ', '둘이다.'] })
    expect(text.pairing).toEqual({
      kind: 'pairs',
      given: true,
      pairs: [
        { en: [0], ko: [0] },
        { en: [1], ko: [1] },
      ],
    })
    expect([twinOf(text.pairing, 'en', 1), twinOf(text.pairing, 'ko', 5)]).toEqual([1, null])
  })

  test('are those that the translation came with', () => {
    const contents = translated(['A kite. It flies.', '연이 난다.'], ['It lands.', '내려앉는다.'])
    const text = readingTextOf(contents)
    expect(text.pairing).toMatchObject({ kind: 'pairs', given: true })
    expect(text.sentences.en?.[0]).toBe('A kite. It flies. ')
    expect(text.sentences.ko).toEqual(['연이 난다. ', '내려앉는다.'])
  })

  test.each([
    ['of two abstracts are open', abstract('A kite.'), abstract('연이다.'), { kind: 'open' }],
    ['of uneven digests are open', digest('A.', 'B.'), digest('하나다.'), { kind: 'open' }],
    [
      'of an abstract and a digest are none',
      abstract('A kite.'),
      digest('연이다.'),
      { kind: 'plain', why: 'kinds' },
    ],
    ['of one text are none', abstract('A kite.'), null, null],
  ])('%s', (_, en, ko, pairing) => {
    expect(readingTextOf({ en, ko }).pairing).toEqual(pairing)
  })

  test('that nobody gave are found, or the reason is told', () => {
    const en = ['The robot walks 12 meters. ', 'It uses a language model. ', 'GPT-4 scores 95%.']
    const ko = ['로봇은 12미터를 걷는다. ', '언어 모델을 쓴다. ', 'GPT-4는 95%를 얻는다.']
    expect(engine.pairUp(en, ko)).toEqual({
      kind: 'pairs',
      given: false,
      pairs: [0, 1, 2].map((at) => ({ en: [at], ko: [at] })),
    })
    expect(engine.pairUp(en, ['Qwen-7B는 30개 언어를 안다. ', '비용은 8달러다.'])).toEqual({
      kind: 'plain',
      why: 'unrelated',
    })
  })
})

describe('sentences', () => {
  test('keep together what braces hold together', () => {
    const content = abstract('Kites fly. \\textbf{They rise. They fall.} They land.')
    expect(sentencesOf(content, 'en')).toEqual([
      'Kites fly. \\textbf{They rise. They fall.} ',
      'They land.',
    ])
  })

  test('joined are the text', () => {
    const piece = fc.constantFrom(
      'A b. ',
      '{',
      '}',
      '\\textit{',
      'e.g. ',
      '$x. Y$ ',
      '다. ',
      '3.5 ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        expect(sentencesOf(abstract(text), 'en').join('')).toBe(text)
      }),
    )
  })
})

describe('numbers without an original', () => {
  test('are found in the sentence that has them', () => {
    const text = readingTextOf(
      translated(['It gains 3 points.', '3점을 얻는다.'], ['It costs 8 dollars.', '95%가 든다.']),
    )
    expect(straysInKorean(text)).toEqual([[], ['95%']])
  })

  test('are not looked for between texts that say different things', () => {
    const text = readingTextOf({ en: abstract('It gains 3 points.'), ko: digest('95%다.') })
    expect(straysInKorean(text)).toEqual([])
  })

  test('are looked for in key points once the abstract is there', () => {
    const points = ['It gains 3 points.', 'It gains 40%.']
    expect(straysInPoints(points, { en: abstract('A gain of 3 points.'), ko: null })).toEqual([
      [],
      ['40%'],
    ])
    expect(straysInPoints(points, { en: digest('A gain.'), ko: null })).toEqual([[], []])
  })

  test('are none in our own digests', () => {
    const folder = 'public/archive/texts'
    const files = readdirSync(folder)
    const flagged = files.flatMap((file) => {
      const { digest: sides }: { digest: { en: string; ko: string }[] } = parse(
        readFileSync(`${folder}/${file}`, 'utf8'),
      )
      const text = readingTextOf({
        en: digest(...sides.map(({ en }) => en)),
        ko: digest(...sides.map(({ ko }) => ko)),
      })
      return straysInKorean(text).flat()
    })
    expect(files.length).toBeGreaterThan(30)
    expect(flagged).toEqual([])
  })
})

describe('the sentence that a key point rests on', () => {
  const original = 'Kites drift in gusts. A robot pulls the line. It lands within 12 meters.'
  const question = (parts: Partial<SourceQuestion>): SourceQuestion => {
    const contents = parts.contents ?? { en: abstract(original), ko: null }
    const points = someKeyPoints(['The kite lands within 12 meters.', 'Whales sing at night.'])
    return {
      keyPoints: { en: points, ko: null },
      contents,
      text: readingTextOf(contents),
      engine,
      complete: true,
      ...parts,
    }
  }

  test('is found where it is clear, and none is claimed where it is not', () => {
    expect(pointSources(question({}))).toEqual([{ en: 2, ko: null }, null])
  })

  test('is not known before every text was read', () => {
    expect(pointSources(question({ complete: false }))).toEqual([{ en: 2, ko: null }, undefined])
    expect(pointSources(question({ engine: null }))).toEqual([undefined, undefined])
    expect(pointSources(question({ contents: { en: null, ko: null } }))).toEqual([
      undefined,
      undefined,
    ])
  })

  test('is the one that the writer named, with its twin', () => {
    const contents = translated(
      ['Kites drift in gusts.', '연은 바람에 밀린다.'],
      ['A robot pulls the line.', '로봇이 줄을 당긴다.'],
    )
    const whole = contents.en?.kind === 'abstract' ? contents.en.text.text : ''
    const named = {
      ...someKeyPoints(['줄을 당긴다.', '아무 데도 없다.']),
      evidence: evidenceIn(whole, ['A robot pulls the line.', null]),
    }
    expect(
      pointSources(question({ contents, keyPoints: { en: null, ko: named }, engine: null })),
    ).toEqual([{ en: 1, ko: 1 }, null])
  })

  test('is one of those that the writer of a digest named, the clearest where there are several', () => {
    const own = { by: 'editor', editor: 'Nonmun' } as const
    const evidence = [[0], [0, 2], []]
    const contents: AbstractContents = {
      en: {
        kind: 'digest',
        digest: {
          sentences: ['Kites drift.', 'A robot pulls.', 'It lands within 12 meters.'],
          evidence,
          ...own,
        },
      },
      ko: {
        kind: 'digest',
        digest: {
          sentences: ['연은 밀린다.', '로봇이 당긴다.', '12미터 안에 내린다.'],
          evidence,
          ...own,
        },
      },
    }
    const landing = 'The kite lands within 12 meters.'
    const points = ['Gusts push.', landing, landing]
    const keyPoints = { en: { points, ...own }, ko: { points: ['가.', '나.', '다.'], ...own } }
    const asked = { contents, keyPoints, text: readingTextOf(contents) }
    expect(pointSources(question(asked))).toEqual([{ en: 0, ko: 0 }, { en: 2, ko: 2 }, null])
    // Points by another writer are not those that it speaks of.
    const foreign = { en: { ...keyPoints.en, editor: 'Ada' }, ko: null }
    expect(pointSources(question({ ...asked, keyPoints: foreign }))[2]).toEqual({ en: 2, ko: 2 })
  })
})

describe('terms', () => {
  const glossary = engine.glossaryWith(new Map())

  test('are marked where a text first uses them', () => {
    const terms = engine.termsIn(
      ['An agent plans. ', 'The agent uses reinforcement learning.'],
      'en',
      glossary,
    )
    expect(terms.map((places) => places.map(({ term }) => term.en))).toEqual([
      ['agent'],
      ['reinforcement learning'],
    ])
  })

  test('are never marked inside of TeX', () => {
    const sentence = 'We train \\textit{an agent} with $\\text{an agent}$ and a benchmark.'
    const [places] = engine.termsIn([sentence], 'en', glossary)
    expect(places?.map(({ term }) => term.en)).toEqual(['benchmark'])
  })
})
