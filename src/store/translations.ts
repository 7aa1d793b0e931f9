/**
 * Translations that were made in this browser, one for each paper, original and engine. The disk may
 * be blocked, full or wiped: then they last for this visit, and `storage` says so. What it holds is
 * not trusted.
 */
import type { DBSchema, IDBPDatabase } from 'idb'
import * as v from 'valibot'

import { type PaperId, parsePaperId } from '#domain/arxiv.ts'
import { faultCodes } from '#domain/translation/fault.ts'
import { fingerprint } from '#domain/translation/fingerprint.ts'
import type { MadeSentence } from '#domain/translation/join-made.ts'
import { createBell, createDatabase, type StorageState } from './database.ts'

/** Some 3 kB each: about a megabyte. Those made longest ago go first. */
const mostKept = 300

const line = v.pipe(v.string(), v.maxLength(8000))

const record = v.object({
  key: v.string(),
  id: v.string(),
  /** Who made it: the reader's browser, or a model by its name. */
  by: v.picklist(['browser', 'machine']),
  model: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** When it was made: milliseconds since the epoch. */
  madeAt: v.number(),
  sentences: v.pipe(
    v.array(
      v.object({
        original: line,
        ko: v.nullable(line),
        fault: v.nullable(v.picklist([...faultCodes, 'placeholder'])),
      }),
    ),
    v.minLength(1),
    v.maxLength(60),
  ),
})

export interface MadeTranslation {
  readonly id: PaperId
  readonly by: 'browser' | 'machine'
  readonly model: string
  readonly madeAt: number
  readonly sentences: readonly MadeSentence[]
}

interface Schema extends DBSchema {
  readonly translations: {
    readonly key: string
    readonly value: unknown
    readonly indexes: { readonly id: string; readonly madeAt: number }
  }
}

const database = createDatabase<Schema>('nonmun.translations', 1, (fresh) => {
  const store = fresh.createObjectStore('translations', { keyPath: 'key' })
  store.createIndex('id', 'id')
  store.createIndex('madeAt', 'madeAt')
})
const bell = createBell('nonmun.translations')

export interface MadeState {
  /** The newest of a paper; null for none. */
  readonly made: MadeTranslation | null
  readonly storage: StorageState
}

const known = new Map<PaperId, MadeState>()
const reading = new Set<PaperId>()
const listeners = new Set<() => void>()
let stopListening: (() => void) | null = null

/** What is kept of a paper, null until it was read; the same object until it changes. */
export function translationNow(id: PaperId): MadeState | null {
  return known.get(id) ?? null
}

/** Reads what is kept of a paper, once. */
export async function loadTranslation(id: PaperId): Promise<void> {
  if (known.has(id) || reading.has(id)) return
  reading.add(id)
  const { result, storage } = await database.attempt((open) =>
    open.getAllFromIndex('translations', 'id', id),
  )
  reading.delete(id)
  const found = (result ?? []).flatMap((one) => madeIn(one) ?? [])
  const [made = null] = found.toSorted((a, b) => b.madeAt - a.madeAt)
  if (!known.has(id)) publish(id, { made, storage })
}

export function subscribeToTranslations(listener: () => void): () => void {
  listeners.add(listener)
  stopListening ??= bell.onRing(() => {
    // What another tab made is read when it is wanted; what lasts for this visit only stays.
    for (const [id, { storage }] of known) if (storage === 'kept') known.delete(id)
    for (const one of listeners) one()
  })
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stopListening?.()
    stopListening = null
  }
}

/** Keeps a translation in place of one by the same engine of the same original. */
export async function keepTranslation(made: MadeTranslation): Promise<StorageState> {
  publish(made.id, { made, storage: known.get(made.id)?.storage ?? 'kept' })
  const { storage } = await database.attempt((open) => put(open, made))
  publish(made.id, { made, storage })
  if (storage === 'kept') bell.ring()
  return storage
}

/** Forgets all translations of a paper that were made here. */
export async function forgetTranslations(id: PaperId): Promise<void> {
  publish(id, { made: null, storage: 'kept' })
  await database.attempt(async (open) => {
    const { store, done } = open.transaction('translations', 'readwrite')
    for (const key of await store.index('id').getAllKeys(id)) void store.delete(key)
    await done
  })
  bell.ring()
}

async function put(open: IDBPDatabase<Schema>, made: MadeTranslation): Promise<void> {
  const { store, done } = open.transaction('translations', 'readwrite')
  const original = made.sentences.map((sentence) => sentence.original).join('')
  const key = `${made.id} ${fingerprint(original)} ${made.by} ${made.model}`
  await store.put({ ...made, key })
  let over = (await store.count()) - mostKept
  let oldest = over > 0 ? await store.index('madeAt').openCursor() : null
  while (oldest && over > 0) {
    await oldest.delete()
    over -= 1
    oldest = await oldest.continue()
  }
  await done
}

function madeIn(found: unknown): MadeTranslation | null {
  const { success, output } = v.safeParse(record, found)
  const id = success ? parsePaperId(output.id) : null
  if (!success || !id) return null
  const { key: _, ...rest } = output
  return { ...rest, id }
}

function publish(id: PaperId, state: MadeState): void {
  known.set(id, state)
  for (const listener of listeners) listener()
}
