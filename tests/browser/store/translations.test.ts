import { openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'

import type { MadeTranslation } from '#store/translations.ts'
import { paperId } from '#tests/builders/a-paper.ts'

const id = paperId('2601.00001')
const sentences = [{ original: 'A kite.', ko: '연이다.', fault: null }]
const made: MadeTranslation = { id, by: 'browser', model: 'Chrome', madeAt: 2, sentences }

/** The store as another visit finds it: with nothing in memory. */
async function visit() {
  vi.resetModules()
  return import('#store/translations.ts')
}

async function records(): Promise<unknown[]> {
  const open = await openDB('nonmun.translations', 1)
  const all = await open.getAll('translations')
  open.close()
  return all
}

beforeEach(async () => {
  const store = await visit()
  await store.forgetTranslations(id)
})

test('a translation is there on the next visit, and gone once it was forgotten', async () => {
  const { keepTranslation } = await visit()
  expect(await keepTranslation(made)).toBe('kept')
  const later = await visit()
  expect(later.translationNow(id)).toBeNull()
  await later.loadTranslation(id)
  expect(later.translationNow(id)).toEqual({ made, storage: 'kept' })
  await later.forgetTranslations(id)
  const last = await visit()
  await last.loadTranslation(id)
  expect(last.translationNow(id)).toEqual({ made: null, storage: 'kept' })
})

test('each engine and each original has one place, and the newest is shown', async () => {
  const { keepTranslation } = await visit()
  await keepTranslation({ ...made, madeAt: 1 })
  await keepTranslation(made)
  await keepTranslation({ ...made, by: 'machine', model: 'kite-8b', madeAt: 3 })
  await keepTranslation({ ...made, sentences: [{ original: 'Two.', ko: '둘.', fault: null }] })
  expect(await records()).toHaveLength(3)
  const later = await visit()
  await later.loadTranslation(id)
  expect(later.translationNow(id)?.made).toMatchObject({ by: 'machine', model: 'kite-8b' })
})

test('a record that is not ours is passed over', async () => {
  const open = await openDB('nonmun.translations', 1)
  await open.put('translations', { key: 'x', id, madeAt: 9, sentences: [{ original: 1 }] })
  open.close()
  const store = await visit()
  await store.loadTranslation(id)
  expect(store.translationNow(id)?.made).toBeNull()
})

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'blocked'],
])('after a %s it lasts for this visit, and says so', async (name, storage) => {
  const store = await visit()
  await store.loadTranslation(id)
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', name)
  })
  expect(await store.keepTranslation(made)).toBe(storage)
  put.mockRestore()
  expect(store.translationNow(id)).toEqual({ made, storage })
})
