import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readDocument } from '#formats/read-document.ts'
import { writeWhole } from '#domain/archive/whole.ts'
import { type Collection, mergeCollections } from '#domain/merge.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { aPaper, isoWeek, paperId } from '#tests/builders/a-paper.ts'
import { collections } from '#tests/builders/arbitraries.ts'

/** What a file can hold: lists of known papers, one a week; names of institutions that papers have. */
function writable({ papers, lists, institutions }: Collection): Collection {
  const slugs = new Set([...papers.values()].flatMap((paper) => paper.institutions))
  return mergeCollections({
    papers,
    lists: lists.map((list) => ({ ...list, papers: list.papers.filter((id) => papers.has(id)) })),
    institutions: new Map([...institutions].filter(([slug]) => slugs.has(slug))),
  })
}

test('is read back as it was', () => {
  fc.assert(
    fc.property(collections, (any) => {
      const collection = writable(any)
      const reading = readDocument('own.json', writeWhole(collection))
      expect(reading.issues).toEqual([])
      const read = mergeCollections(reading.collection)
      expect(read.papers).toEqual(collection.papers)
      expect(read.lists).toEqual(collection.lists)
      expect(read.institutions).toEqual(collection.institutions)
    }),
  )
})

test('keeps a paper that is listed on no day, whatever the length of its title', () => {
  const paper = aPaper({
    id: paperId('2601.00009'),
    title: { en: 'Kites', ko: { text: '연', by: 'machine' } },
    editions: [],
    abstract: { en: { text: 'A kite lands where it is told.', by: 'authors' }, ko: null },
  })
  const source = 'https://huggingface.co/papers/week/2026-W03'
  const list = { week: isoWeek('2026-W03'), source, papers: [paper.id] }
  const collection = aCollection([paper], { lists: [list] })
  const reading = readDocument('own.json', writeWhole(collection))
  expect(reading.format).toBe('archive')
  expect(reading.collection.papers.get(paper.id)).toEqual(paper)
  expect(reading.collection.lists).toEqual([list])
})
