import { beforeEach, expect, test, vi } from 'vitest'

import { paperId } from '#tests/builders/a-paper.ts'
import {
  addLibrary,
  changeLibrary,
  eraseLibrary,
  libraryNow,
  loadLibrary,
  subscribeToLibrary,
} from '#store/library.ts'
import { readLibrary, writeLibrary } from '#domain/library/library-file.ts'

const apples = { id: paperId('2601.00001'), title: 'Apples', date: null }
const pears = { id: paperId('2601.00002'), title: 'Pears', date: null }
const at = (second: number) => `2026-01-13T12:00:0${second}.000Z`

/** What another tab would see: the records as they lie on disk. */
function onDisk(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('nonmun.library')
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('papers').objectStore('papers').getAll()
      all.addEventListener('success', () => {
        opening.result.close()
        resolve(all.result)
      })
    })
  })
}

beforeEach(async () => {
  vi.restoreAllMocks()
  await loadLibrary()
  await eraseLibrary()
})

test('a saved paper is shown at once, told, and lies on disk', async () => {
  const heard = vi.fn<() => void>()
  const stop = subscribeToLibrary(heard)
  expect(await changeLibrary([apples], { saved: true }, at(1))).toBe('kept')
  stop()
  expect(heard).toHaveBeenCalled()
  expect(libraryNow()?.library.get(apples.id)?.saved.value).toBe(true)
  expect(await onDisk()).toMatchObject([{ id: apples.id, saved: { value: true, at: at(1) } }])
})

test('exported, wiped and imported, the library is the same', async () => {
  await changeLibrary([apples, pears], { saved: true, tags: { fruit: true } }, at(1))
  await changeLibrary([pears], { note: '배', read: true }, at(2))
  const before = libraryNow()?.library
  const file = writeLibrary(before ?? new Map())
  await eraseLibrary()
  expect(libraryNow()?.library.size).toBe(0)
  expect(await onDisk()).toEqual([])
  const reading = readLibrary(file)
  if (reading.kind !== 'library') throw new Error(reading.kind)
  await addLibrary(reading.library)
  expect(libraryNow()?.library).toEqual(before)
  expect(await onDisk()).toHaveLength(2)
})

test('a full disk is said, survived, and tried again', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  expect(await changeLibrary([apples], { saved: true }, at(1))).toBe('full')
  expect(libraryNow()?.library.get(apples.id)?.saved.value).toBe(true)
  expect(await onDisk()).toEqual([])
  put.mockRestore()
  expect(await changeLibrary([pears], { saved: true }, at(2))).toBe('kept')
  expect(await onDisk()).toHaveLength(2)
})

test('a blocked database keeps the change for this visit', async () => {
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('no', 'InvalidStateError')
  })
  expect(await changeLibrary([apples], { note: '사과' }, at(1))).toBe('blocked')
  expect(libraryNow()).toMatchObject({ storage: 'blocked' })
  expect(libraryNow()?.library.get(apples.id)?.note.value).toBe('사과')
})

test('what another tab wrote meanwhile is not lost', async () => {
  await changeLibrary([apples], { saved: true }, at(1))
  const [record] = await onDisk()
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('nonmun.library')
    opening.addEventListener('success', () => {
      const store = opening.result.transaction('papers', 'readwrite').objectStore('papers')
      store.put({ ...(record as object), note: { value: 'from elsewhere', at: at(3) } })
      store.transaction.addEventListener('complete', () => {
        opening.result.close()
        resolve()
      })
    })
  })
  await changeLibrary([apples], { read: true }, at(4))
  expect(libraryNow()?.library.get(apples.id)).toMatchObject({
    saved: { value: true },
    read: { value: true },
    note: { value: 'from elsewhere' },
  })
})

test('records that are not ours are passed over', async () => {
  await changeLibrary([apples], { saved: true }, at(1))
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('nonmun.library')
    opening.addEventListener('success', () => {
      const store = opening.result.transaction('papers', 'readwrite').objectStore('papers')
      store.put({ id: 'nonsense' })
      store.transaction.addEventListener('complete', () => {
        opening.result.close()
        resolve()
      })
    })
  })
  const { library } = await loadLibrary()
  expect([...library.keys()]).toEqual([apples.id])
})
