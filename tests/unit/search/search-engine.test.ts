import { beforeAll, describe, expect, test } from 'vitest'

import type { Term } from '#domain/glossary/glossary.ts'
import type { Paper } from '#domain/paper.ts'
import type { SearchRequest } from '#search/contract.ts'
import type { SearchEngine } from '#search/search-engine.ts'
import { anEdition, aPaper, paperId } from '#tests/builders/a-paper.ts'
import { aRankedPaper } from '#tests/builders/a-ranking.ts'
import { aSearchEngine, aSearchRequest } from '#tests/builders/a-search-index.ts'

const by = { by: 'editor' } as const
let made = 0

function paper(title: string, ko: string, overrides: Partial<Paper> = {}): Paper {
  made += 1
  return aPaper({
    id: paperId(`2601.${String(made).padStart(5, '0')}`),
    title: { en: title, ko: null },
    upvotes: 10,
    institutions: [],
    authors: [],
    summary: { en: null, ko: ko === '' ? null : { text: ko, ...by } },
    ...overrides,
  })
}

const term = (en: string, ko: string): Term => ({
  id: en,
  field: 'test',
  en,
  ko,
  variants: { en: [], ko: [] },
  about: { en: '', ko: '' },
})

const papers = [
  paper(
    'Kites That Plan: Reinforcement Learning in the Wind',
    '바람 속의 연을 강화학습으로 띄운다',
    {
      upvotes: 90,
      keywords: ['kites', 'reinforcement learning'],
      institutions: ['kaist'],
      authors: ['Vilém Novák', 'Yu-Lun Park'],
    },
  ),
  paper('Gardens as Agents', '에이전트를 정원사로 쓰는 법', { keywords: ['agents'], upvotes: 3 }),
  paper('Diffusion Models for Tea', '', {
    abstract: {
      en: { text: 'We pour tea. Catastrophic forgetting is mild.', by: 'authors' },
      ko: null,
    },
  }),
  paper('A Large Teapot', '대규모 언어 모델이 끓이는 차', {
    editions: [anEdition('2026-01-20', 1)],
  }),
  paper('Hyper-Connections of Bridges', '다리를 잇는 심층강화학습', { institutions: ['snu'] }),
  paper('Segmentation of Snow', '눈을 나누는 벤치마크', { keywords: ['snow', 'segmentation'] }),
  paper('State-Space Ferries', '배를 모는 상태 공간 모델'),
  paper('Snow', '눈'),
  paper('Snow and Ice on Mountain Roads at Night', '밤길의 눈과 얼음', { upvotes: 800 }),
]
const names = new Map([
  ['kaist', { en: 'KAIST', ko: '카이스트', country: 'KR' }],
  ['snu', { en: 'Seoul National University', ko: '서울대', country: 'KR' }],
])
const glossary = [
  term('reinforcement learning', '강화 학습'),
  term('diffusion model', '확산 모델'),
  term('agent', '에이전트'),
  term('large language model', '대규모 언어 모델'),
]

let engine: SearchEngine
beforeAll(async () => {
  engine = await aSearchEngine(papers, { names, glossary })
})

async function titles(text: string, overrides: Partial<SearchRequest> = {}): Promise<string[]> {
  const { hits } = await engine.search(aSearchRequest({ text, ...overrides }))
  return hits.map((hit) => hit.paper.title.en.split(/[: ]/, 1)[0] ?? '')
}

async function changes(text: string) {
  return (await engine.search(aSearchRequest({ text }))).changes
}

