import { describe, expect, test } from 'vitest'

import { aWeeklyText, englishText, failedTranslation, koreanText } from './documents.ts'
import { idsIn, issuesOf, paperIn, read } from './reading.ts'

const id = '2601.06943'

describe('a weekly text', () => {
  test('gives a list in its own order and the authors’ abstracts', () => {
    const reading = read(aWeeklyText([{ id }, { id: '2601.06521' }]))
    expect(reading.format).toBe('weekly-text')
    expect(reading.collection.lists).toEqual([
      {
        week: '2026-W03',
        source: 'https://huggingface.co/papers/week/2026-W03',
        papers: [id, '2601.06521'],
      },
    ])
    expect(paperIn(reading, id)).toMatchObject({
      upvotes: null,
      editions: [],
      abstract: { en: { text: englishText, by: 'authors' }, ko: null },
    })
  })

  test.each([
    failedTranslation,
    '번역 중 오류 발생: Connection error.',
    '번역 중 예상치 못한 오류 발생: timeout',
    '번역할 텍스트가 없습니다.',
    'OpenAI 클라이언트가 설정되지 않았습니다.',
  ])('counts “%s” as missing', (translation) => {
    const reading = read(aWeeklyText([{ id, translation }]))
    expect(paperIn(reading, id).abstract.ko).toBeNull()
    expect(issuesOf(reading)).toEqual(['failed-translation missing line 11'])
  })

  test('keeps a translation that worked, one sentence a line', () => {
    const reading = read(aWeeklyText([{ id, translation: koreanText.replace('. ', '.\n') }]))
    expect(paperIn(reading, id).abstract.ko).toEqual({ text: koreanText, by: 'machine' })
    expect(reading.issues).toEqual([])
  })

  test('folds hard wraps of titles and abstracts', () => {
    const abstract = englishText.replaceAll(' the ', '\nthe ')
    const reading = read(aWeeklyText([{ id, title: 'Apples -- a Study\n  of Baskets', abstract }]))
    expect(paperIn(reading, id)).toMatchObject({
      title: { en: 'Apples -- a Study of Baskets' },
      abstract: { en: { text: englishText } },
    })
  })

  test('writes “10times” as the sign it was, and no word', () => {
    const abstract = 'Baskets 10times-20times larger, and many times over, need 36times 64 hands.'
    const reading = read(aWeeklyText([{ id, abstract }]))
    expect(paperIn(reading, id).abstract.en?.text).toBe(
      'Baskets 10×-20× larger, and many times over, need 36× 64 hands.',
    )
  })

  test('names entries that the source failed to write, and keeps the real one', () => {
    const failed = `--- 2. 항목 처리 실패 ---
항목 처리 중 오류 발생: HTTPSConnectionPool(host='huggingface.co', port=443): Read timed out.

`
    const text = aWeeklyText([{ id }, { id: '2601.06521' }])
    const cut = `${text.slice(0, text.lastIndexOf('## Abstract'))}${failed}`
    const reading = read(cut)
    expect(idsIn(reading)).toEqual([id, '2601.06521'])
    expect(paperIn(reading, '2601.06521').abstract).toEqual({ en: null, ko: null })
    expect(issuesOf(reading)).toContain('failed-entry missing line 16')
  })

  test('says so where an abstract was not found', () => {
    const reading = read(aWeeklyText([{ id, abstract: '초록을 찾을 수 없습니다.' }]))
    expect(paperIn(reading, id).abstract.en).toBeNull()
    expect(issuesOf(reading)).toContain('not-an-abstract missing line 8')
  })

  test('takes the week of the page where the header has none that exists', () => {
    const reading = read(aWeeklyText([{ id }], { week: '2026-W00', page: '2026-W01' }))
    expect(reading.collection.lists[0]?.week).toBe('2026-W01')
    expect(issuesOf(reading)).toContain('wrong-week repaired title')
  })

  test('makes no list without a week, and keeps the papers', () => {
    const reading = read(aWeeklyText([{ id }], { week: '2026-W00' }))
    expect(reading.collection.lists).toEqual([])
    expect(idsIn(reading)).toEqual([id])
    expect(issuesOf(reading)).toContain('wrong-week missing title')
  })

  test('keeps no half abstract of a file cut in the middle', () => {
    const whole = aWeeklyText([{ id }, { id: '2601.06521' }])
    const reading = read(whole.slice(0, whole.lastIndexOf('labelled') + 4))
    expect(paperIn(reading, '2601.06521').abstract.en).toBeNull()
    expect(paperIn(reading, id).abstract.en?.text).toBe(englishText)
    expect(issuesOf(reading)).toContain('cut-short missing line 17')
  })
})
