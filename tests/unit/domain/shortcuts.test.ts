import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  actionOfKey,
  defaultShortcuts,
  isShortcutKey,
  isUnambiguous,
  shortcutActions,
  shortcutKeyLabel,
  shortcutKeyOf,
  withShortcut,
} from '#domain/shortcuts.ts'

test('the keys as designed are usable and each does one thing', () => {
  for (const action of shortcutActions) {
    expect(isShortcutKey(defaultShortcuts[action] ?? '')).toBe(true)
    expect(actionOfKey(defaultShortcuts, defaultShortcuts[action] ?? '')).toBe(action)
  }
  expect(isUnambiguous(defaultShortcuts)).toBe(true)
})

test('a key is its place, with Shift before it', () => {
  expect(shortcutKeyOf({ code: 'Slash', shiftKey: false })).toBe('Slash')
  expect(shortcutKeyOf({ code: 'Slash', shiftKey: true })).toBe('Shift+Slash')
  expect(actionOfKey(defaultShortcuts, 'Slash')).toBe('search')
  expect(actionOfKey(defaultShortcuts, 'Shift+Slash')).toBe('help')
  expect(actionOfKey(defaultShortcuts, 'Shift+KeyJ')).toBeNull()
})

test.each(['Space', 'Enter', 'Tab', 'Escape', 'ArrowDown', 'F5', 'KeyJJ', 'Lang1', '', 'Shift+'])(
  '"%s" stays the browser’s',
  (key) => expect(isShortcutKey(key)).toBe(false),
)

test.each([
  ['KeyJ', 'J'],
  ['Digit3', '3'],
  ['Slash', '/'],
  ['Shift+Slash', '?'],
  ['Shift+KeyJ', 'Shift J'],
])('%s is printed as %s', (key, label) => expect(shortcutKeyLabel(key)).toBe(label))

describe('a key that is given to another action', () => {
  test('is exchanged with the one that action had', () => {
    const changed = withShortcut(defaultShortcuts, 'next', 'KeyK')
    expect(changed).toMatchObject({ next: 'KeyK', previous: 'KeyJ' })
  })

  test('may be none', () => {
    const without = withShortcut(defaultShortcuts, 'save', null)
    expect(without.save).toBeNull()
    expect(actionOfKey(without, 'KeyS')).toBeNull()
    expect(withShortcut(without, 'save', 'KeyJ')).toMatchObject({ save: 'KeyJ', next: null })
  })

  test('never does two things, whatever was changed before', () => {
    const action = fc.constantFrom(...shortcutActions)
    const key = fc.constantFrom('KeyA', 'KeyJ', 'KeyK', 'Digit1', 'Shift+Slash', null)
    fc.assert(
      fc.property(fc.array(fc.tuple(action, key)), (changes) => {
        let shortcuts = defaultShortcuts
        for (const [one, to] of changes) {
          shortcuts = withShortcut(shortcuts, one, to)
          expect(shortcuts[one]).toBe(to)
        }
        expect(isUnambiguous(shortcuts)).toBe(true)
      }),
    )
  })
})
