import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { PaperId } from '#domain/arxiv.ts'
import { addUpvotes, readUpvotes } from '#store/upvotes.ts'
import { paperId } from '#tests/builders/a-paper.ts'

const kites = paperId('2601.00001')
const lamps = paperId('2601.00002')
const at = (hour: number) => `2026-01-13T${String(hour).padStart(2, '0')}:00:00Z`

function counts(entries: readonly (readonly [PaperId, number])[]): ReadonlyMap<PaperId, number> {
  return new Map(entries)
}

/** Does something with the records as they lie on disk. */
function onDisk<T>(work: (papers: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('nonmun.upvotes')
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('success', () => {
      const asked = work(opening.result.transaction('papers', 'readwrite').objectStore('papers'))
      asked.addEventListener('success', () => {
        opening.result.close()
        resolve(asked.result)
      })
    })
  })
}

beforeEach(async () => {
  await readUpvotes([])
  await onDisk((papers) => papers.clear())
})

afterEach(() => {
  vi.restoreAllMocks()
})

test('what was seen is there again, oldest first', async () => {
  await addUpvotes(counts([[kites, 3]]), at(1))
  await addUpvotes(
    counts([
      [kites, 8],
      [lamps, 1],
    ]),
    at(2),
  )
  const histories = await readUpvotes([kites, lamps])
  expect(histories.get(kites)).toEqual([
    { at: at(1), upvotes: 3 },
    { at: at(2), upvotes: 8 },
  ])
  expect(histories.get(lamps)).toEqual([{ at: at(2), upvotes: 1 }])
})

test('a paper that was never seen has no history', async () => {
  expect(await readUpvotes([kites])).toEqual(new Map())
})

test('of more than 400 papers those seen longest ago go', async () => {
  const many = (from: number, length: number) =>
    counts(
      Array.from({ length }, (_, index) => [
        paperId(`2601.${String(from + index).padStart(5, '0')}`),
        1,
      ]),
    )
  await addUpvotes(many(10_000, 350), at(1))
  await addUpvotes(many(20_000, 100), at(2))
  expect(await onDisk((papers) => papers.count())).toBe(400)
  expect((await readUpvotes([paperId('2601.20099')])).size).toBe(1)
  await addUpvotes(many(30_000, 700), at(3))
  expect(await onDisk((papers) => papers.count())).toBe(400)
  expect((await readUpvotes([paperId('2601.20099')])).size).toBe(0)
})

describe('a record that is not one of ours', () => {
  test.each([
    ['an id that is none', { id: kites, seen: at(1), snapshots: 'many' }],
    ['counts that are none', { id: kites, seen: at(1), snapshots: [{ at: at(1), upvotes: 'x' }] }],
    ['a time that is none', { id: kites, seen: at(1), snapshots: [{ at: 'soon', upvotes: 1 }] }],
  ])('with %s is passed over, and written anew', async (_, record) => {
    await onDisk((papers) => papers.put(record))
    expect(await readUpvotes([kites])).toEqual(new Map())
    await addUpvotes(counts([[kites, 5]]), at(2))
    expect((await readUpvotes([kites])).get(kites)).toEqual([{ at: at(2), upvotes: 5 }])
  })
})

test('a full disk is survived, and what was there stays', async () => {
  await addUpvotes(counts([[kites, 3]]), at(1))
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  await addUpvotes(counts([[kites, 9]]), at(2))
  vi.restoreAllMocks()
  expect((await readUpvotes([kites])).get(kites)).toEqual([{ at: at(1), upvotes: 3 }])
})
