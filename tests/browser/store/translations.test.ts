import { openDB } from 'idb'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'

import {
  forgetTranslations,
  keepTranslation,
  loadTranslation,
  type MadeTranslation,
  subscribeToTranslations,
  translationNow,
} from '#store/translations.ts'
import { paperId } from '#tests/builders/a-paper.ts'

const id = paperId('2601.00001')
const sentences = [{ original: 'A kite.', ko: '연이다.', fault: null }]
const made: MadeTranslation = { id, by: 'browser', model: 'Chrome', madeAt: 2, sentences }

/** As another tab that has changed something: what this one knew is read from the disk again. */
async function readAnew(): Promise<void> {
  const other = new BroadcastChannel('nonmun.translations')
  // A channel never leaves its origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  other.postMessage('changed')
  await expect.poll(() => translationNow(id)).toBeNull()
  other.close()
  await loadTranslation(id)
}

async function records(): Promise<unknown[]> {
  const open = await openDB('nonmun.translations', 1)
  const all = await open.getAll('translations')
  open.close()
  return all
}

beforeEach(async () => {
  await forgetTranslations(id)
  onTestFinished(subscribeToTranslations(() => {}))
})

test('a translation is there on the next visit, and gone once it was forgotten', async () => {
  expect(await keepTranslation(made)).toBe('kept')
  await readAnew()
  expect(translationNow(id)).toEqual({ made, storage: 'kept' })
  await forgetTranslations(id)
  await readAnew()
  expect(translationNow(id)).toEqual({ made: null, storage: 'kept' })
})

test('each engine and each original has one place, and the newest is shown', async () => {
  await keepTranslation({ ...made, madeAt: 1 })
  await keepTranslation(made)
  await keepTranslation({ ...made, by: 'machine', model: 'kite-8b', madeAt: 3 })
  await keepTranslation({ ...made, sentences: [{ original: 'Two.', ko: '둘.', fault: null }] })
  expect(await records()).toHaveLength(3)
  await readAnew()
  expect(translationNow(id)?.made).toMatchObject({ by: 'machine', model: 'kite-8b' })
})

test('a record that is not ours is passed over', async () => {
  const open = await openDB('nonmun.translations', 1)
  await open.put('translations', { key: 'x', id, madeAt: 9, sentences: [{ original: 1 }] })
  open.close()
  await readAnew()
  expect(translationNow(id)?.made).toBeNull()
})

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'blocked'],
])('after a %s it lasts for this visit, and says so', async (name, storage) => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', name)
  })
  expect(await keepTranslation(made)).toBe(storage)
  put.mockRestore()
  expect(translationNow(id)).toEqual({ made, storage })
})
