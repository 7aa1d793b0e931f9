import { useSyncExternalStore } from 'react'

/** An address bar of its own, so that a test's page stays where it is. */
export function anAddress(start: string) {
  let current = start
  const visited: string[] = []
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const navigate = (to: string) => {
    current = to
    visited.push(to)
    for (const listener of listeners) listener()
  }
  const part = (index: 0 | 1) => () => current.split('?')[index] ?? ''
  return {
    visited,
    hook: (): [string, (to: string) => void] => [
      useSyncExternalStore(subscribe, part(0)),
      navigate,
    ],
    searchHook: () => useSyncExternalStore(subscribe, part(1)),
  }
}
