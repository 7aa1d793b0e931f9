import { useEffect, useRef } from 'react'

import { applyWebFonts } from './web-fonts.ts'

/**
 * Where reader and keyboard stand after going to another path. Up to the top, except with Back and
 * Forward, whose place the browser restores; and to the heading, where what had the focus is gone.
 */
export function useArrival(path: string): void {
  const arrived = useRef(path)
  const traversed = useRef(false)

  useEffect(() => {
    const onPopState = () => {
      traversed.current = true
    }
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [])

  useEffect(() => {
    if (arrived.current === path) return
    arrived.current = path
    applyWebFonts()
    if (!traversed.current) window.scrollTo(0, 0)
    traversed.current = false
    if (document.activeElement === document.body) {
      document.querySelector('h1')?.focus({ preventScroll: true })
    }
  }, [path])
}
