import { useEffect } from 'react'

/** A row, and how far below the window's top it stood, in CSS pixels. */
interface Place {
  readonly id: string
  readonly top: number
}

const settleMs = 100
/** So long a row may take to come back, and then to rest: rows above it get their height. */
const awaitedMs = 10_000
const heldMs = 3000
/** Where a row is looked for: below what may lie over the top, and a little further. */
const probes = [96, 160, 240]
const framesAtRest = 10

/**
 * Back and Forward lead to the row at which the reader was. The browser keeps a number of pixels,
 * which is past the end while the rows of a long ranking are only coming back.
 */
export function useKeptPlace(): void {
  useEffect(() => {
    const places = new Map<string, Place | null>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let stop = () => {}
    const note = () => places.set(location.href, placeNow())
    const onScroll = () => {
      const { href } = location
      clearTimeout(timer)
      timer = setTimeout(() => href === location.href && note(), settleMs)
    }
    const onPopState = () => {
      stop()
      const place = places.get(location.href)
      if (place) stop = returnTo(place)
    }
    addEventListener('scroll', onScroll, { passive: true })
    // What is pressed may lead away before the scrolling has settled.
    addEventListener('click', note, true)
    addEventListener('popstate', onPopState)
    return () => {
      clearTimeout(timer)
      stop()
      removeEventListener('scroll', onScroll)
      removeEventListener('click', note, true)
      removeEventListener('popstate', onPopState)
    }
  }, [])
}

/** Null at the top of the page, which the browser finds by itself. */
function placeNow(): Place | null {
  if (scrollY === 0) return null
  for (const y of probes) {
    const row = document.elementFromPoint(innerWidth / 2, y)?.closest('article[id]')
    if (row) return { id: row.id, top: row.getBoundingClientRect().top }
  }
  return null
}

const acts = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** Holds the row where it was until it rests, or until the reader does something. */
function returnTo({ id, top }: Place): () => void {
  const start = performance.now()
  let held = 0
  let rested = 0
  const step = () => {
    const row = document.getElementById(id)
    if (row && held === 0) held = performance.now()
    const end = row ? held + heldMs : start + awaitedMs
    const off = row ? row.getBoundingClientRect().top - top : 0
    if (Math.abs(off) > 1) scrollBy({ top: off, behavior: 'instant' })
    rested = row && Math.abs(off) <= 1 ? rested + 1 : 0
    if (rested < framesAtRest && performance.now() < end) frame = requestAnimationFrame(step)
    else stop()
  }
  const stop = () => {
    cancelAnimationFrame(frame)
    for (const act of acts) removeEventListener(act, stop)
  }
  for (const act of acts) addEventListener(act, stop, { passive: true })
  let frame = requestAnimationFrame(step)
  return stop
}
