import { type RefObject, useEffect } from 'react'

const startMs = 3000
const pauseMs = 40
/** As many as a slow phone lays out within a frame or two. */
const rowsAtOnce = 2

/**
 * Lays out the rows that were skipped, a few at a time once the page has settled: then the scroll
 * bar is right, and a jump to the end lands where it should. `rows` is the number of rows now.
 */
export function useIdleLayout(list: RefObject<HTMLElement | null>, rows: number): void {
  useEffect(() => {
    if (rows === 0) return undefined
    const layOutSome = () => {
      const skipped = list.current?.querySelectorAll<HTMLElement>('.row-later:not([style])') ?? []
      for (const row of [...skipped].slice(0, rowsAtOnce)) row.style.contentVisibility = 'visible'
      if (skipped.length > rowsAtOnce) timer = setTimeout(layOutSome, pauseMs)
    }
    let timer = setTimeout(layOutSome, startMs)
    return () => clearTimeout(timer)
  }, [list, rows])
}
