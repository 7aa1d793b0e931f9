import { describe, expect, test } from 'vitest'

import { compileGlossary } from '#domain/glossary/glossary.ts'
import { assignmentOf } from '#domain/translation/assignment.ts'
import { checkAnswer } from '#domain/translation/check-answer.ts'
import { faultInWords, isGrave } from '#domain/translation/fault.ts'
import { aKiteAnswer, aKitePaper } from '#tests/builders/a-kite-paper.ts'

const assignment = known(assignmentOf(aKitePaper()))
const honest = aKiteAnswer()

function known<T>(value: T | null): T {
  if (value === null) throw new Error('A test was written with a paper that lacks nothing.')
  return value
}

/** The honest answer with one Korean sentence of the abstract put in place of another. */
function withSentence(sentence: number, ko: string) {
  const abstract = honest.abstract.map((pair) =>
    pair.sentence === sentence ? { sentence, ko } : pair,
  )
  return { ...honest, abstract }
}

/** The honest answer with one key point changed. */
function withPoint(at: number, change: object) {
  const keyPoints = honest.keyPoints.map((point, index) =>
    index + 1 === at ? { ...point, ...change } : point,
  )
  return { ...honest, keyPoints }
}

test('an honest answer is kept whole', () => {
  expect(checkAnswer(assignment, honest)).toEqual({ kept: honest, faults: [] })
})

test('parts that were not asked for are not read', () => {
  const { wanted } = assignment
  const less = { ...assignment, wanted: { ...wanted, summary: [], title: false } }
  const { abstract, keyPoints } = honest
  expect(checkAnswer(less, { ...honest, title: 'I am sorry' })).toEqual({
    kept: { abstract, keyPoints },
    faults: [],
  })
})

test.each([
  ['another language', '风筝很难在风向改变时降落。', 'wrong-language'],
  [
    'the English sentence itself',
    'Kites are hard to bring down when the wind turns.',
    'wrong-language',
  ],
  [
    'a sentence half in English',
    '바람이 바뀌면 kites are hard to bring down in wind 하다.',
    'wrong-language',
  ],
  ['an apology', '죄송합니다. 이 문장은 번역할 수 없습니다.', 'refusal'],
  ['an announcement', '다음은 번역입니다: 바람이 바뀌면 연을 내리기 어렵다.', 'refusal'],
  ['a sentence without its end', '바람의 방향이 바뀌면 연을', 'cut-short'],
  ['dots in place of the end', '바람의 방향이 바뀌면 연을...', 'cut-short'],
  ['nothing', '', 'absent'],
  ['a number of its own', '바람의 방향이 37번 바뀌면 연을 내리기 어렵다.', 'added-number'],
  ['a formula of its own', '바람의 방향이 $x^2$로 바뀌면 연을 내리기 어렵다.', 'added-tex'],
  ['markup', '바람의 방향이 바뀌면 **연을** 내리기 어렵다.', 'markup'],
  ['a name of its own', 'DeepWind에서도 바람의 방향이 바뀌면 연을 내리기 어렵다.', 'added-name'],
  [
    'a story of its own',
    '바람의 방향이 바뀌면 연을 내리기 어렵다. 줄은 팽팽해지고 손은 시리며 아이들은 하늘만 본다. 저녁이 오면 모두 집으로 돌아가고, 남은 연 하나는 나무에 걸려 밤새 흔들린다.',
    'too-long',
  ],
  ['a loop', `바람의 방향이 ${'바뀌고 또 바뀌고 또 바뀌고 '.repeat(6)}어렵다.`, 'repeated'],
])('a Korean abstract with %s is not kept', (_, ko, code) => {
  const { kept, faults } = checkAnswer(assignment, withSentence(1, ko))
  expect(kept).toEqual({ ...honest, abstract: undefined })
  expect(faults.filter(isGrave).map((one) => [one.code, one.part, one.at])).toContainEqual([
    code,
    'abstract',
    1,
  ])
})

test.each([
  [
    'a number',
    '우리는 $O(n)$의 작업량으로 줄을 읽어 연 여러 개를 내려놓는 KiteNet을 제안한다.',
    'lost-number',
    '201',
  ],
  [
    'a formula',
    '우리는 적은 작업량으로 줄을 읽어 연 500개 가운데 201개를 내려놓는 KiteNet을 제안한다.',
    'lost-tex',
    '$O(n)$',
  ],
  [
    'a name',
    '우리는 $O(n)$의 작업량으로 줄을 읽어 연 500개 가운데 201개를 내려놓는 방법을 제안한다.',
    'lost-name',
    'KiteNet',
  ],
])('a Korean abstract that lost %s is not kept', (_, ko, code, found) => {
  const { kept, faults } = checkAnswer(assignment, withSentence(2, ko))
  expect(kept.abstract).toBeUndefined()
  expect(faults).toContainEqual({ code, found, part: 'abstract', language: 'ko', at: 2 })
})

test.each([
  ['lacks a pair', honest.abstract.slice(1)],
  ['has a pair too many', [...honest.abstract, { sentence: 4, ko: '연은 난다.' }]],
  ['has a pair twice', [...honest.abstract.slice(1), ...honest.abstract.slice(1, 2)]],
])('a Korean abstract that %s is not kept', (_, abstract) => {
  const { kept, faults } = checkAnswer(assignment, { ...honest, abstract })
  expect(kept.abstract).toBeUndefined()
  expect(faults).toMatchObject([{ code: 'wrong-count', part: 'abstract' }])
})

