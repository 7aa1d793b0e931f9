import { describe, expect, test } from 'vitest'

import { parseJson } from '#formats/parse-json.ts'

import { aBlogDay, aBlogPaper, anApiItem } from './documents.ts'

describe('Python literals', () => {
  test.each([
    [`{'a': None, 'b': [True, False], 'c': (1, 2,)}`, { a: null, b: [true, false], c: [1, 2] }],
    [
      String.raw`['it\'s', "a \"b\"", 'line\n', '\xe9', '\u00e9', '\U0001F4CA']`,
      ["it's", 'a "b"', 'line\n', 'é', 'é', '📊'],
    ],
    [String.raw`{'path': 'C:\\temp\\x'}`, { path: String.raw`C:\temp\x` }],
    ['[1, -2.5, nan]', [1, -2.5, null]],
  ])('reads %s', (text, expected) => {
    expect(parseJson(text).json).toEqual(expected)
  })

  test.each([
    `[__import__('os').system('true')]`,
    `{'a': open('x')}`,
    `{'a': datetime.datetime(2026, 1, 13)}`,
    `['unclosed]`,
  ])('does not read %s', (text) => {
    expect(parseJson(text).json).toBeUndefined()
  })
})

describe('damaged JSON', () => {
  const ids = ['2601.00001', '2601.00002', '2601.00003', '2601.00004']
  const blog = JSON.stringify(aBlogDay(ids.map((id) => aBlogPaper(id))), null, 2)

  test('keeps every complete entry of a file cut in the middle', () => {
    const cut = blog.slice(0, blog.indexOf('2601.00003') + 4)
    const { json, isCut, lostLines } = parseJson(cut)
    expect(json).toMatchObject({
      date: '2026-01-13',
      papers: [{ title: 'Paper 2601.00001' }, { title: 'Paper 2601.00002' }],
    })
    expect(isCut).toBe(true)
    expect(lostLines).toEqual([26])
  })

  test('loses no other entry to one that is broken', () => {
    const broken = blog.replace('"Paper 2601.00002"', '"Paper 2601.00002')
    const { json, isCut } = parseJson(broken)
    expect(json).toMatchObject({
      papers: [
        { title: 'Paper 2601.00001' },
        { title: 'Paper 2601.00003' },
        { title: 'Paper 2601.00004' },
      ],
    })
    expect(isCut).toBe(false)
  })

  test('reads the complete items of a list without its end, and a whole paper of the last one', () => {
    const items = ids.map((id) => anApiItem(id))
    const { json, isCut } = parseJson(JSON.stringify(items).slice(0, -30))
    expect(json).toEqual([...items.slice(0, 3), items[3]?.paper])
    expect(isCut).toBe(true)
  })

  test('keeps good lines of JSON Lines, and numbers the others', () => {
    const lines = ids.map((id) => JSON.stringify(anApiItem(id)))
    lines[1] = lines[1]?.slice(0, 50) ?? ''
    const { json, lostLines, isCut } = parseJson(lines.join('\n'))
    expect(json).toHaveLength(3)
    expect(lostLines).toEqual([2])
    expect(isCut).toBe(false)
  })

  test.each([
    ['brackets without end', '['.repeat(200_000)],
    ['objects without end', '{"a":'.repeat(200_000)],
    ['nothing but an opening', '{"papers": ['],
    ['prose', 'The apples are sorted.'],
  ])('finds nothing in %s', (_, text) => {
    expect(parseJson(text).json).toBeUndefined()
  })
})
