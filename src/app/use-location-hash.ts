import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  window.addEventListener('popstate', listener)
  return () => {
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
  }
}

/** What stands behind `#` in the address, and a way to take it off without a step in the history. */
export function useLocationHash(): readonly [hash: string, clear: () => void] {
  const hash = useSyncExternalStore(
    subscribe,
    () => location.hash,
    () => '',
  )
  const clear = () => {
    history.replaceState(history.state, '', location.pathname + location.search)
    window.dispatchEvent(new Event('hashchange'))
  }
  return [hash, clear]
}
