/**
 * The documents that a reader keeps in this browser. IndexedDB may be blocked, full or wiped: what
 * cannot be written stays in memory and lasts for this visit, and `storage` says so. The text of a
 * document comes from outside like any other: whoever reads it parses it.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import * as v from 'valibot'

const keptDocument = v.object({
  key: v.string(),
  name: v.string(),
  format: v.string(),
  /** When it was kept: milliseconds since the epoch. */
  keptAt: v.number(),
  papers: v.number(),
  /** A whole archive in one file. */
  text: v.string(),
})

export type KeptDocument = v.InferOutput<typeof keptDocument>

/** Where documents are: on disk; in memory because the disk is full; because it is out of reach. */
export type StorageState = 'kept' | 'full' | 'blocked'

export interface KeptDocuments {
  /** Oldest first. */
  readonly documents: readonly KeptDocument[]
  readonly storage: StorageState
}

interface Schema extends DBSchema {
  readonly documents: { readonly key: string; readonly value: unknown }
}

/** A store that does not answer counts as blocked: the page must not wait for it. */
const patienceMs = 4000

let database: Promise<IDBPDatabase<Schema>> | null = null
const unwritten = new Map<string, KeptDocument>()
let storage: StorageState = 'kept'

function opened(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('nonmun', 1, {
    upgrade: (fresh) => fresh.createObjectStore('documents', { keyPath: 'key' }),
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

async function attempt<T>(
  work: (documents: IDBPDatabase<Schema>) => Promise<T>,
): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), patienceMs)
  })
  try {
    const result = await Promise.race([opened().then(work), tooLong])
    if (unwritten.size === 0) storage = 'kept'
    return result
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    storage = isFull ? 'full' : 'blocked'
    if (!isFull) database = null
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** All kept documents. A record that is not one of ours is passed over. */
export async function readKept(): Promise<KeptDocuments> {
  const stored = (await attempt((documents) => documents.getAll('documents'))) ?? []
  const readable = stored.flatMap((record) => {
    const result = v.safeParse(keptDocument, record)
    return result.success && !unwritten.has(result.output.key) ? [result.output] : []
  })
  const documents = [...readable, ...unwritten.values()].toSorted((a, b) => a.keptAt - b.keptAt)
  return { documents, storage }
}

/** Keeps documents, all or none of them on disk; a key that is known already is replaced. */
export async function keepDocuments(documents: readonly KeptDocument[]): Promise<StorageState> {
  for (const document of documents) unwritten.set(document.key, document)
  const written = await attempt(async (store) => {
    const transaction = store.transaction('documents', 'readwrite')
    await Promise.all([...documents.map((one) => transaction.store.put(one)), transaction.done])
    return true
  })
  // Asked once there is something to lose; a browser that says no may clear it when space is short.
  void navigator.storage?.persist?.().catch(() => false)
  if (written) {
    for (const { key } of documents) unwritten.delete(key)
    if (unwritten.size === 0) storage = 'kept'
    tellOthers()
  }
  return storage
}

/** Removes documents and gives them back, so that the reader can change his mind. */
export async function removeDocuments(keys: readonly string[]): Promise<readonly KeptDocument[]> {
  const { documents } = await readKept()
  const removed = documents.filter(({ key }) => keys.includes(key))
  for (const key of keys) unwritten.delete(key)
  await attempt(async (store) => {
    const transaction = store.transaction('documents', 'readwrite')
    await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done])
  })
  tellOthers()
  return removed
}

const channelName = 'nonmun.own'
let channel: BroadcastChannel | null = null

function tellOthers(): void {
  channel ??= new BroadcastChannel(channelName)
  // A channel never leaves its origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage('changed')
}

/** Calls when another tab has changed what is kept. */
export function onKeptElsewhere(listener: () => void): void {
  channel ??= new BroadcastChannel(channelName)
  channel.addEventListener('message', listener)
}
