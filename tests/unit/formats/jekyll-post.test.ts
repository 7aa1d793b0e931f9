import { describe, expect, test } from 'vitest'

import { aPost, aPostEntry, englishText } from './documents.ts'
import { idsIn, issuesOf, paperIn, read } from './reading.ts'

describe('a Jekyll post', () => {
  test('gives id, title, votes, institution, abstract and edition of each paper', () => {
    const reading = read(aPost([{ id: '2601.06943' }, { id: '2601.06521', votes: '8' }]))
    expect(reading.format).toBe('jekyll-post')
    expect(reading.issues).toEqual([])
    expect(paperIn(reading, '2601.06943')).toMatchObject({
      title: { en: 'Paper 2601.06943', ko: null },
      upvotes: 12,
      snapshots: [{ at: '2026-01-13', upvotes: 12 }],
      editions: [{ date: '2026-01-13', order: 1 }],
      institutions: ['stepfun'],
      abstract: { en: { text: englishText, by: 'authors' }, ko: null },
      thumbnail: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2601.06943.png',
    })
    expect(paperIn(reading, '2601.06521').editions).toEqual([{ date: '2026-01-13', order: 2 }])
    expect(reading.collection.institutions.get('stepfun')?.en).toBe('StepFun')
  })

  test.each([
    ['wrapped over two lines', 'A Study\n  of Apples', 'A Study of Apples'],
    ['with stars', 'GigaBrain-0.5M* and **bold** ideas', 'GigaBrain-0.5M* and **bold** ideas'],
    ['with escaped Markdown', String.raw`P\_0 \[v2\] of \*stars\*`, 'P_0 [v2] of *stars*'],
    [
      'with the escapes of TeX',
      String.raw`\$OneMillion-Bench at 5\%`,
      String.raw`\$OneMillion-Bench at 5\%`,
    ],
    ['with HTML entities', 'Apples &amp; Pears &#8211; &lt;1 GB', 'Apples & Pears – <1 GB'],
    ['with a dash and a number', 'Apples - 2 Pears', 'Apples - 2 Pears'],
    ['with zero-width and narrow characters', 'Ap\u200Bples\u00AD of\u00A0 Gold', 'Apples of Gold'],
    ['in letters taken apart', 'Re\u0301sume\u0301', 'Résumé'],
  ])('keeps a title %s', (_, title, expected) => {
    const reading = read(aPost([{ id: '2601.06943', title }]))
    expect(paperIn(reading, '2601.06943')).toMatchObject({ title: { en: expected }, upvotes: 12 })
  })

  test.each([
    ['2,037', 2037],
    ['1.24k', 1240],
    ['159', 159],
  ])('reads %s votes', (votes, upvotes) => {
    const reading = read(aPost([{ id: '2601.06943', votes }]))
    expect(paperIn(reading, '2601.06943').upvotes).toBe(upvotes)
  })

  test('takes zero for unknown, and says so', () => {
    const reading = read(aPost([{ id: '2601.06943', votes: '0' }]))
    expect(paperIn(reading, '2601.06943')).toMatchObject({ upvotes: null, snapshots: [] })
    expect(issuesOf(reading)).toEqual(['untrusted-upvotes missing line 15'])
  })

  test.each(['2025-11-02', '2025-11-03', '2025-11-04'])(
    'takes the likes of %s for stars',
    (date) => {
      const reading = read(aPost([{ id: '2510.26788', votes: '86' }], { date }))
      expect(paperIn(reading, '2510.26788')).toMatchObject({ upvotes: null, githubStars: 86 })
    },
  )

  test('reads an author count where an institution belongs', () => {
    const reading = read(aPost([{ id: '2601.06943', institution: '·16 authors454' }]))
    expect(paperIn(reading, '2601.06943')).toMatchObject({ institutions: [], authorCount: 16 })
  })

  test('lacks what an entry lacks, without a word', () => {
    const reading = read(aPost([{ id: '2601.06943', institution: null, abstract: null }]))
    expect(reading.issues).toEqual([])
    expect(paperIn(reading, '2601.06943')).toMatchObject({
      institutions: [],
      abstract: { en: null, ko: null },
    })
  })

  test('counts a weekend for the Friday before', () => {
    const reading = read(aPost([{ id: '2601.20833' }], { date: '2026-01-31' }))
    expect(paperIn(reading, '2601.20833')).toMatchObject({
      editions: [{ date: '2026-01-30', order: 1 }],
      snapshots: [{ at: '2026-01-31', upvotes: 12 }],
    })
    expect(issuesOf(reading)).toEqual(['weekend-repeat repaired title'])
  })

  test('reads by structure where the words are damaged', () => {
    const damaged = aPost([{ id: '2601.06943' }])
      .replaceAll('👍', '\uFFFD\uFFFD')
      .replaceAll('기관', '\uFFFD\uFFFD')
      .replaceAll('페이지', '\uFFFD')
    expect(paperIn(read(damaged), '2601.06943')).toMatchObject({
      upvotes: 12,
      institutions: ['stepfun'],
    })
  })

  test('follows the date that most of the document gives', () => {
    const reading = read(
      aPost([{ id: '2601.06943' }]).replace('date: 2026-01-13', 'date: 2026-01-14'),
    )
    expect(paperIn(reading, '2601.06943').editions).toEqual([{ date: '2026-01-13', order: 1 }])
    expect(issuesOf(reading)).toEqual(['wrong-date repaired title'])
  })

  test('reads a month’s list, whose papers have no day', () => {
    const entries = [1, 2].map((place) =>
      aPostEntry(place, { id: `2512.0000${place}`, institution: null, abstract: null }),
    )
    const month = `# Hugging Face Papers 월간 요약 - 2025년 12월

## 📊 통계

- **총 논문 수**: 2개
- **총 좋아요 수**: 2,037

## 🔥 가장 인기 있는 논문 Top 10

${entries.join('\n')}`
    const reading = read(month)
    expect(idsIn(reading)).toEqual(['2512.00001', '2512.00002'])
    expect(paperIn(reading, '2512.00001')).toMatchObject({
      upvotes: 12,
      snapshots: [],
      editions: [],
    })
  })
})
