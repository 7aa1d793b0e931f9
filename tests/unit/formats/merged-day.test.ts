import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { parsePeriodKey } from '#domain/calendar.ts'
import { mergeCollections } from '#domain/merge.ts'
import { rankPapers } from '#domain/ranking.ts'
import { readDocument } from '#formats/read-document.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aRun } from '#tests/builders/a-run.ts'

import {
  aDigestPost,
  anApiItem,
  aPost,
  aWeeklyText,
  englishText,
  failedTranslation,
  koreanText,
} from './documents.ts'
import { idOf } from './reading.ts'

const id = '2601.06943'
const title =
  'Watching, Reasoning, and Searching: A Video Deep Research Benchmark on Open Web for Agentic Video Reasoning'
const second = { id: '2601.06521', title: 'BabyVision: Visual Reasoning Beyond Language' }
const third = {
  id: '2601.05593',
  title: 'PaCoRe: Learning to Scale Test-Time Compute with Parallel Coordinated Reasoning',
}
const summary = '사과 바구니를 두 번 재는 시험을 만들었다.'
const points = ['바구니마다 이름표가 있다.', '사람이 잰 값과 견준다.', '작은 모델이 자주 틀린다.']
const machineSummary = 'Baskets of apples are weighed twice for the sake of a test.'

/** As a program read it that took UTF-8 for Windows-1254 and dropped the bytes that page lacks. */
function garbled(text: string): string {
  const read = new TextDecoder('windows-1254').decode(new TextEncoder().encode(text))
  // eslint-disable-next-line no-control-regex
  return read.replace(/[\u0080-\u009F]/g, '')
}

const documents = {
  'post.md': garbled(
    aPost([
      { id, title, votes: '159', institution: '·16 authors454' },
      { ...second, votes: '133', institution: '·29 authors733' },
      { ...third, votes: '60', institution: 'StepFun2581' },
    ]),
  ),
  'digest.md': aDigestPost([
    { id, title, votes: '169', summary, points },
    { ...second, votes: '145' },
    { ...third, votes: '61' },
  ]),
  'api.json': JSON.stringify([
    anApiItem(
      id,
      { title, upvotes: 162, githubStars: 45, ai_summary: machineSummary },
      { numComments: 4 },
    ),
    anApiItem(second.id, { title: second.title, upvotes: 136 }),
    anApiItem(third.id, {
      title: third.title,
      upvotes: 60,
      organization: { name: 'stepfun-ai', fullname: 'StepFun' },
    }),
  ]),
  'week.txt': aWeeklyText([
    { id, title },
    second,
    { id: '2601.09668', title: 'STEP3-VL-10B Technical Report' },
  ]),
}
const names = Object.keys(documents) as (keyof typeof documents)[]

function ordersOf<T>(things: readonly T[]): T[][] {
  if (things.length === 0) return [[]]
  return things.flatMap((first) =>
    ordersOf(things.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  )
}

function merged(order: readonly (keyof typeof documents)[]) {
  return mergeCollections(...order.map((name) => readDocument(name, documents[name]).collection))
}

test('each document is recognised, and only the post and the weekly list are damaged', () => {
  const readings = names.map((name) => readDocument(name, documents[name]))
  expect(readings.map(({ format, issues }) => [format, issues.map(({ code }) => code)])).toEqual([
    ['jekyll-post', ['wrong-code-page']],
    ['korean-digest', []],
    ['hugging-face-api', []],
    ['weekly-text', ['failed-translation', 'failed-translation', 'failed-translation']],
  ])
})

describe.each(ordersOf(names).map((order) => [order.join(', '), order] as const))(
  '%s as one set of papers',
  (_, order) => {
    const { papers, lists } = merged(order)

    test('holds all that is known of 2601.06943', () => {
      expect(papers.get(idOf(id))).toMatchObject({
        title: { en: title, ko: null },
        upvotes: 169,
        snapshots: [
          { at: '2026-01-13', upvotes: 159 },
          { at: '2026-01-13', upvotes: 169 },
        ],
        editions: [{ date: '2026-01-13', order: 1 }],
        institutions: [],
        authorCount: 16,
        comments: 4,
        githubStars: 45,
        abstract: {
          en: { text: englishText, by: 'authors' },
          ko: { text: koreanText, by: 'unknown' },
        },
        summary: {
          en: { text: machineSummary, by: 'machine' },
          ko: { text: summary, by: 'unknown' },
        },
        keyPoints: { en: null, ko: { points, by: 'unknown' } },
      })
    })

    test('ranks it first on its day, in its week and on the list', () => {
      for (const key of ['2026-01-13', '2026-W03']) {
        const period = parsePeriodKey(key)
        const places = period ? rankPapers(papers.values(), period) : []
        expect(places.map(({ paper, rank }) => [rank, paper.id, paper.upvotes])).toEqual([
          [1, id, 169],
          [2, second.id, 145],
          [3, third.id, 61],
        ])
      }
      expect(lists).toEqual([
        {
          week: '2026-W03',
          source: 'https://huggingface.co/papers/week/2026-W03',
          papers: [id, second.id, '2601.09668'],
        },
      ])
    })

    test('has no trace of the failed translation', () => {
      const all = JSON.stringify([...papers.values()])
      expect(all).toContain(koreanText)
      expect(all).not.toContain(failedTranslation.slice(0, 9))
    })
  },
)

describe('the program', () => {
  test('writes the same archive from any order of the documents, at once or one by one', async () => {
    const cwd = aFolder(documents)
    await aRun(cwd, ['import', ...names, '--archive', 'archive'])
    const archive = contentOf(join(cwd, 'archive'))
    for (const [index, order] of ordersOf(names).entries()) {
      const other = `archive-${index}`
      const runs = index % 4 === 0 ? order.map((name) => [name]) : [order]
      for (const run of runs) {
        expect((await aRun(cwd, ['import', ...run, '--archive', other])).code).toBe(0)
      }
      expect(contentOf(join(cwd, other)), order.join(', ')).toEqual(archive)
    }
  }, 30_000)

  test('writes 2601.06943 whole, first on its day and in its week', async () => {
    const cwd = aFolder(documents)
    await aRun(cwd, ['import', '.', '--archive', 'archive'])
    const files = contentOf(join(cwd, 'archive'))
    const paperIn = (path: string) => JSON.parse(files[path] ?? '{}').papers[0]
    expect(paperIn('days/2026-01-13.json')).toMatchObject({
      id,
      rank: 1,
      upvotes: 169,
      snapshots: [
        { at: '2026-01-13', upvotes: 159 },
        { at: '2026-01-13', upvotes: 169 },
      ],
      summary: { en: { text: machineSummary }, ko: { text: summary } },
      keyPoints: { ko: { points } },
      texts: ['en', 'ko'],
    })
    expect(paperIn('weeks/2026-W03.json')).toMatchObject({ id, rank: 1, upvotes: 169 })
    for (const [language, text] of [
      ['en', englishText],
      ['ko', koreanText],
    ]) {
      const { abstracts } = JSON.parse(files[`days/2026-01-13.${language}.json`] ?? '{}')
      expect(abstracts[id].text).toBe(text)
    }
    expect(JSON.parse(files['lists/2026-W03.json'] ?? '{}').papers[0]).toEqual({ id, title })
    expect(Object.values(files).join('\n')).not.toContain('오류')
  })
})
