import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import {
  changeSettings,
  defaultSettings,
  readSettings,
  subscribeToSettings,
  withAbstractViewOf,
} from '#store/settings.ts'

const key = 'nonmun.settings'
let heard = 0
let unsubscribe = () => {}

/** As if the page were opened anew: what is remembered is read from storage again. */
function forget() {
  window.dispatchEvent(new StorageEvent('storage', { key }))
  heard = 0
}

function stored(): unknown {
  return JSON.parse(localStorage.getItem(key) ?? 'null')
}

beforeEach(() => {
  localStorage.clear()
  unsubscribe = subscribeToSettings(() => (heard += 1))
  forget()
})

afterEach(() => {
  vi.restoreAllMocks()
  unsubscribe()
  localStorage.clear()
})

test('before any choice, all is as designed', () => {
  expect(readSettings()).toEqual(defaultSettings)
  expect(defaultSettings).toMatchObject({ language: null, theme: 'system', abstractView: null })
  expect(readSettings()).toBe(readSettings())
  expect(stored()).toBeNull()
})

test('a choice is told, kept, and leaves the others alone', () => {
  changeSettings({ theme: 'dark' })
  changeSettings({ language: 'ko' })
  expect(heard).toBe(2)
  expect(readSettings()).toMatchObject({ theme: 'dark', language: 'ko' })
  forget()
  expect(readSettings()).toMatchObject({ theme: 'dark', language: 'ko', abstractView: null })
})

test('who no longer listens hears nothing', () => {
  unsubscribe()
  changeSettings({ theme: 'dark' })
  expect(heard).toBe(0)
})

describe('strange values in storage', () => {
  test.each([
    ['nothing', ''],
    ['half of a file', '{"theme":"da'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a word', '"dark"'],
    ['a prototype', '{"__proto__":{"theme":"dark"}}'],
  ])('%s: all is as designed', (_, text) => {
    localStorage.setItem(key, text)
    forget()
    expect(readSettings()).toEqual(defaultSettings)
  })

  test.each<[string, object]>([
    ['theme', { theme: 'pink' }],
    ['language', { language: 'fr' }],
    ['abstractView', { abstractView: ['en'] }],
    ['abstractViewOf', { abstractViewOf: [['2601.00001', 'pink']] }],
    ['abstractViewOf', { abstractViewOf: Array.from({ length: 201 }, () => ['a', 'en']) }],
  ])('in %s cost that setting alone', (name, strange) => {
    localStorage.setItem(key, JSON.stringify({ theme: 'dark', language: 'en', ...strange }))
    forget()
    const expected = { ...defaultSettings, theme: 'dark', language: 'en' }
    expect(readSettings()).toEqual({ ...expected, [name]: Reflect.get(defaultSettings, name) })
  })

  test('of names that nobody knows are dropped', () => {
    localStorage.setItem(key, JSON.stringify({ theme: 'light', password: 'x' }))
    forget()
    changeSettings({ language: 'en' })
    expect(stored()).not.toHaveProperty('password')
    expect(stored()).toMatchObject({ theme: 'light', language: 'en' })
  })
})

describe('storage that cannot be used', () => {
  test('full: the choice lasts for this visit', () => {
    fill()
    changeSettings({ theme: 'dark' })
    expect(readSettings().theme).toBe('dark')
    expect(heard).toBe(1)
    expect(stored()).toBeNull()
  })

  test('blocked: reading gives the defaults, and a choice lasts for this visit', () => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse)
    expect(readSettings()).toEqual(defaultSettings)
    changeSettings({ theme: 'dark' })
    expect(readSettings().theme).toBe('dark')
    expect(heard).toBe(1)
  })

  /** Until not one more character fits. */
  function fill() {
    let part = 'a'.repeat(1 << 20)
    for (let number = 0; part !== ''; number += 1) {
      try {
        localStorage.setItem(`filler ${number}`, part)
      } catch {
        part = part.slice(0, part.length / 2)
      }
    }
  }
})

describe('another tab', () => {
  /** A frame of this site is to storage what another tab is. */
  async function anotherTab(): Promise<Storage> {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    if (!frame.contentWindow) throw new Error('The frame has no window.')
    return frame.contentWindow.localStorage
  }

  afterEach(() => document.querySelector('iframe')?.remove())

  test('that changes a setting changes it here', async () => {
    const storage = await anotherTab()
    expect(readSettings().theme).toBe('system')
    storage.setItem(key, JSON.stringify({ theme: 'light' }))
    await expect.poll(() => readSettings().theme).toBe('light')
    expect(heard).toBe(1)
  })

  test('that wipes storage brings the defaults back', async () => {
    const storage = await anotherTab()
    changeSettings({ theme: 'dark' })
    storage.clear()
    await expect.poll(() => readSettings()).toEqual(defaultSettings)
  })

  test('that keeps something else is not heard', async () => {
    const storage = await anotherTab()
    storage.setItem('something else', '1')
    storage.setItem(key, JSON.stringify({ theme: 'light' }))
    await expect.poll(() => heard).toBe(1)
  })
})

describe('the view of one paper', () => {
  test('is remembered, newest last, once for each paper', () => {
    const first = withAbstractViewOf(defaultSettings, '2601.00001', 'en')
    const second = withAbstractViewOf(
      { ...defaultSettings, abstractViewOf: first },
      '2601.00002',
      'ko',
    )
    const again = withAbstractViewOf(
      { ...defaultSettings, abstractViewOf: second },
      '2601.00001',
      'both',
    )
    expect(again).toEqual([
      ['2601.00002', 'ko'],
      ['2601.00001', 'both'],
    ])
  })

  test('is forgotten once two hundred others were chosen since', () => {
    let settings = defaultSettings
    for (let number = 0; number <= 200; number += 1) {
      settings = { ...settings, abstractViewOf: withAbstractViewOf(settings, `${number}`, 'en') }
    }
    expect(settings.abstractViewOf).toHaveLength(200)
    expect(settings.abstractViewOf[0]).toEqual(['1', 'en'])
    changeSettings(settings)
    forget()
    expect(readSettings().abstractViewOf).toHaveLength(200)
  })
})