describe('한국어로 친 대로', () => {
  test.each([
    ['초성', 'ㄱㅎㅎㅅ', ['Kites', 'Hyper-Connections']],
    ['쓰는 중', '강화하', ['Kites', 'Hyper-Connections']],
    ['받침이 넘어감', '벤치맠', ['Segmentation']],
    ['첫소리만', '에이전ㅌ', ['Gardens']],
    ['붙여 쓰기', '대규모언어', ['A']],
    ['띄어 쓰기', '강화 학습', ['Kites', 'Hyper-Connections']],
    ['조사', '에이전트는', ['Gardens']],
    ['자판 (한→영)', 'ㅁㅎ둣', ['Gardens']],
    ['자판 (영→한)', 'dpdlwjsxm', ['Gardens']],
    ['다른 언어', '확산 모델', ['Diffusion']],
    ['기관', '서울대', ['Hyper-Connections']],
    ['기관의 초성', 'ㅋㅇㅅㅌ', ['Kites']],
    ['합성어의 뒤', '언어모델', ['A']],
  ])('%s: %s', async (_habit, text, wanted) => {
    const found = await titles(text)
    for (const title of wanted) expect(found).toContain(title)
    expect(found.length).toBeLessThanOrEqual(3)
  })

  test.each([
    ['ㅁㅎ둣', { kind: 'layout', from: 'ㅁㅎ둣', to: 'agent' }],
    ['dpdlwjsxm', { kind: 'layout', from: 'dpdlwjsxm', to: '에이전트' }],
    ['벤치마크에서', { kind: 'particle', from: '벤치마크에서', to: '벤치마크' }],
    ['확산 모델', { kind: 'translated', from: '확산 모델', to: ['diffusion model'] }],
    ['difusion', { kind: 'typo', from: 'difusion', to: 'diffusion' }],
  ])('what was done to %s is said', async (text, change) => {
    expect(await changes(text)).toContainEqual(change)
  })

  test('the words read from initial consonants are said', async () => {
    expect(await changes('ㅋㅇㅅㅌ')).toEqual([
      { kind: 'initials', from: 'ㅋㅇㅅㅌ', to: ['카이스트'] },
    ])
  })

  test('in quotes nothing is read as something else', async () => {
    expect(await titles('"ㅁㅎ둣"')).toEqual([])
    expect(await titles('"difusion"')).toEqual([])
    expect(await changes('"에이전트는"')).toEqual([])
  })
})

describe('English', () => {
  test.each([
    ['a beginning', 'reinf', 'Kites'],
    ['a plural', 'teapots', 'A'],
    ['another form', 'segmenting', 'Segmentation'],
    ['case and accents', 'NOVAK', 'Kites'],
    ['an accent typed', 'Vilém', 'Kites'],
    ['a hyphen left out', 'hyperconnections', 'Hyper-Connections'],
    ['a space for a hyphen', 'state space', 'State-Space'],
    ['a hyphen for a space', 'tea-pots diffusion-model', 'Diffusion'],
    ['a slip', 'reinforcment', 'Kites'],
    ['neighbours changed over', 'diffusoin', 'Diffusion'],
    ['an author with a hyphen', 'Yu-Lun', 'Kites'],
    ['an institution', 'seoul national university', 'Hyper-Connections'],
    ['a word of the abstract', 'forgetting', 'Diffusion'],
  ])('%s: %s', async (_habit, text, wanted) => {
    expect((await titles(text))[0]).toBe(wanted)
  })

  test('a phrase stands as it is typed', async () => {
    expect(await titles('"catastrophic forgetting"')).toEqual(['Diffusion'])
    expect(await titles('"forgetting catastrophic"')).toEqual([])
  })

  test('an excluded word keeps its papers out', async () => {
    expect((await titles('snow -ice')).toSorted()).toEqual(['Segmentation', 'Snow'])
  })

  test('a paper whose very title was typed goes before one with more upvotes', async () => {
    expect((await titles('snow'))[0]).toBe('Snow')
    expect((await titles('Snow and ice on mountain roads at night'))[0]).toBe('Snow')
  })

  test('an id finds its paper alone, and the beginning of one all that begin so', async () => {
    expect(await titles('https://arxiv.org/abs/2601.00002v3')).toEqual(['Gardens'])
    expect(await titles('2601.0000')).toHaveLength(papers.length)
    expect(await titles('2601.99999')).toEqual([])
  })
})

