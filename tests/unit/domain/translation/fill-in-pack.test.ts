import { describe, expect, test } from 'vitest'

import { nothingKnown } from '#domain/paper.ts'
import { splitSentences } from '#domain/sentences.ts'
import {
  packItems,
  type PackRequest,
  readPack,
  writePack,
} from '#domain/translation/fill-in-pack.ts'
import { pairsOf } from '#domain/translation/sentence-pairs.ts'
import { aKiteAnswer, aKitePaper } from '#tests/builders/a-kite-paper.ts'

const paper = aKitePaper()
const english = paper.abstract.en?.text ?? ''
const answer = aKiteAnswer()
const request: PackRequest = { paper: { ...paper, ...nothingKnown }, english, hasKorean: false }

function emptyPack(requests: readonly PackRequest[] = [request]) {
  return JSON.parse(writePack('2026-01-13', packItems(requests)))
}

/** The pack as somebody gives it back who took every text from the honest answer. */
function filledPack(change: (item: Record<string, unknown>) => void = () => {}) {
  const pack = emptyPack()
  const [item] = pack.items
  item.title.ko = answer.title
  item.summary.ko = answer.summary.ko
  item.keyPoints = answer.keyPoints.map(({ ko, evidence }) => ({ ko, sentence: evidence }))
  item.abstract.forEach((pair: { ko: string }, index: number) => {
    pair.ko = answer.abstract[index]?.ko ?? ''
  })
  pack.filledBy.name = 'Ada Example'
  change(item)
  return pack
}

describe('an empty pack', () => {
  test('asks for what is missing, sentence by sentence', () => {
    const [item] = emptyPack().items
    expect(item.abstract.map(({ en }: { en: string }) => en)).toEqual(
      splitSentences(english, 'en').map((sentence) => sentence.trim()),
    )
    expect(item.keyPoints).toHaveLength(3)
  })

  test('says in both languages what to do', () => {
    expect(Object.keys(emptyPack().instructions)).toEqual(['ko', 'en'])
  })

  test('asks for a title alone where there is no abstract', () => {
    const [item] = emptyPack([{ ...request, english: null }]).items
    expect(Object.keys(item)).toEqual(['id', 'title'])
  })

  test('has no paper that lacks nothing but its title', () => {
    const ko = { text: '요약', by: 'editor' } as const
    const points = { points: ['하나'], by: 'editor' } as const
    const done = { ...paper, summary: { en: null, ko }, keyPoints: { en: null, ko: points } }
    expect(packItems([{ paper: done, english, hasKorean: true }])).toEqual([])
  })

  test('gives nothing and no fault when it comes back empty', () => {
    const reading = readPack(emptyPack())
    expect(reading).toEqual({
      broken: [],
      filled: [{ index: 0, id: paper.id, paper: null, faults: [] }],
    })
  })
})

describe('a filled pack', () => {
  test('gives all texts, with their pairs and whoever filled it', () => {
    const [item] = readPack(filledPack())?.filled ?? []
    expect(item).toMatchObject({
      faults: [],
      paper: {
        abstract: { ko: { by: 'editor', editor: 'Ada Example' } },
        summary: { ko: { text: answer.summary.ko } },
        keyPoints: { ko: { points: answer.keyPoints.map(({ ko }) => ko) } },
      },
    })
    const ko = item?.paper?.abstract.ko
    expect(ko && pairsOf(ko, english)).toHaveLength(answer.abstract.length)
  })

  test('costs only the part that fails a check', () => {
    const pack = filledPack((item) =>
      Object.assign(item, { summary: { ko: '연을 99배 빠르게 내린다.' } }),
    )
    const [item] = readPack(pack)?.filled ?? []
    expect(item?.faults).toMatchObject([{ part: 'summary', code: 'added-number', found: '99배' }])
    expect(item?.paper?.summary.ko).toBeNull()
    expect(item?.paper?.abstract.ko).not.toBeNull()
  })

  test('takes no abstract of which a sentence is missing', () => {
    const pack = filledPack()
    pack.items[0].abstract[1].ko = ' '
    const [item] = readPack(pack)?.filled ?? []
    expect(item?.faults).toMatchObject([{ part: 'abstract', code: 'wrong-count' }])
    expect(item?.paper?.abstract.ko).toBeNull()
  })

  test('takes no summary of an abstract that is not in the file', () => {
    const pack = filledPack((item) => delete item['abstract'])
    const [item] = readPack(pack)?.filled ?? []
    expect(item?.faults.map(({ part }) => part)).toEqual(['summary', 'keyPoints'])
    expect(item?.paper?.title.ko).not.toBeNull()
  })

  test.each([
    [
      { name: '', model: 'kite-8b' },
      { by: 'machine', model: 'kite-8b' },
    ],
    [{ name: 'nonmun', model: '' }, { by: 'unknown' }],
    ['nobody', { by: 'unknown' }],
  ])('filled by %j is by %j', (filledBy, by) => {
    const [item] = readPack({ ...filledPack(), filledBy })?.filled ?? []
    expect(item?.paper?.summary.ko).toEqual({ text: answer.summary.ko, ...by })
  })

  test('keeps the good items beside a broken one', () => {
    const pack = filledPack()
    const reading = readPack({ ...pack, items: [{ id: 'no paper' }, ...pack.items, null] })
    expect(reading?.broken).toEqual([0, 2])
    expect(reading?.filled).toHaveLength(1)
  })

  test.each([[null], [[]], [{ format: 'nonmun-fill-in', version: 2, items: [] }]])(
    'is not %j',
    (json) => {
      expect(readPack(json)).toBeNull()
    },
  )
})
