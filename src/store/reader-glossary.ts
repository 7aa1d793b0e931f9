/**
 * The reader's own glossary entries in this browser, one record each. Tabs hear of each other's
 * changes. What cannot be written stays in memory and lasts for this visit, and `storage` says so.
 */
import type { DBSchema } from 'idb'

import {
  mergeReaderTerm,
  mergeReaderTerms,
  noReaderTerms,
  parseReaderTerm,
  type ReaderTerm,
  readerTermLimits,
  type ReaderTerms,
} from '#domain/glossary/reader-terms.ts'
import { createBell, createDatabase, type StorageState } from './database.ts'

interface Schema extends DBSchema {
  readonly terms: { readonly key: string; readonly value: unknown }
}

export interface ReaderGlossaryState {
  readonly terms: ReaderTerms
  readonly storage: StorageState
}

const database = createDatabase<Schema>('nonmun.glossary', 1, (fresh) => {
  fresh.createObjectStore('terms', { keyPath: 'id' })
})
const bell = createBell('nonmun.glossary')

const nothing: ReaderGlossaryState = { terms: noReaderTerms, storage: 'kept' }
let state: ReaderGlossaryState | null = null
let reading: Promise<ReaderGlossaryState> | null = null
let stopListening: (() => void) | null = null
const listeners = new Set<() => void>()

/** The entries now, null before they were read; the same object until they change. */
export function readerGlossaryNow(): ReaderGlossaryState | null {
  return state
}

/** Reads the entries. Records that are not ours are passed over. */
export function loadReaderGlossary(): Promise<ReaderGlossaryState> {
  reading ??= read().finally(() => {
    reading = null
  })
  return reading
}

async function read(): Promise<ReaderGlossaryState> {
  const { result, storage } = await database.attempt((open) => open.getAll('terms'))
  const stored = (result ?? []).flatMap((record) => {
    const term = parseReaderTerm(record)
    return term ? [[term.id, term] as const] : []
  })
  // What could not be written before is still in memory.
  return publish(mergeReaderTerms(current().terms, new Map(stored)), storage)
}

/** Calls after each change, of this tab or another. Returns the way to stop. */
export function subscribeToReaderGlossary(listener: () => void): () => void {
  listeners.add(listener)
  stopListening ??= bell.onRing(() => void loadReaderGlossary())
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stopListening?.()
    stopListening = null
  }
}

/** Adds or changes entries: merged with those that are kept, all or none of them on disk. */
export async function changeReaderGlossary(changed: ReaderTerms): Promise<StorageState> {
  const { terms } = state ?? (await loadReaderGlossary())
  const merged = new Map([...mergeReaderTerms(terms, changed)].slice(0, readerTermLimits.terms))
  // Shown at once; the disk may take its time.
  publish(merged, current().storage)
  const { storage } = await database.attempt(async (open) => {
    const transaction = open.transaction('terms', 'readwrite')
    for (const term of merged.values()) {
      const stored = parseReaderTerm(await transaction.store.get(term.id))
      await transaction.store.put(stored ? mergeReaderTerm(stored, term) : term)
    }
    await transaction.done
  })
  // Asked once there is something to lose; a browser that says no may clear it when space is short.
  void navigator.storage?.persist?.().catch(() => false)
  publish(current().terms, storage)
  bell.ring()
  return storage
}

/** Forgets everything, with no trace that could bring it back. */
export async function eraseReaderGlossary(): Promise<StorageState> {
  const { storage } = await database.attempt((open) => open.clear('terms'))
  publish(noReaderTerms, storage)
  bell.ring()
  return storage
}

/** An entry as it was changed just now. */
export function changedNow(term: Omit<ReaderTerm, 'at'>): ReaderTerm {
  return { ...term, at: new Date().toISOString() }
}

function current(): ReaderGlossaryState {
  return state ?? nothing
}

function publish(terms: ReaderTerms, storage: StorageState): ReaderGlossaryState {
  state = { terms, storage }
  for (const listener of listeners) listener()
  return state
}
