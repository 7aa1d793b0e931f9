/** What a single key can do on the page. */
export const shortcutActions = [
  'next',
  'previous',
  'open',
  'language',
  'both',
  'save',
  'arxiv',
  'search',
  'help',
] as const
export type ShortcutAction = (typeof shortcutActions)[number]

/**
 * Which key does what. A key is named by its place on the keyboard (`KeyboardEvent.code`), not by
 * its letter, which a Korean input method changes; `Shift+` stands before it where Shift is held.
 * Null is no key.
 */
export type Shortcuts = Readonly<Record<ShortcutAction, string | null>>

export const defaultShortcuts: Shortcuts = {
  next: 'KeyJ',
  previous: 'KeyK',
  open: 'KeyO',
  language: 'KeyE',
  both: 'KeyB',
  save: 'KeyS',
  arxiv: 'KeyV',
  search: 'Slash',
  help: 'Shift+Slash',
}

/** Signs on the keys of a US keyboard, without and with Shift. */
const signs: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['Slash', ['/', '?']],
  ['Period', ['.', '>']],
  ['Comma', [',', '<']],
  ['Semicolon', [';', ':']],
  ['Quote', ["'", '"']],
  ['BracketLeft', ['[', '{']],
  ['BracketRight', [']', '}']],
  ['Backslash', ['\\', '|']],
  ['Minus', ['-', '_']],
  ['Equal', ['=', '+']],
])

/**
 * True for a key that may do something: letters, digits and signs. Space, Enter, Tab and arrows
 * keep what the browser does with them.
 */
export function isShortcutKey(key: string): boolean {
  const code = key.replace(/^Shift\+/, '')
  return /^(?:Key[A-Z]|Digit\d)$/.test(code) || signs.has(code)
}

/** The name of a key that is pressed. */
export function shortcutKeyOf(press: {
  readonly code: string
  readonly shiftKey: boolean
}): string {
  return press.shiftKey ? `Shift+${press.code}` : press.code
}

/** What a key does; null where it does nothing. */
export function actionOfKey(shortcuts: Shortcuts, key: string): ShortcutAction | null {
  return shortcutActions.find((action) => shortcuts[action] === key) ?? null
}

/** Gives an action a key. An action that had it before takes the one that is now free. */
export function withShortcut(
  shortcuts: Shortcuts,
  action: ShortcutAction,
  key: string | null,
): Shortcuts {
  const before = key === null ? null : actionOfKey(shortcuts, key)
  const freed = before === null ? {} : { [before]: shortcuts[action] }
  return { ...shortcuts, ...freed, [action]: key }
}

/** True where no key does two things. */
export function isUnambiguous(shortcuts: Shortcuts): boolean {
  const keys = shortcutActions.flatMap((action) => shortcuts[action] ?? [])
  return new Set(keys).size === keys.length
}

/** A key as it is printed on keyboards: `J`, `?`, `Shift J`. */
export function shortcutKeyLabel(key: string): string {
  const isShifted = key.startsWith('Shift+')
  const code = key.replace(/^Shift\+/, '')
  const sign = signs.get(code)
  if (sign) return sign[isShifted ? 1 : 0]
  const letter = code.replace(/^(?:Key|Digit)/, '')
  return isShifted ? `Shift ${letter}` : letter
}
