/**
 * The reader's library in this browser: one record for each paper. Tabs hear of each other's changes.
 * What cannot be written stays in memory and lasts for this visit, and `storage` says so.
 */
import type { DBSchema, IDBPDatabase } from 'idb'

import type { PaperId } from '#domain/arxiv.ts'
import {
  type Change,
  changed,
  emptyLibrary,
  type KeptPaper,
  type Library,
  mergeKept,
  mergeLibraries,
  type PaperFacts,
  unkept,
} from '#domain/library/library.ts'
import { parseKeptPaper } from '#domain/library/library-file.ts'
import { createBell, createDatabase, type StorageState } from './database.ts'

interface Schema extends DBSchema {
  readonly papers: { readonly key: string; readonly value: unknown }
}

export interface LibraryState {
  readonly library: Library
  readonly storage: StorageState
}

const database = createDatabase<Schema>('nonmun.library', 1, (fresh) => {
  fresh.createObjectStore('papers', { keyPath: 'id' })
})
const bell = createBell('nonmun.library')

let state: LibraryState | null = null
let reading: Promise<LibraryState> | null = null
let stopListening: (() => void) | null = null
const listeners = new Set<() => void>()

/** The library now, null before it was read for the first time; the same object until it changes. */
export function libraryNow(): LibraryState | null {
  return state
}

/** Reads the library. Records that are not ours are passed over. */
export function loadLibrary(): Promise<LibraryState> {
  reading ??= read().finally(() => {
    reading = null
  })
  return reading
}

async function read(): Promise<LibraryState> {
  const { result, storage } = await database.attempt((open) => open.getAll('papers'))
  const stored = (result ?? []).flatMap((record) => {
    const paper = parseKeptPaper(record)
    return paper ? [[paper.id, paper] as const] : []
  })
  // What could not be written before is still in memory.
  publish(mergeLibraries(current().library, new Map(stored)), storage)
  return current()
}

/** Calls after each change, of this tab or another. Returns the way to stop. */
export function subscribeToLibrary(listener: () => void): () => void {
  listeners.add(listener)
  stopListening ??= bell.onRing(() => void loadLibrary())
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stopListening?.()
    stopListening = null
  }
}

/** Changes papers, all or none of them on disk. `at` is an instant in UTC, to the millisecond. */
export async function changeLibrary(
  papers: readonly PaperFacts[],
  change: Change | ((paper: KeptPaper) => Change),
  at: string,
): Promise<StorageState> {
  const { library } = state ?? (await loadLibrary())
  return write(
    papers.map((facts) => {
      const paper = library.get(facts.id) ?? unkept(facts)
      return changed(paper, typeof change === 'function' ? change(paper) : change, at)
    }),
  )
}

/** Merges another library into this one, such as an exported file. */
export async function addLibrary(other: Library): Promise<StorageState> {
  const { library } = state ?? (await loadLibrary())
  const merged = mergeLibraries(library, other)
  return write([...other.keys()].flatMap((id) => merged.get(id) ?? []))
}

/** Forgets everything, with no trace that could bring it back. */
export async function eraseLibrary(): Promise<StorageState> {
  const { storage } = await database.attempt((open) => open.clear('papers'))
  unwritten.clear()
  publish(emptyLibrary, storage)
  bell.ring()
  return storage
}

/** Papers that the disk has not taken yet: each write tries them again. */
const unwritten = new Set<PaperId>()

function current(): LibraryState {
  return state ?? { library: emptyLibrary, storage: 'kept' }
}

async function write(papers: readonly KeptPaper[]): Promise<StorageState> {
  // Shown at once; the disk may take its time.
  publish(withPapers(current().library, papers), current().storage)
  for (const { id } of papers) unwritten.add(id)
  const { library } = current()
  const due = [...unwritten].flatMap((id) => library.get(id) ?? [])
  const { result, storage } = await database.attempt((open) => put(open, due))
  // Asked once there is something to lose; a browser that says no may clear it when space is short.
  void navigator.storage?.persist?.().catch(() => false)
  noteWritten(result ?? [], library)
  publish(mergeLibraries(current().library, byId(result ?? [])), storage)
  bell.ring()
  return storage
}

/** A paper that changed again while it was written is still due. */
function noteWritten(papers: readonly KeptPaper[], then: Library): void {
  for (const { id } of papers) {
    if (current().library.get(id) === then.get(id)) unwritten.delete(id)
  }
}

/** All or none of them; what another tab has changed meanwhile is merged and given back. */
async function put(
  open: IDBPDatabase<Schema>,
  papers: readonly KeptPaper[],
): Promise<readonly KeptPaper[]> {
  const transaction = open.transaction('papers', 'readwrite')
  const merged: KeptPaper[] = []
  for (const paper of papers) {
    const stored = parseKeptPaper(await transaction.store.get(paper.id))
    merged.push(stored ? mergeKept(stored, paper) : paper)
    await transaction.store.put(merged.at(-1))
  }
  await transaction.done
  return merged
}

function byId(papers: readonly KeptPaper[]): Library {
  return new Map(papers.map((paper) => [paper.id, paper]))
}

function withPapers(library: Library, papers: readonly KeptPaper[]): Library {
  const result = new Map<PaperId, KeptPaper>(library)
  for (const paper of papers) result.set(paper.id, paper)
  return result
}

function publish(library: Library, storage: StorageState): void {
  if (state?.library === library && state.storage === storage) return
  state = { library, storage }
  for (const listener of listeners) listener()
}
