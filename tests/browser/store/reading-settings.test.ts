import { beforeEach, expect, test, vi } from 'vitest'

import {
  changeReadingSettings,
  defaultReadingSettings,
  reachedIn,
  readReadingSettings,
  rememberReached,
  subscribeToReadingSettings,
} from '#store/reading-settings.ts'

const key = 'nonmun.reading'

/** As if the page were opened anew, or another tab had spoken: storage is read again. */
function forget() {
  const stop = subscribeToReadingSettings(() => {})
  window.dispatchEvent(new StorageEvent('storage', { key }))
  stop()
}

beforeEach(() => {
  localStorage.removeItem(key)
  forget()
})

test('a choice outlasts the page', () => {
  changeReadingSettings({ marks: false, cover: 'ko' })
  forget()
  expect(readReadingSettings()).toEqual({ marks: false, cover: 'ko', reached: [] })
})

test.each([
  ['no JSON', '{', {}],
  ['another shape', '[]', {}],
  ['a strange value', '{"marks":"no","cover":"fr","reached":[["a",-1]]}', {}],
  ['a good value beside a strange one', '{"marks":false,"cover":7}', { marks: false }],
])('%s in storage is read as far as it is good', (_, stored, good) => {
  localStorage.setItem(key, stored)
  forget()
  expect(readReadingSettings()).toEqual({ ...defaultReadingSettings, ...good })
})

test('remembers how far the reader came in the last 200 papers', () => {
  for (let number = 0; number <= 200; number += 1) rememberReached(`paper ${number}`, 3)
  const settings = readReadingSettings()
  expect(settings.reached).toHaveLength(200)
  expect(reachedIn(settings, 'paper 0')).toBe(0)
  expect(reachedIn(settings, 'paper 200')).toBe(3)
  rememberReached('paper 200', 0)
  expect(reachedIn(readReadingSettings(), 'paper 200')).toBe(0)
})

test('tells its listeners, and hears other tabs', () => {
  const heard = vi.fn<() => void>()
  const stop = subscribeToReadingSettings(heard)
  changeReadingSettings({ marks: false })
  localStorage.setItem(key, '{"marks":true}')
  window.dispatchEvent(new StorageEvent('storage', { key }))
  stop()
  expect(heard).toHaveBeenCalledTimes(2)
  expect(readReadingSettings().marks).toBe(true)
})

test('a choice that cannot be kept lasts for the visit', () => {
  const blocked = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  changeReadingSettings({ cover: 'en' })
  blocked.mockRestore()
  expect(readReadingSettings().cover).toBe('en')
})
