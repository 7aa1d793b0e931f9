import { describe, expect, test } from 'vitest'

import { anArchiveDay } from './documents.ts'
import { idsIn, issuesOf, paperIn, read } from './reading.ts'

const id = '2601.06943'
const text = { text: 'Apples are sorted.', by: 'authors' }

function texts(abstracts: Record<string, unknown>, language = 'en') {
  return { version: 1, date: '2026-01-13', language, abstracts, digests: {} }
}

const list = {
  version: 1,
  week: '2026-W03',
  source: 'https://huggingface.co/papers/week/2026-W03',
  papers: [{ id, title: `Paper ${id}` }],
}

describe('our own archive', () => {
  test('is read back from a day’s file', () => {
    const reading = read(anArchiveDay([id, '2601.06521']))
    expect(reading.format).toBe('archive')
    expect(reading.issues).toEqual([])
    expect(paperIn(reading, '2601.06521')).toMatchObject({
      editions: [{ date: '2026-01-13', order: 2 }],
      upvotes: 12,
      summary: { en: { by: 'editor', editor: 'Nonmun' } },
    })
    expect(reading.collection.institutions.get('stepfun')).toMatchObject({ country: 'CN' })
  })

  test('is read from one file that holds the whole', () => {
    const reading = read({
      version: 1,
      archive: true,
      days: [anArchiveDay([id]), anArchiveDay([id, '2601.06521'], '2026-01-14')],
      texts: [texts({ [id]: text })],
      lists: [list],
    })
    expect(reading.issues).toEqual([])
    expect(paperIn(reading, id)).toMatchObject({
      title: { en: `Paper ${id}` },
      editions: [{ date: '2026-01-13' }, { date: '2026-01-14' }],
      abstract: { en: text, ko: null },
    })
    expect(reading.collection.lists).toMatchObject([{ week: '2026-W03', papers: [id] }])
  })

  test('names the day in which something is wrong', () => {
    const broken = {
      ...anArchiveDay([id]),
      papers: [{ id: 'none', rank: 1 }, ...anArchiveDay([id]).papers],
    }
    const reading = read({ version: 1, archive: true, days: [broken], texts: [], lists: [] })
    expect(idsIn(reading)).toEqual([id])
    expect(issuesOf(reading)).toEqual(['bad-paper refused days[0].papers[0].id'])
  })

  test('takes a file of texts without its day, under the papers’ ids', () => {
    const reading = read(texts({ [id]: text }))
    expect(reading.issues).toEqual([])
    expect(paperIn(reading, id)).toMatchObject({ title: { en: id }, abstract: { en: text } })
  })

  test('takes a list', () => {
    expect(read(list).collection.lists).toMatchObject([{ week: '2026-W03', papers: [id] }])
  })

  test('takes a week’s ranking for what it says of each day', () => {
    const { date, ...week } = anArchiveDay([id])
    const papers = week.papers.map((paper) => ({ ...paper, dates: [date] }))
    const reading = read({ ...week, papers, week: '2026-W03', total: 1 })
    expect(paperIn(reading, id).editions).toEqual([{ date: '2026-01-13', order: 1 }])
  })

  test.each([
    ['an index', { version: 1, newest: null, days: {}, weeks: {}, months: {} }],
    ['places of papers', { version: 1, papers: {} }],
    ['institutions', { version: 1, institutions: [] }],
  ])('knows %s, which holds no paper', (_, file) => {
    const reading = read(file)
    expect(reading).toMatchObject({ format: 'archive', issues: [] })
    expect(reading.collection.papers.size).toBe(0)
  })

  test('refuses what a newer program wrote', () => {
    const reading = read({ ...anArchiveDay([id]), version: 2 })
    expect(issuesOf(reading)).toEqual(['newer-version refused version'])
  })

  test('refuses a day without a date', () => {
    expect(issuesOf(read({ ...anArchiveDay([id]), date: 'today' }))).toEqual([
      'wrong-date refused date',
    ])
  })
})
