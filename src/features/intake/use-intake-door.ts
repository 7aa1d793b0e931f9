import { useEffect, useState } from 'react'

import { type Dropped, droppedOf, mayBeGiven } from './dropped.ts'

/** What brings the reader here. */
export interface IntakeDoor {
  /** The dialog stands open. */
  readonly open: boolean
  /** Something is being dragged over the page. */
  readonly over: boolean
  /** What was dropped, until it has been taken. */
  readonly dropped: Dropped | null
}

export type ChangeDoor = (to: Partial<IntakeDoor>) => void

/**
 * Lets documents in from anywhere on the page. This is all that every reader loads of it: `door` is
 * null until something is dragged here or the dialog is asked for, and the rest comes then.
 */
export function useIntakeDoor(): readonly [door: IntakeDoor | null, change: ChangeDoor] {
  const [door, setDoor] = useState<IntakeDoor | null>(null)
  useEffect(() => watchDrags((to) => setDoor(changed(to))), [])
  return [door, (to) => setDoor(changed(to))]
}

function changed(to: Partial<IntakeDoor>) {
  return (now: IntakeDoor | null): IntakeDoor =>
    // A drag tells of itself many times a second.
    now?.over && to.over ? now : { open: false, over: false, dropped: null, ...now, ...to }
}

const types = ['dragstart', 'dragend', 'dragover', 'dragleave', 'drop'] as const

function watchDrags(change: ChangeDoor): () => void {
  const watch = new AbortController()
  // What starts on the page (a link, a picture, selected words) is no document.
  let isOurs = false
  const onDrag = (event: DragEvent) => {
    const { type } = event
    if (type === 'dragstart' || type === 'dragend') isOurs = type === 'dragstart'
    else if (isOurs || !mayBeGiven(event)) return
    else if (type === 'dragleave') {
      if (!event.relatedTarget) change({ over: false })
    } else {
      // Without this the browser would leave the page and open the file.
      event.preventDefault()
      change(
        type === 'drop' ? { over: false, open: true, dropped: droppedOf(event) } : { over: true },
      )
    }
  }
  for (const type of types) window.addEventListener(type, onDrag, { signal: watch.signal })
  return () => watch.abort()
}
