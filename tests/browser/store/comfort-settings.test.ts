import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import {
  changeComfort,
  defaultComfort,
  readComfort,
  subscribeToComfort,
} from '#store/comfort-settings.ts'

const key = 'nonmun.comfort'
let heard = 0
let unsubscribe = () => {}

/** As if the page were opened anew, or another tab had written. */
function forget() {
  window.dispatchEvent(new StorageEvent('storage', { key }))
  heard = 0
}

beforeEach(() => {
  localStorage.clear()
  unsubscribe = subscribeToComfort(() => (heard += 1))
  forget()
})
afterEach(() => {
  vi.restoreAllMocks()
  unsubscribe()
  localStorage.clear()
})

test('a choice is told, kept, and leaves the others alone', () => {
  expect(readComfort()).toEqual(defaultComfort)
  changeComfort({ textSize: 'large' })
  changeComfort({ shortcuts: { ...defaultComfort.shortcuts, save: null } })
  expect(heard).toBe(2)
  forget()
  expect(readComfort()).toMatchObject({ textSize: 'large', lineWidth: 'medium' })
  expect(readComfort().shortcuts).toMatchObject({ save: null, next: 'KeyJ' })
})

describe('strange values in storage', () => {
  test.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['unknown words', '{"textSize":"huge","lineWidth":3,"motion":null,"rate":99}'],
    ['a key that does two things', '{"shortcuts":{"next":"KeyJ","previous":"KeyJ"}}'],
    [
      'a key that is the browser’s',
      JSON.stringify({ shortcuts: { ...defaultComfort.shortcuts, next: 'Tab' } }),
    ],
  ])('%s: as designed', (_, text) => {
    localStorage.setItem(key, text)
    forget()
    expect(readComfort()).toEqual(defaultComfort)
  })

  test('cost no good value beside them', () => {
    localStorage.setItem(key, '{"textSize":"small","rate":"fast","shortcuts":5}')
    forget()
    expect(readComfort()).toEqual({ ...defaultComfort, textSize: 'small' })
  })
})

test('a choice lasts for the visit where storage is full', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  changeComfort({ motion: 'less' })
  expect(readComfort().motion).toBe('less')
})
