/** Copies of rankings and of the search's index, which the service worker keeps for later. */

/** The page's own files stay: without them an open page would lose what it loads on demand. */
const names = /^nonmun-(?:archive|search)$/

/** Erases the copies; what is read from now on is kept again. */
export async function eraseOfflineCopies(): Promise<void> {
  try {
    const known = await caches.keys()
    await Promise.all(known.filter((name) => names.test(name)).map((name) => caches.delete(name)))
  } catch {
    // An address without https has no caches, and nothing to erase.
  }
}

/** Files of which there are copies. */
export async function countOfflineCopies(): Promise<number> {
  try {
    const known = (await caches.keys()).filter((name) => names.test(name))
    const counts = await Promise.all(
      known.map(async (name) => (await (await caches.open(name)).keys()).length),
    )
    return counts.reduce((sum, count) => sum + count, 0)
  } catch {
    return 0
  }
}

/** Bytes that this site takes in the browser; null where the browser does not tell. */
export async function usedBytes(): Promise<number | null> {
  try {
    const { usage } = await navigator.storage.estimate()
    return usage ?? null
  } catch {
    return null
  }
}
