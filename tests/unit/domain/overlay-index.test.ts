import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type ArchiveIndex, readIndex } from '#domain/archive/read.ts'
import { emptyCollection, mergeCollections } from '#domain/merge.ts'
import { overlayIndex } from '#domain/overlay-index.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { anEdition, aPaper, isoWeek, paperId } from '#tests/builders/a-paper.ts'
import { anArchive } from '#tests/builders/an-archive.ts'
import { collections } from '#tests/builders/arbitraries.ts'
import type { Collection } from '#domain/merge.ts'

const nothing: ArchiveIndex = { version: 1, newest: null, days: {}, weeks: {}, months: {} }

function indexOf(collection: Collection): ArchiveIndex {
  const text = anArchive(collection).get('index.json')
  return (text && readIndex(JSON.parse(text), 'index.json').value) || nothing
}

const keysOf = (index: ArchiveIndex) =>
  [index.days, index.weeks, index.months].map((part) => Object.keys(part).toSorted())

test('has the periods of both, and the newest day of either', () => {
  fc.assert(
    fc.property(collections, collections, (site, own) => {
      const both = overlayIndex(indexOf(site), own)
      const merged = indexOf(mergeCollections(site, own))
      expect(both.newest).toBe(merged.newest)
      expect(keysOf(both).slice(0, 1)).toEqual(keysOf(merged).slice(0, 1))
    }),
  )
})

test('is the same laid over twice', () => {
  fc.assert(
    fc.property(collections, collections, (site, own) => {
      const once = overlayIndex(indexOf(site), own)
      expect(overlayIndex(once, own)).toEqual(once)
    }),
  )
})

test('stays the site’s where the reader has nothing', () => {
  const index = indexOf(aCollection())
  expect(overlayIndex(index, emptyCollection)).toBe(index)
})

test('counts the papers and the most upvotes of a day that only the reader has', () => {
  const own = aCollection([
    aPaper({ id: paperId('2601.00001'), upvotes: 7, editions: [anEdition('2026-03-02', 1)] }),
    aPaper({ id: paperId('2601.00002'), upvotes: 9, editions: [anEdition('2026-03-02', 2)] }),
  ])
  const { days, weeks, months, newest } = overlayIndex(indexOf(aCollection()), own)
  expect(Object.entries(days)).toContainEqual(['2026-03-02', { papers: 2, top: 9 }])
  expect(Object.keys(weeks)).toContain('2026-W10')
  expect(Object.keys(months)).toContain('2026-03')
  expect(newest).toBe('2026-03-02')
})

test('has the week of a list that came as a document', () => {
  const id = paperId('2601.00001')
  const source = 'https://huggingface.co/papers/week/2025-W33'
  const list = { week: isoWeek('2025-W33'), source, papers: [id] }
  const own = aCollection([aPaper({ id, editions: [] })], { lists: [list] })
  const { weeks, days } = overlayIndex(nothing, own)
  expect(Object.entries(weeks)).toEqual([['2025-W33', { papers: 1, top: null }]])
  expect(days).toEqual({})
})
