/**
 * Upvotes as this browser has seen them, a few dated counts for each paper. They are a convenience:
 * where the database is full, blocked or wiped the page goes on without, and nothing is said.
 */
import type { DBSchema } from 'idb'
import * as v from 'valibot'

import { type PaperId, parsePaperId } from '#domain/arxiv.ts'
import { mostSnapshots, withSnapshot } from '#domain/live/upvote-history.ts'
import type { Snapshot } from '#domain/paper.ts'
import { createDatabase } from './database.ts'

/** The papers seen last; about two weeks of rankings, some 1 MB at most. */
const mostPapers = 400

const record = v.object({
  id: v.string(),
  /** When it was seen last: an instant. */
  seen: v.string(),
  snapshots: v.pipe(
    v.array(v.object({ at: v.pipe(v.string(), v.isoTimestamp()), upvotes: v.number() })),
    v.maxLength(mostSnapshots),
  ),
})

type Record = v.InferOutput<typeof record>

interface Schema extends DBSchema {
  readonly papers: {
    readonly key: string
    readonly value: unknown
    readonly indexes: { readonly seen: string }
  }
}

const database = createDatabase<Schema>('nonmun.upvotes', 1, (fresh) => {
  fresh.createObjectStore('papers', { keyPath: 'id' }).createIndex('seen', 'seen')
})

export type UpvoteHistories = ReadonlyMap<PaperId, readonly Snapshot[]>

/** What is known of some papers; a record that is not one of ours is passed over. */
export async function readUpvotes(ids: readonly PaperId[]): Promise<UpvoteHistories> {
  const { result } = await database.attempt(async (open) => {
    const papers = open.transaction('papers').store
    return Promise.all(ids.map((id) => papers.get(id)))
  })
  return new Map((result ?? []).flatMap((found) => historyIn(found)))
}

function historyIn(found: unknown): [PaperId, readonly Snapshot[]][] {
  const { success, output } = v.safeParse(record, found)
  const id = success ? parsePaperId(output.id) : null
  return id && success ? [[id, output.snapshots]] : []
}

/**
 * Adds counts that were seen at one instant; of more than 400 papers those seen longest ago go.
 * Settles when they are on disk, or cannot be.
 */
export async function addUpvotes(counts: ReadonlyMap<PaperId, number>, at: string): Promise<void> {
  const known = await readUpvotes([...counts.keys()])
  await database.attempt(async (open) => {
    const transaction = open.transaction('papers', 'readwrite')
    const papers = transaction.store
    const puts = [...counts].slice(0, mostPapers).map(([id, upvotes]) => {
      const snapshots = [...withSnapshot(known.get(id) ?? [], { at, upvotes })]
      return papers.put({ id, seen: at, snapshots } satisfies Record)
    })
    await Promise.all(puts)
    let over = (await papers.count()) - mostPapers
    let oldest = over > 0 ? await papers.index('seen').openCursor() : null
    while (oldest && over > 0) {
      await oldest.delete()
      over -= 1
      oldest = await oldest.continue()
    }
    await transaction.done
  })
}

/** Papers of which counts are kept. */
export async function countUpvotes(): Promise<number> {
  const { result } = await database.attempt((open) => open.count('papers'))
  return result ?? 0
}

/** Forgets all counts. */
export async function eraseUpvotes(): Promise<void> {
  await database.attempt((open) => open.clear('papers'))
}
