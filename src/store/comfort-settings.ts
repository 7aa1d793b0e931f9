/**
 * How the reader likes the page set and served, kept beside `settings.ts` because the first view
 * can do without: what it needs of this, `public/theme.js` sets before the first paint. Storage may
 * be blocked, full or wiped; nothing stored is trusted.
 */
import * as v from 'valibot'

import {
  defaultShortcuts,
  isShortcutKey,
  isUnambiguous,
  type ShortcutAction,
  shortcutActions,
} from '#domain/shortcuts.ts'

export const textSizes = ['small', 'medium', 'large', 'largest'] as const
export const lineWidths = ['narrow', 'medium', 'wide'] as const
export const motions = ['system', 'less'] as const
/** Of the speed at which a voice reads by itself. */
export const voiceRates = [0.75, 1, 1.25, 1.5, 2] as const

const shortcutKey = v.nullable(v.pipe(v.string(), v.check(isShortcutKey)))
const actionKeys = v.object(
  v.entriesFromList<readonly ShortcutAction[], typeof shortcutKey>(shortcutActions, shortcutKey),
)

const comfortSchema = v.object({
  textSize: v.fallback(v.picklist(textSizes), 'medium'),
  /** Of running text. */
  lineWidth: v.fallback(v.picklist(lineWidths), 'medium'),
  motion: v.fallback(v.picklist(motions), 'system'),
  /** Single keys do something. */
  shortcutsOn: v.fallback(v.boolean(), true),
  shortcuts: v.fallback(v.pipe(actionKeys, v.check(isUnambiguous)), { ...defaultShortcuts }),
  rate: v.fallback(v.picklist(voiceRates), 1),
  /** The voices chosen, by their address; null leaves it to us. */
  voiceEn: v.fallback(v.nullable(v.string()), null),
  voiceKo: v.fallback(v.nullable(v.string()), null),
})

export type ComfortSettings = v.InferOutput<typeof comfortSchema>

export const defaultComfort: ComfortSettings = v.parse(comfortSchema, {})

/** Also read by `public/theme.js`. */
const storageKey = 'nonmun.comfort'

let current: ComfortSettings | null = null
const listeners = new Set<() => void>()

/** The settings now; the same object until one changes. */
export function readComfort(): ComfortSettings {
  current ??= fromStorage()
  return current
}

/** Changes settings, here and in the other tabs of this site. */
export function changeComfort(change: Partial<ComfortSettings>): void {
  current = { ...readComfort(), ...change }
  try {
    localStorage.setItem(storageKey, JSON.stringify(current))
  } catch {
    // Blocked or full: the choice lasts for this visit.
  }
  for (const listener of listeners) listener()
}

export function subscribeToComfort(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== null && event.key !== storageKey) return
    current = null
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', onStorage)
  }
}

function fromStorage(): ComfortSettings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    const result = v.safeParse(comfortSchema, stored)
    return result.success ? result.output : defaultComfort
  } catch {
    return defaultComfort
  }
}