test('two sentences with one translation are found', () => {
  const answer = withSentence(3, honest.abstract[0]?.ko ?? '')
  expect(checkAnswer(assignment, answer).faults).toContainEqual(
    expect.objectContaining({ code: 'repeated', at: 3 }),
  )
})

test('pairs may come in any order', () => {
  const abstract = honest.abstract.toReversed()
  expect(checkAnswer(assignment, { ...honest, abstract }).faults).toEqual([])
})

describe('key points', () => {
  test.each([
    ['its number', 2],
    ['its number as text', '2'],
    ['its words', 'Kites are hard to bring down when the wind turns.'],
    ['its words with other spaces', 'Kites are hard\n to bring  down when the wind turns.'],
  ])('name the sentence they rest on by %s', (_, evidence) => {
    expect(checkAnswer(assignment, withPoint(1, { evidence })).faults).toEqual([])
  })

  test.each([
    ['a sentence that nobody wrote', 'Kites are easy to bring down when the wind turns.'],
    ['a number beyond the abstract', 9],
    ['the number 0', 0],
    ['a word or two', 'the wind'],
    ['nothing', ''],
  ])('are not kept with %s as evidence', (_, evidence) => {
    const { kept, faults } = checkAnswer(assignment, withPoint(2, { evidence }))
    expect(kept.keyPoints).toBeUndefined()
    expect(faults).toMatchObject([{ code: 'not-verbatim', part: 'keyPoints', at: 2 }])
  })

  test.each([
    ['two of them', honest.keyPoints.slice(1), 'wrong-count'],
    ['no Korean', honest.keyPoints.map(({ en, evidence }) => ({ en, evidence })), 'absent'],
    ['one of them twice', [...honest.keyPoints.slice(0, 2), honest.keyPoints[1]], 'repeated'],
    ['no list', 'three points', 'wrong-shape'],
  ])('are not kept with %s', (_, keyPoints, code) => {
    const { kept, faults } = checkAnswer(assignment, { ...honest, keyPoints })
    expect(kept.keyPoints).toBeUndefined()
    expect(faults.map((one) => one.code)).toContain(code)
  })

  test('hold no number that the abstract does not', () => {
    const answer = withPoint(3, { en: 'It judges 99.9% of the gusts rightly.' })
    expect(checkAnswer(assignment, answer).faults).toContainEqual(
      expect.objectContaining({ code: 'added-number', language: 'en', at: 3 }),
    )
  })
})

test.each([
  [
    'two sentences',
    { ...honest.summary, en: 'KiteNet lands kites. It needs no camera.' },
    'too-long',
  ],
  [
    'Korean where English was asked for',
    { ...honest.summary, en: honest.summary.ko },
    'wrong-language',
  ],
  ['one language only', { en: honest.summary.en }, 'absent'],
  [
    'words about the task',
    { ...honest.summary, en: 'As an AI language model, I cannot see the paper.' },
    'refusal',
  ],
])('a summary with %s is not kept', (_, summary, code) => {
  const { kept, faults } = checkAnswer(assignment, { ...honest, summary })
  expect(kept).toEqual({ ...honest, summary: undefined })
  expect(faults.map((one) => one.code)).toContain(code)
})

test.each([[null], [undefined], ['text'], [[]], [42], [{}], [{ title: 7 }]])(
  'of %j nothing is kept, and each part has its fault',
  (answer) => {
    const { kept, faults } = checkAnswer(assignment, answer)
    expect(kept).toEqual({})
    expect(faults.map(({ part }) => part)).toEqual(['title', 'abstract', 'summary', 'keyPoints'])
  },
)

test('a Korean title need not end like its original', () => {
  const asking = known(
    assignmentOf(
      aKitePaper(1, {
        title: { en: 'Do Kites Dream of Wind?', ko: null },
        abstract: { en: null, ko: null },
      }),
    ),
  )
  expect(checkAnswer(asking, { title: '연은 바람을 꿈꾸는가' }).faults).toEqual([])
})

test('numbers may come as text', () => {
  const abstract = honest.abstract.map(({ sentence, ko }) => ({ sentence: String(sentence), ko }))
  expect(checkAnswer(assignment, { ...honest, abstract })).toEqual({ kept: honest, faults: [] })
})

test('a text about refusals may speak of them', () => {
  const subject = known(
    assignmentOf(
      aKitePaper(1, {
        title: { en: 'Why Models Refuse: “I cannot help” and Its Causes', ko: null },
        abstract: { en: null, ko: null },
      }),
    ),
  )
  const title = '모델은 왜 거절하는가: “죄송하지만 도와드릴 수 없습니다”와 그 원인'
  expect(checkAnswer(subject, { title }).kept).toEqual({ title })
})

test('another word for a term of the glossary is named, and no reason to go without', () => {
  const glossary = compileGlossary([
    {
      id: 'reinforcement-learning',
      field: 'learning',
      en: 'reinforcement learning',
      ko: '강화 학습',
      variants: { en: [], ko: [] },
      about: { en: '', ko: '' },
    },
  ])
  const term = known(
    assignmentOf(
      aKitePaper(1, {
        title: { en: 'Kites With Reinforcement Learning', ko: null },
        abstract: { en: null, ko: null },
      }),
    ),
  )
  const { kept, faults } = checkAnswer(term, { title: '보상으로 배우는 연' }, glossary)
  expect(kept).toEqual({ title: '보상으로 배우는 연' })
  expect(faults.map((fault) => faultInWords(fault))).toEqual([
    'The title (Korean) translates a term otherwise than the glossary: reinforcement learning → 강화 학습.',
  ])
})
