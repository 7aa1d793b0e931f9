import type { QueryClient } from '@tanstack/react-query'

import { writeWhole } from '#domain/archive/whole.ts'
import { emptyCollection } from '#domain/merge.ts'
import { keepDocuments, type KeptDocument, removeDocuments } from '#store/own-archive.ts'
import type { StorageState } from '#store/database.ts'
import { changeSettings } from '#store/settings.ts'
import { createOwn, loadOwn, type Own, withDocuments } from './own-archive.ts'
import type { ReadDocument } from './own-messages.ts'
import { ownQuery } from './own-query.ts'

/** Documents that hold something, as they are kept. `nowMs` is the time, `keyOf` names them. */
export function keepable(
  documents: readonly ReadDocument[],
  nowMs: number,
  keyOf: () => string,
): readonly (readonly [KeptDocument, ReadDocument])[] {
  return documents.flatMap((document, index) => {
    const { reading, text } = document
    if (text === null || reading.format === null) return []
    const { name, format, collection } = reading
    // A moment apart each, so that they stay in the order in which they were given.
    const keptAt = nowMs + index
    return [
      [{ key: keyOf(), name, format, keptAt, papers: collection.papers.size, text }, document],
    ]
  })
}

/**
 * Keeps documents: the page shows their papers at once, whatever storage says. Gives back how to
 * undo it, as long as nothing else has changed since.
 */
export async function keep(
  client: QueryClient,
  documents: ReturnType<typeof keepable>,
): Promise<() => Promise<void>> {
  const before = await current(client)
  const collections = documents.map(([, { reading }]) => reading.collection)
  const kept = documents.map(([document]) => document)
  const after = withDocuments(before, kept, collections)
  client.setQueryData(ownQuery.queryKey, after)
  const storage = await keepDocuments(kept)
  noteKept(client, storage)
  return async () => {
    const isLast = client.getQueryData(ownQuery.queryKey)?.collection === after.collection
    if (isLast) client.setQueryData(ownQuery.queryKey, before)
    await removeDocuments(kept.map(({ key }) => key))
    if (!isLast) await reload(client)
    if (before.documents.length === 0) changeSettings({ hasOwn: false })
  }
}

/** Removes one document; gives back how to restore it. */
export async function remove(client: QueryClient, key: string): Promise<() => Promise<void>> {
  const removed = await removeDocuments([key])
  await reload(client)
  return async () => {
    const storage = await keepDocuments(removed)
    await reload(client)
    noteKept(client, storage)
  }
}

/** Everything that is kept, as one file that another browser reads. */
export async function exportOwn(client: QueryClient): Promise<string> {
  return writeWhole((await current(client)).collection)
}

/** What could not be read back must not stand in the way of keeping more. */
async function current(client: QueryClient): Promise<Own> {
  return client.ensureQueryData(ownQuery).catch(() => {
    return createOwn({ documents: [], storage: 'kept', damaged: [], collection: emptyCollection })
  })
}

async function reload(client: QueryClient): Promise<void> {
  const own = await loadOwn(client)
  client.setQueryData(ownQuery.queryKey, own)
  if (own.documents.length === 0) changeSettings({ hasOwn: false })
}

/** Only what is on disk is worth looking for on the next visit. */
function noteKept(client: QueryClient, storage: StorageState): void {
  client.setQueryData(ownQuery.queryKey, (own) => own && createOwn({ ...own, storage }))
  if (storage === 'kept') changeSettings({ hasOwn: true })
}
