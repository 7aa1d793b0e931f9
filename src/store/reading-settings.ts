/**
 * How the reader reads abstracts, kept beside `settings.ts` because the first view can do without.
 * Storage may be blocked, full or wiped; nothing stored is trusted.
 */
import * as v from 'valibot'

/** So many papers are remembered, newest last. */
const mostReached = 200

const readingSettingsSchema = v.object({
  /** Known terms are marked in abstracts. */
  marks: v.fallback(v.boolean(), true),
  /** Study mode: the language that is covered until asked; null covers none. */
  cover: v.fallback(v.nullable(v.picklist(['en', 'ko'])), null),
  /** Papers, and how many of their sentence pairs were uncovered from the top. */
  reached: v.fallback(
    v.pipe(
      v.array(v.tuple([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))])),
      v.maxLength(mostReached),
    ),
    [],
  ),
})

export type ReadingSettings = v.InferOutput<typeof readingSettingsSchema>

export const defaultReadingSettings: ReadingSettings = v.parse(readingSettingsSchema, {})

const storageKey = 'nonmun.reading'

let current: ReadingSettings | null = null
const listeners = new Set<() => void>()

/** The settings now; the same object until one changes. */
export function readReadingSettings(): ReadingSettings {
  current ??= fromStorage()
  return current
}

/** Changes settings, here and in the other tabs of this site. */
export function changeReadingSettings(change: Partial<ReadingSettings>): void {
  current = { ...readReadingSettings(), ...change }
  try {
    localStorage.setItem(storageKey, JSON.stringify(current))
  } catch {
    // Blocked or full: the choice lasts for this visit.
  }
  for (const listener of listeners) listener()
}

/** Remembers how far the reader came in a paper; the oldest papers make room. */
export function rememberReached(id: string, count: number): void {
  const others = readReadingSettings().reached.filter(([known]) => known !== id)
  const own: ReadingSettings['reached'] = count > 0 ? [[id, count]] : []
  changeReadingSettings({ reached: [...others, ...own].slice(-mostReached) })
}

/** How many sentence pairs of a paper were uncovered. */
export function reachedIn({ reached }: ReadingSettings, id: string): number {
  return reached.find(([known]) => known === id)?.[1] ?? 0
}

export function subscribeToReadingSettings(listener: () => void): () => void {
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

function fromStorage(): ReadingSettings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    const result = v.safeParse(readingSettingsSchema, stored)
    return result.success ? result.output : defaultReadingSettings
  } catch {
    return defaultReadingSettings
  }
}
