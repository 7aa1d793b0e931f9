import { startTransition, useEffect, useState } from 'react'

/** For browsers without idle callbacks (Safari): between two steps a key press finds its turn. */
const pauseMs = 50

/**
 * Counts up to `all` in steps, each when the browser has nothing else to do: for what is long to
 * make and not looked at yet.
 */
export function useGrowing(all: number, step: number): number {
  const [made, setMade] = useState(0)
  useEffect(() => {
    if (made >= all) return undefined
    return whenIdle(() => startTransition(() => setMade(made + step)))
  }, [made, all, step])
  return Math.min(made, all)
}

function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    // A page in the background is never idle: it must be whole all the same.
    const asked = requestIdleCallback(act, { timeout: 1000 })
    return () => cancelIdleCallback(asked)
  }
  const timer = setTimeout(act, pauseMs)
  return () => clearTimeout(timer)
}
