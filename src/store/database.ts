/**
 * A database of this browser that may be blocked, full, wiped, or silent. Whoever keeps something
 * in it holds in memory what could not be written, and says so by `StorageState`.
 */
import { type DBSchema, type IDBPDatabase, openDB, type OpenDBCallbacks } from 'idb'

/** Where things are kept: on disk; in memory because the disk is full; because it is out of reach. */
export type StorageState = 'kept' | 'full' | 'blocked'

export interface Attempt<T> {
  /** Null where the database could not do the work. */
  readonly result: T | null
  readonly storage: StorageState
}

export interface Database<Schema extends DBSchema> {
  /** Does some work; never rejects. */
  readonly attempt: <T>(work: (open: IDBPDatabase<Schema>) => Promise<T>) => Promise<Attempt<T>>
}

/** A store that does not answer counts as blocked: the page must not wait for it. */
const patienceMs = 4000

/** Names a database; it is opened at the first attempt, and again after it was closed. */
export function createDatabase<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
): Database<Schema> {
  let database: Promise<IDBPDatabase<Schema>> | null = null
  const opened = (): Promise<IDBPDatabase<Schema>> => {
    database ??= openDB<Schema>(name, version, {
      upgrade,
      // Another tab may want to change or delete the database: this one must not stand in its way.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
        database = null
      },
      terminated: () => {
        database = null
      },
    })
    return database
  }
  return {
    attempt: async (work) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), patienceMs)
      })
      try {
        return { result: await Promise.race([opened().then(work), tooLong]), storage: 'kept' }
      } catch (error) {
        const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
        if (!isFull) database = null
        return { result: null, storage: isFull ? 'full' : 'blocked' }
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

/** Tells this site's other tabs that something has changed, and hears it from them. */
export interface Bell {
  readonly ring: () => void
  /** Returns the way to stop listening. */
  readonly onRing: (listener: () => void) => () => void
}

export function createBell(name: string): Bell {
  let channel: BroadcastChannel | null = null
  const opened = () => (channel ??= new BroadcastChannel(name))
  return {
    // A channel never leaves its origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    ring: () => opened().postMessage('changed'),
    onRing: (listener) => {
      opened().addEventListener('message', listener)
      return () => channel?.removeEventListener('message', listener)
    },
  }
}
