import { expect, test } from 'vitest'

import { nothingKnown } from '#domain/paper.ts'
import { packItems, writePack } from '#domain/translation/fill-in-pack.ts'
import { readDocument } from '#formats/read-document.ts'
import { aKitePaper } from '#tests/builders/a-kite-paper.ts'

const paper = aKitePaper()
const english = paper.abstract.en?.text ?? ''

function given(change: (pack: ReturnType<typeof JSON.parse>) => void) {
  const items = packItems([{ paper: { ...paper, ...nothingKnown }, english, hasKorean: false }])
  const pack = JSON.parse(writePack('2026-01-13', items))
  change(pack)
  return readDocument('pack.json', JSON.stringify(pack))
}

test('a filled pack is a document that holds the texts which pass', () => {
  const { format, collection, issues } = given((pack) => {
    pack.items[0].title.ko = 'KiteNet: 바람 속에서 연 201개 내리기'
  })
  expect([format, issues]).toEqual(['fill-in-pack', []])
  expect(collection.papers.get(paper.id)?.title.ko).toEqual({
    text: 'KiteNet: 바람 속에서 연 201개 내리기',
    by: 'unknown',
  })
})

test('a text that fails is named by its place, with what is wrong', () => {
  const { collection, issues } = given((pack) => {
    pack.items[0].summary.ko = '연을 99배 빠르게 내린다.'
  })
  expect(collection.papers.size).toBe(0)
  expect(issues).toMatchObject([
    { code: 'fill-number', outcome: 'missing', place: 'items[0].summary', found: '99배' },
  ])
})

test.each([
  ['of a newer version', (pack: { version: number }) => (pack.version = 2), 'newer-version'],
  ['without items', (pack: { items: unknown }) => (pack.items = 'none'), 'wrong-shape'],
  ['with an item of nothing', (pack: { items: unknown }) => (pack.items = [{}]), 'bad-paper'],
])('a pack %s is refused', (_, change, code) => {
  expect(given(change).issues).toMatchObject([{ code, outcome: 'refused' }])
})
