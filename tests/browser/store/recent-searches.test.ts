import { beforeEach, expect, test, vi } from 'vitest'

import {
  forgetAllSearches,
  forgetSearch,
  readRecentSearches,
  rememberSearch,
  subscribeToRecentSearches,
} from '#store/recent-searches.ts'

const storageKey = 'nonmun.searches'

beforeEach(forgetAllSearches)

/** As another tab would. */
function storeElsewhere(text: string | null): void {
  if (text === null) localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, text)
  dispatchEvent(new StorageEvent('storage', { key: storageKey }))
}

test('the newest search comes first, each once, twenty at most', () => {
  for (let number = 0; number < 25; number += 1) rememberSearch(`kite ${number}`)
  rememberSearch(' kite 20 ')
  expect(readRecentSearches()).toHaveLength(20)
  expect(readRecentSearches().slice(0, 3)).toEqual(['kite 20', 'kite 24', 'kite 23'])
  expect(JSON.parse(localStorage.getItem(storageKey) ?? '')).toEqual(readRecentSearches())
})

test('nothing is no search', () => {
  rememberSearch('   ')
  expect(readRecentSearches()).toEqual([])
})

test('one is erased, and all are: nothing of them stays', () => {
  rememberSearch('연')
  rememberSearch('등불')
  forgetSearch('연')
  expect(readRecentSearches()).toEqual(['등불'])
  forgetAllSearches()
  expect(readRecentSearches()).toEqual([])
  expect(localStorage.getItem(storageKey)).toBeNull()
})

test.each(['{', '42', '[1]', '["", " "]', JSON.stringify(['a'.repeat(300)])])(
  'strange storage is none: %s',
  (stored) => {
    const stop = subscribeToRecentSearches(() => {})
    storeElsewhere(stored)
    expect(readRecentSearches()).toEqual([])
    stop()
  },
)

test('what another tab did is known here', () => {
  const told = vi.fn<() => void>()
  const stop = subscribeToRecentSearches(told)
  storeElsewhere('["연"]')
  expect(told).toHaveBeenCalledTimes(1)
  expect(readRecentSearches()).toEqual(['연'])
  stop()
})

test('where storage refuses, a search lasts for the visit', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  rememberSearch('연')
  expect(readRecentSearches()).toEqual(['연'])
})
