import { beforeEach, expect, test, vi } from 'vitest'

import { readReaderTerms, writeReaderTerms } from '#domain/glossary/reader-terms.ts'
import {
  changeReaderGlossary,
  changedNow,
  eraseReaderGlossary,
  loadReaderGlossary,
  readerGlossaryNow,
  subscribeToReaderGlossary,
} from '#store/reader-glossary.ts'

const kite = {
  id: 'own kite',
  en: 'kite landing',
  ko: '연 착륙',
  about: { en: '', ko: '' },
  at: '2026-01-13T12:00:00.000Z',
  removed: false,
}

beforeEach(async () => {
  vi.restoreAllMocks()
  await loadReaderGlossary()
  await eraseReaderGlossary()
})

test('an entry is told at once and lies on disk', async () => {
  const heard = vi.fn<() => void>()
  const stop = subscribeToReaderGlossary(heard)
  expect(await changeReaderGlossary(new Map([[kite.id, kite]]))).toBe('kept')
  stop()
  expect(heard).toHaveBeenCalled()
  expect(readerGlossaryNow()?.terms.get(kite.id)).toEqual(kite)
  expect((await loadReaderGlossary()).terms.get(kite.id)).toEqual(kite)
})

test('exported, wiped and imported, the entries are the same', async () => {
  const other = { ...kite, id: 'own line', en: 'line', ko: '줄줄', removed: true }
  await changeReaderGlossary(
    new Map([
      [kite.id, kite],
      [other.id, other],
    ]),
  )
  const before = readerGlossaryNow()?.terms
  const file = writeReaderTerms(before ?? new Map())
  await eraseReaderGlossary()
  expect((await loadReaderGlossary()).terms.size).toBe(0)
  const reading = readReaderTerms(file)
  if (reading.kind !== 'terms') throw new Error(reading.kind)
  await changeReaderGlossary(reading.terms)
  expect(readerGlossaryNow()?.terms).toEqual(before)
})

test('an older version never replaces a newer one', async () => {
  const newer = changedNow({ ...kite, ko: '연 내리기' })
  await changeReaderGlossary(new Map([[kite.id, newer]]))
  await changeReaderGlossary(new Map([[kite.id, kite]]))
  expect(readerGlossaryNow()?.terms.get(kite.id)?.ko).toBe('연 내리기')
})

test('a full disk is told, and the entry stays for the visit', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  expect(await changeReaderGlossary(new Map([[kite.id, kite]]))).toBe('full')
  expect(readerGlossaryNow()).toMatchObject({ storage: 'full' })
  expect(readerGlossaryNow()?.terms.has(kite.id)).toBe(true)
})
