/**
 * What was searched for on this browser, newest first. Kept here alone; storage may be blocked, full
 * or wiped, and nothing stored is trusted.
 */
import * as v from 'valibot'

const storageKey = 'nonmun.searches'
const most = 20

const searchesSchema = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
  v.transform((texts) => [...new Set(texts)].slice(0, most)),
)

const none: readonly string[] = []
let current: readonly string[] | null = null
const listeners = new Set<() => void>()

/** The searches now; the same array until one changes. */
export function readRecentSearches(): readonly string[] {
  current ??= fromStorage()
  return current
}

/** Puts a search first, once. Nothing but spaces is no search. */
export function rememberSearch(text: string): void {
  const searched = text.trim().slice(0, 200)
  if (searched === '') return
  const others = readRecentSearches().filter((known) => known !== searched)
  keep([searched, ...others].slice(0, most))
}

export function forgetSearch(text: string): void {
  keep(readRecentSearches().filter((known) => known !== text))
}

export function forgetAllSearches(): void {
  keep(none)
}

export function subscribeToRecentSearches(listener: () => void): () => void {
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

function keep(searches: readonly string[]): void {
  current = searches
  try {
    if (searches.length === 0) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, JSON.stringify(searches))
  } catch {
    // Blocked or full: it lasts for this visit.
  }
  for (const listener of listeners) listener()
}

function fromStorage(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    const result = v.safeParse(searchesSchema, stored)
    return result.success ? result.output : none
  } catch {
    return none
  }
}
