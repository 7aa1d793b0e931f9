/**
 * The documents that a reader keeps in this browser. IndexedDB may be blocked, full or wiped: what
 * cannot be written stays in memory and lasts for this visit, and `storage` says so. The text of a
 * document comes from outside like any other: whoever reads it parses it.
 */
import type { DBSchema, IDBPDatabase } from 'idb'
import * as v from 'valibot'

import { createBell, createDatabase, type StorageState } from './database.ts'

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

export interface KeptDocuments {
  /** Oldest first. */
  readonly documents: readonly KeptDocument[]
  readonly storage: StorageState
}

interface Schema extends DBSchema {
  readonly documents: { readonly key: string; readonly value: unknown }
}

const database = createDatabase<Schema>('nonmun', 1, (fresh) => {
  fresh.createObjectStore('documents', { keyPath: 'key' })
})
const bell = createBell('nonmun.own')
const unwritten = new Map<string, KeptDocument>()
let storage: StorageState = 'kept'

async function attempt<T>(work: (open: IDBPDatabase<Schema>) => Promise<T>): Promise<T | null> {
  const attempted = await database.attempt(work)
  if (attempted.storage !== 'kept' || unwritten.size === 0) ({ storage } = attempted)
  return attempted.result
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
    bell.ring()
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
  bell.ring()
  return removed
}

/** Calls when another tab has changed what is kept. */
export const onKeptElsewhere = bell.onRing
