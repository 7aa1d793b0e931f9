/**
 * What this browser remembers of the reader's choices. Storage may be blocked, full or wiped:
 * then a choice lasts for this visit. Nothing stored is trusted; a strange value is the default.
 */
import * as v from 'valibot'

export const themes = ['system', 'light', 'dark'] as const

export const abstractViews = ['en', 'ko', 'both'] as const
export type AbstractView = (typeof abstractViews)[number]

const settingsSchema = v.object({
  /** The interface language last chosen; null before any choice. */
  language: v.fallback(v.nullable(v.picklist(['en', 'ko'])), null),
  theme: v.fallback(v.picklist(themes), 'system'),
  /** Null follows the interface language. */
  abstractView: v.fallback(v.nullable(v.picklist(abstractViews)), null),
  /** Papers whose abstract is read in another view than the rest: newest last, at most 200. */
  abstractViewOf: v.fallback(
    v.pipe(v.array(v.tuple([v.string(), v.picklist(abstractViews)])), v.maxLength(200)),
    [],
  ),
  /** The fonts have been fetched once, so that the browser's cache has them. */
  hasFonts: v.fallback(v.boolean(), false),
  /** Whether documents of the reader's own are kept here: only then is their code loaded at once. */
  hasOwn: v.fallback(v.boolean(), false),
  /** Papers that were marked as read are left out of rankings. */
  hideRead: v.fallback(v.boolean(), false),
})

export type Settings = v.InferOutput<typeof settingsSchema>

export const defaultSettings: Settings = v.parse(settingsSchema, {})

/** Also read by `public/theme.js`, which sets the theme before the first paint. */
const storageKey = 'nonmun.settings'

let current: Settings | null = null
const listeners = new Set<() => void>()

/** The settings now; the same object until one changes. */
export function readSettings(): Settings {
  current ??= fromStorage()
  return current
}

/** Changes settings, here and in the other tabs of this site. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...readSettings(), ...change }
  try {
    localStorage.setItem(storageKey, JSON.stringify(current))
  } catch {
    // Blocked or full: the choice lasts for this visit.
  }
  for (const listener of listeners) listener()
}

export function subscribeToSettings(listener: () => void): () => void {
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

/** Remembers the view of one paper's abstract; the oldest choices make room. */
export function withAbstractViewOf(
  settings: Settings,
  id: string,
  view: AbstractView,
): Settings['abstractViewOf'] {
  const others = settings.abstractViewOf.filter(([known]) => known !== id)
  return [...others, [id, view] satisfies [string, AbstractView]].slice(-200)
}

function fromStorage(): Settings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    const result = v.safeParse(settingsSchema, stored)
    return result.success ? result.output : defaultSettings
  } catch {
    return defaultSettings
  }
}
