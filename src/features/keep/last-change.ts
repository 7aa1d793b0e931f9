/** The change that can still be undone: the newest, until the next one or until it is put away. */
export interface LastChange {
  readonly text: string
  readonly undo: () => void | Promise<unknown>
}

let last: LastChange | null = null
const listeners = new Set<() => void>()

export function lastChange(): LastChange | null {
  return last
}

export function noteChange(change: LastChange | null): void {
  last = change
  for (const listener of listeners) listener()
}

export function subscribeToLastChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
