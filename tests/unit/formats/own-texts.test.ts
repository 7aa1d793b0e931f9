import { describe, expect, test } from 'vitest'

import { anOwnText } from './documents.ts'
import { idsIn, issuesOf, paperIn, read } from './reading.ts'

const id = '2601.06943'

describe('our own texts', () => {
  test('stand under the editor’s name in both languages', () => {
    const reading = read(anOwnText())
    const own = { by: 'editor', editor: 'Nonmun' }
    expect(reading.format).toBe('own-texts')
    expect(reading.issues).toEqual([])
    expect(paperIn(reading, id)).toMatchObject({
      title: { en: `Paper ${id}: with a colon`, ko: null },
      summary: {
        en: { text: 'Apples are sorted.', ...own },
        ko: { text: '사과를 고른다', ...own },
      },
      keyPoints: { en: { points: ['Point 1.', 'Point 2.', 'Point 3.'], ...own } },
      digest: {
        en: { sentences: ['Baskets are labelled.'], ...own },
        ko: { sentences: ['바구니에 이름표를 붙인다.'], ...own },
      },
      editions: [],
    })
  })

  test('keeps every digit of an id without quotes', () => {
    expect(idsIn(read(anOwnText('2511.07070', { id: 'id: 2511.07070' })))).toEqual(['2511.07070'])
  })

  test('reads several documents in one file', () => {
    const reading = read(`---\n${anOwnText()}---\n${anOwnText('2601.06521')}`)
    expect(idsIn(reading)).toEqual([id, '2601.06521'])
  })

  test.each([
    ['digest', 'digest:\n  - en: "Only one language."'],
    ['keyPoints', 'keyPoints: "none"'],
    ['summary', 'summary:\n  en: ""'],
  ])('lacks a %s that is broken, and keeps the rest', (part, yaml) => {
    const reading = read(anOwnText(id, { [part]: yaml }))
    const paper = paperIn(reading, id)
    expect(paper).toMatchObject({ [part]: { en: null, ko: null } })
    expect(issuesOf(reading)).toEqual([`bad-field missing ${part}`])
  })

  const withSources = (...from: readonly string[]) =>
    anOwnText(id, {
      keyPoints: `keyPoints:${from.map((places) => `\n  - en: "One."\n    ko: "하나."\n    from: ${places}`).join('')}`,
      digest:
        'digest:\n  - en: "Apples are sorted."\n    ko: "사과를 고른다."\n  - en: "Baskets are labelled."\n    ko: "바구니에 이름표를 붙인다."',
    })

  test('say on which sentences of the digest a key point rests', () => {
    const reading = read(withSources('[2, 1]', '[]'))
    expect(issuesOf(reading)).toEqual([])
    const digest = paperIn(reading, id).digest
    expect(digest?.en?.evidence).toEqual([[1, 0], []])
    expect(digest?.ko?.evidence).toEqual([[1, 0], []])
  })

  test.each([
    ['a sentence that is not there', '[3]', 'bad-field missing keyPoints[0].from'],
    ['a word for a sentence', '[first]', 'bad-field missing keyPoints'],
  ])('names %s: the rest is kept', (_, from, issue) => {
    const reading = read(withSources(from))
    expect(issuesOf(reading)).toEqual([issue])
    const paper = paperIn(reading, id)
    expect(paper.digest?.en?.sentences).toHaveLength(2)
    expect(paper.digest?.en?.evidence).toBeUndefined()
  })

  test('takes a summary in one language', () => {
    const reading = read(anOwnText(id, { summary: 'summary:\n  ko: "사과를 고른다"' }))
    expect(paperIn(reading, id).summary).toMatchObject({ en: null, ko: { text: '사과를 고른다' } })
  })

  test.each([
    ['broken YAML', `${anOwnText()}digest: [`],
    ['an alias', anOwnText(id, { summary: 'x: &a ["y"]\nsummary: *a' })],
  ])('refuses %s', (_, text) => {
    expect(issuesOf(read(text))).toEqual(['wrong-shape refused'])
  })
})
