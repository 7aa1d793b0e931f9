/** Farther from the screen than a turn of a wheel goes. */
const rootMargin = '2000px'

const watched = new Map<Element, () => void>()
let observer: IntersectionObserver | null = null

/**
 * Calls `onNear`, once or more, when an element is near the screen: inside what the browser skips,
 * when that is skipped no longer. Gives the way to stop. One observer looks after all of them.
 */
export function whenNear(element: Element, onNear: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) watched.get(target)?.()
      }
    },
    { rootMargin },
  )
  watched.set(element, onNear)
  observer.observe(element)
  return () => {
    watched.delete(element)
    observer?.unobserve(element)
  }
}