describe('an answer', () => {
  test('prefers papers with all words, and says when none has them', async () => {
    const { hits, isLoose } = await engine.search(aSearchRequest({ text: 'snow ferries' }))
    expect(isLoose).toBe(true)
    expect(hits.map(({ paper: { title } }) => title.en)).toContain('State-Space Ferries')
    const whole = await engine.search(aSearchRequest({ text: 'snow ice' }))
    expect(whole).toMatchObject({ found: 1 })
    expect(whole.isLoose).toBeUndefined()
  })

  test('comes by upvotes or by day when that is wanted', async () => {
    const byVotes = await engine.search(aSearchRequest({ text: 'snow', order: 'upvotes' }))
    expect(byVotes.hits[0]?.paper.upvotes).toBe(800)
    const byDay = await engine.search(aSearchRequest({ order: 'date' }))
    expect(byDay.hits[0]?.paper.title.en).toBe('A Large Teapot')
  })

  test('goes through filters, which combine', async () => {
    expect(await titles('', { institutions: ['kaist', 'snu'] })).toEqual([
      'Kites',
      'Hyper-Connections',
    ])
    expect(await titles('', { topics: ['kite', 'reinforcement-learning'] })).toEqual(['Kites'])
    expect(await titles('', { topics: ['kite'], institutions: ['snu'] })).toEqual([])
    expect(await titles('', { institutions: ['unknown'] })).toHaveLength(papers.length - 2)
    const [from, to] = ['2026-01-14', '2026-01-20'].map((date) => anEdition(date, 1).date)
    expect(await titles('', { from: from ?? null, to: to ?? null })).toEqual(['A'])
  })

  test('counts institutions and topics among all papers found', async () => {
    const { counts, found } = await engine.search(aSearchRequest({ count: 1 }))
    expect(found).toBe(papers.length)
    expect(counts.institutions).toEqual([
      ['kaist', 1],
      ['snu', 1],
    ])
    expect(counts.topics).toContainEqual(['kite', 1])
  })

  test('goes on where the page before ended', async () => {
    const whole = await titles('', { count: 20 })
    const pages = await Promise.all([0, 4, 8].map((first) => titles('', { first, count: 4 })))
    expect(pages.flat()).toEqual(whole)
  })

  test('marks what was found, in the text as it stands', async () => {
    const { hits } = await engine.search(aSearchRequest({ text: 'teapots 언어모델' }))
    const [hit] = hits
    const marked = (text: string, marks: readonly (readonly [number, number])[] = []) =>
      marks.map(([start, end]) => text.slice(start, end))
    expect(marked(hit?.paper.title.en ?? '', hit?.marks.title)).toEqual(['Teapot'])
    expect(marked(hit?.paper.summary.ko?.text ?? '', hit?.marks.summary.ko)).toEqual(['언어 모델'])
    expect(hit?.excerpt).toBeNull()
  })

  test('shows a piece of another text where title and summary have no mark', async () => {
    const { hits } = await engine.search(aSearchRequest({ text: 'novak' }))
    expect(hits[0]?.excerpt).toEqual({
      field: 'authors',
      language: 'en',
      text: 'Vilém Novák',
      marks: [[6, 11]],
    })
  })

  test('names the institutions of its rows', async () => {
    const { institutions } = await engine.search(aSearchRequest({ text: 'kites' }))
    expect(institutions.get('kaist')).toEqual({ en: 'KAIST', ko: '카이스트', country: 'KR' })
  })
})

describe('papers beside the index', () => {
  test('are found with it, in place of its own, until others are given', async () => {
    const own = await aSearchEngine(papers, { names, glossary })
    const known = papers[1]?.id ?? paperId('2601.00002')
    const mine = [
      aRankedPaper({ id: known, title: { en: 'Gardens as Agents', ko: null }, upvotes: 4000 }),
      aRankedPaper({ id: paperId('2601.09999'), title: { en: 'Agents on Stilts', ko: null } }),
    ]
    own.add(mine, new Map([['stepfun', { en: 'StepFun', ko: null, country: 'CN' }]]))
    const { hits, found } = await own.search(aSearchRequest({ text: 'agents' }))
    expect(found).toBe(2)
    expect(hits.map((hit) => hit.paper)).toEqual(expect.arrayContaining(mine))
    own.add([])
    expect((await own.search(aSearchRequest({ text: 'agents' }))).found).toBe(1)
  })
})

describe('suggestions', () => {
  test.each([
    ['kai', ['kaist']],
    ['카이', ['kaist']],
    ['ㅅㅇㄷ', ['snu']],
    ['reinf', ['reinforcement-learning']],
    ['확산', ['확산 모델']],
    ['강화학', ['reinforcement-learning']],
    ['ㄱㅎㅎㅅ', ['reinforcement-learning']],
    ['', []],
    ['zzzz', []],
  ])('%s', async (text, wanted) => {
    expect((await engine.suggest(text, 6)).map(({ value }) => value)).toEqual(wanted)
  })
})
