import { useSyncExternalStore } from 'react'

/**
 * Rows that the reader opened (true) or closed. Lives as long as the visit, so that Back finds a
 * list as it was left.
 */
const changed = new Map<string, boolean>()
const watchers = new Set<() => void>()

/**
 * Whether a row is open, and a way to open or close it: no other row is drawn anew. `key` names the
 * row in its list; `first` is how it stands before the reader did anything.
 */
export function useOpenRow(key: string, first: boolean): readonly [boolean, () => void] {
  const open = useSyncExternalStore(watch, () => changed.get(key)) ?? first
  const toggle = () => {
    changed.set(key, !open)
    for (const tell of watchers) tell()
  }
  return [open, toggle]
}

function watch(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}
