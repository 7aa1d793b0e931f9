import { describe, expect, test } from 'vitest'

import { unknownOrder } from '#formats/hugging-face-api.ts'

import { anApiItem, englishText } from './documents.ts'
import { idsIn, issuesOf, paperIn, read } from './reading.ts'

const id = '2601.06943'
const other = '2601.06521'

/** As Python's repr writes it. */
function pythonOf(value: unknown): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (Array.isArray(value)) return `[${value.map(pythonOf).join(', ')}]`
  if (typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, part]) => `'${key}': ${pythonOf(part)}`)
      .join(', ')}}`
  }
  return String(value)
}

describe('an answer of the API', () => {
  test('keeps every field that helps a reader', () => {
    const item = anApiItem(
      id,
      {
        ai_summary: 'A model sorts apples 10times faster.',
        ai_summary_model: 'Some/Model-7B',
        ai_keywords: ['apples', 'baskets ', 'apples'],
        githubRepo: 'https://github.com/one/two\n',
        githubStars: 45,
        projectPage: '  https://one.example/',
        mediaUrls: ['https://cdn-uploads.huggingface.co/a.png', 'https://evil.example/b.png'],
        organization: { _id: 'x', name: 'stepfun-ai', fullname: 'StepFun ' },
        withdrawnAt: '2026-01-20T10:00:00.000Z',
      },
      { thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png` },
    )
    const reading = read([item], { capturedAt: '2026-01-14T00:00:00.500Z' })
    expect(reading.format).toBe('hugging-face-api')
    expect(reading.issues).toEqual([])
    expect(paperIn(reading, id)).toEqual({
      id,
      title: { en: `Paper ${id}`, ko: null },
      upvotes: 12,
      snapshots: [{ at: '2026-01-14T00:00:00Z', upvotes: 12 }],
      editions: [{ date: '2026-01-13', order: 1 }],
      institutions: ['stepfun'],
      authors: ['Ada One', 'Bo Two'],
      authorCount: 2,
      comments: 4,
      githubStars: 45,
      links: { code: 'https://github.com/one/two', project: 'https://one.example/' },
      thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
      media: ['https://cdn-uploads.huggingface.co/a.png'],
      keywords: ['apples', 'baskets'],
      submitted: '2026-01-11',
      withdrawn: '2026-01-20',
      summary: {
        en: { text: 'A model sorts apples 10× faster.', by: 'machine', model: 'Some/Model-7B' },
        ko: null,
      },
      keyPoints: { en: null, ko: null },
      abstract: { en: { text: englishText, by: 'authors' }, ko: null },
      digest: { en: null, ko: null },
    })
  })

  test('knows no snapshot without the time of capture', () => {
    expect(paperIn(read([anApiItem(id)]), id)).toMatchObject({ upvotes: 12, snapshots: [] })
  })

  test('takes zero for zero', () => {
    expect(paperIn(read([anApiItem(id, { upvotes: 0 })]), id).upvotes).toBe(0)
  })

  test('leaves hidden authors out and cuts long lists at 100', () => {
    const authors = Array.from({ length: 3303 }, (_, n) => ({
      name: `Author ${n}`,
      hidden: n === 0,
    }))
    const paper = paperIn(read([anApiItem(id, { authors })]), id)
    expect(paper.authors).toHaveLength(100)
    expect(paper.authors[0]).toBe('Author 1')
    expect(paper.authorCount).toBe(3302)
  })

  test('takes no authors for unknown ones', () => {
    expect(paperIn(read([anApiItem(id, { authors: [] })]), id).authorCount).toBeNull()
  })

  test('numbers papers within their own day', () => {
    const later = { submittedOnDailyAt: '2026-01-14T00:00:00.000Z' }
    const reading = read([anApiItem(id), anApiItem('2601.00001', later), anApiItem(other)])
    expect(paperIn(reading, other).editions).toEqual([{ date: '2026-01-13', order: 2 }])
    expect(paperIn(reading, '2601.00001').editions).toEqual([{ date: '2026-01-14', order: 1 }])
  })

  test('takes the outer time for the day only where it can be one', () => {
    const old = (publishedAt: string) =>
      read([anApiItem(id, { submittedOnDailyAt: undefined }, { publishedAt })])
    expect(paperIn(old('2026-01-12T08:00:00.000Z'), id).editions).toEqual([
      { date: '2026-01-12', order: 1 },
    ])
    expect(paperIn(old('2026-01-11T10:07:37.000Z'), id).editions).toEqual([])
  })

  test('takes a project page given as a repository for what it is', () => {
    const paper = paperIn(read([anApiItem(id, { githubRepo: 'https://one.github.io/two' })]), id)
    expect(paper.links).toEqual({ code: null, project: 'https://one.github.io/two' })
  })

  test('reads a paper’s own page, whose place on its day is not known', () => {
    const reading = read(anApiItem(id).paper)
    expect(reading.format).toBe('hugging-face-api')
    expect(paperIn(reading, id).editions).toEqual([{ date: '2026-01-13', order: unknownOrder }])
  })

  const items = [anApiItem(id), anApiItem(other, { title: 'It’s "quoted"', ai_summary: null })]
  test.each([
    [
      'a page of several, one after the other',
      items.map((item) => JSON.stringify([item])).join('\n'),
    ],
    ['JSON Lines', items.map((item) => JSON.stringify(item)).join('\n')],
    ['a wrapper', JSON.stringify({ status: 'ok', count: 2, data: items })],
    ['a list of strings in Python’s notation', JSON.stringify(items.map(pythonOf))],
    ['Python’s notation', pythonOf(items)],
    [
      'an object by id',
      JSON.stringify(Object.fromEntries(items.map(({ paper }) => [paper.id, paper]))),
    ],
    ['bare papers', JSON.stringify(items.map(({ paper }) => paper))],
  ])('reads %s', (_, text) => {
    const reading = read(text)
    expect(reading.format).toBe('hugging-face-api')
    expect(idsIn(reading)).toEqual([id, other])
    expect(reading.issues).toEqual([])
  })

  test.each([
    ['[]', []],
    ['1', ['failed-entry missing']],
  ])('reads a day of nothing: %s', (text, issues) => {
    const reading = read(text)
    expect(reading.format).toBe('hugging-face-api')
    expect(reading.collection.papers.size).toBe(0)
    expect(issuesOf(reading)).toEqual(issues)
  })

  test('accepts numbers written as strings, and no others', () => {
    const reading = read([
      anApiItem(id, { upvotes: '1,024' }),
      anApiItem(other, { upvotes: 'many' }),
    ])
    expect(paperIn(reading, id).upvotes).toBe(1024)
    expect(paperIn(reading, other).upvotes).toBeNull()
    expect(issuesOf(reading)).toEqual(['bad-field missing [1].paper.upvotes'])
  })

  test('leaves out a bad item and keeps the others', () => {
    const reading = read([
      anApiItem('not an id'),
      null,
      anApiItem(other, { title: '' }, { title: '' }),
      anApiItem(id),
    ])
    expect(idsIn(reading)).toEqual([id])
    expect(issuesOf(reading)).toEqual([
      'bad-paper refused [0]',
      'bad-paper refused [1]',
      'bad-paper refused [2].paper.title',
    ])
  })
})
