import { describe, expect, test } from 'vitest'

import { aDigestPost, englishText, koreanText } from './documents.ts'
import { idsIn, issuesOf, paperIn, read } from './reading.ts'

const id = '2601.06943'

describe('a Korean digest', () => {
  test('gives summary, translated abstract and key points, of a writer it does not name', () => {
    const reading = read(aDigestPost([{ id, votes: '169' }, { id: '2601.06521' }]))
    expect(reading.format).toBe('korean-digest')
    expect(reading.issues).toEqual([])
    expect(paperIn(reading, id)).toMatchObject({
      title: { en: `Paper ${id}`, ko: null },
      upvotes: 169,
      snapshots: [{ at: '2026-01-13', upvotes: 169 }],
      editions: [{ date: '2026-01-13', order: 1 }],
      summary: { en: null, ko: { text: koreanText, by: 'unknown' } },
      abstract: { en: null, ko: { text: koreanText, by: 'unknown' } },
      keyPoints: { en: null, ko: { points: [koreanText, koreanText], by: 'unknown' } },
    })
  })

  test.each([
    ['with brackets', 'N_0-VTLA [v2] (draft)'],
    ['with a pipe', 'P(y|x) for Apples'],
  ])('keeps a title %s', (_, title) => {
    expect(paperIn(read(aDigestPost([{ id, title }])), id).title.en).toBe(title)
  })

  test('keeps a title that is wrapped', () => {
    const reading = read(aDigestPost([{ id, title: 'A Study\n  of Apples' }]))
    expect(paperIn(reading, id)).toMatchObject({ title: { en: 'A Study of Apples' }, upvotes: 61 })
  })

  test.each([
    ['an error', '번역 중 오류 발생: Connection error.', 'failed-translation'],
    ['a refusal', '죄송합니다만, 제공된 링크를 열 수 없습니다.', 'failed-translation'],
    ['English', englishText, 'wrong-language'],
    ['a placeholder', 'N/A', 'not-an-abstract'],
  ])('counts %s as a missing translation', (_, abstract, code) => {
    const reading = read(aDigestPost([{ id, abstract }]))
    expect(paperIn(reading, id).abstract.ko).toBeNull()
    expect(paperIn(reading, id).summary.ko?.text).toBe(koreanText)
    expect(issuesOf(reading)).toEqual([`${code} missing line 12`])
  })

  test('drops a bad key point and keeps the others', () => {
    const reading = read(aDigestPost([{ id, points: [koreanText, englishText, koreanText] }]))
    expect(paperIn(reading, id).keyPoints.ko?.points).toEqual([koreanText, koreanText])
    expect(issuesOf(reading)).toEqual(['wrong-language missing line 16'])
  })

  test('reads an answer in a fence', () => {
    const reading = read(aDigestPost([{ id, summary: `\`\`\`markdown\n${koreanText}\n\`\`\`` }]))
    expect(paperIn(reading, id).summary.ko?.text).toBe(koreanText)
  })

  test('finds the parts by their order where the headings are damaged', () => {
    const damaged = aDigestPost([{ id }]).replaceAll(/### .*/g, '### \uFFFD')
    expect(paperIn(read(damaged), id)).toMatchObject({
      summary: { ko: { text: koreanText } },
      keyPoints: { ko: { points: [koreanText, koreanText] } },
    })
  })

  test('reads what was there of a file cut in the middle, but no half text', () => {
    const whole = aDigestPost([{ id }, { id: '2601.06521' }])
    const reading = read(whole.slice(0, whole.lastIndexOf('### 🔑') - 30))
    expect(idsIn(reading)).toEqual([id, '2601.06521'])
    expect(paperIn(reading, '2601.06521')).toMatchObject({
      upvotes: 61,
      summary: { ko: { text: koreanText } },
      abstract: { ko: null },
    })
    expect(issuesOf(reading)).toEqual(['cut-short missing line 29'])
  })
})
