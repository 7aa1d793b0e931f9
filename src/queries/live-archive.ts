/** Asks Hugging Face for what the archive lacks, and keeps what came beside it in the cache. */
import type { QueryClient } from '@tanstack/react-query'

import type { PaperId } from '#domain/arxiv.ts'
import type { IsoDate, Period } from '#domain/calendar.ts'
import { isProvisional } from '#domain/edition-state.ts'
import type { ShownOrder } from '#domain/live/keep-order.ts'
import { type Collection, mergeCollections } from '#domain/merge.ts'
import { addUpvotes, readUpvotes, type UpvoteHistories } from '#store/upvotes.ts'
import { fetchPaper, fetchPeriod, type LiveAnswer } from './live-answer.ts'
import { createLive, emptyLiveState, type Live, type LiveState } from './live-layer.ts'
import { liveKey } from './live-key.ts'
import { LiveError } from './live-request.ts'

/** An answer is asked for again after so long at the earliest, and only while someone looks. */
export const freshMs = 5 * 60_000

/** A visit that begins sooner after another one is the same visit. */
const betweenVisitsMs = 30 * 60_000

/** How a new answer may change what stands on the page. */
export interface Change {
  /** Lists that are being read: they keep their order. By the key of the period. */
  readonly kept: ReadonlyMap<string, ShownOrder>
  /** The day the front page goes on leading with. */
  readonly held: IsoDate | null
  /** Whether rows change their places: then lists are drawn anew, so that nothing seems to move. */
  readonly redraw: boolean
}

/** Asked when an answer is there, as by then the reader may have begun to read; `draft` holds it. */
export type ChangeOn = (draft: Live) => Change

/** What came so far. */
export function liveIn(client: QueryClient): Live {
  return client.getQueryData<Live>(liveKey) ?? renew(client, startState())
}

function startState(): LiveState {
  const now = Date.now()
  return emptyLiveState(now, instantOf(now - betweenVisitsMs))
}

function renew(client: QueryClient, state: LiveState): Live {
  const live = createLive(state)
  client.setQueryData(liveKey, live)
  return live
}

function change(client: QueryClient, by: (state: LiveState) => Partial<LiveState>): void {
  const { state } = liveIn(client)
  renew(client, { ...state, ...by(state) })
}

/**
 * Lets lists change their order, and the front page lead with the newest day; `redraw` where one of
 * them is on the page.
 */
export function release(client: QueryClient, redraw: boolean): void {
  const { state } = liveIn(client)
  if (state.kept.size === 0 && state.held === null) return
  const generation = state.generation + (redraw ? 1 : 0)
  change(client, () => ({ kept: new Map(), held: null, generation }))
}

/** Whether an answer is old enough to be asked for again. A day that is final never is. */
export function isStale(live: Live, period: Period, now: number): boolean {
  const edition = live.state.came.get(period.key)
  if (!edition) return true
  if (period.kind === 'daily' && edition.papers > 0 && !isProvisional(period.key, now)) return false
  return now - edition.fetchedAt >= freshMs
}

const underWay = new Map<string, Promise<void>>()

/** Each question goes out once, however many ask it. */
function once(key: string, work: () => Promise<void>): Promise<void> {
  const known = underWay.get(key)
  if (known) return known
  const started = work().finally(() => underWay.delete(key))
  underWay.set(key, started)
  return started
}

/**
 * Asks for a period and puts what came over the site. Never rejects; what failed stands in the
 * state.
 */
export function askPeriod(client: QueryClient, period: Period, changeOn: ChangeOn): Promise<void> {
  const { key } = period
  return once(key, async () => {
    begin(client, key)
    const answer = await settled(client, key, () => fetchPeriod(period))
    if (!answer) return
    const { collection, fetchedAt } = answer
    const known = await readUpvotes([...collection.papers.keys()])
    const draft = withEdition(liveIn(client).state, period, answer, known)
    const { kept, held, redraw } = changeOn(createLive(draft))
    renew(client, { ...draft, kept, held, generation: draft.generation + (redraw ? 1 : 0) })
    await addUpvotes(countsIn(collection), instantOf(fetchedAt))
  })
}

function withEdition(
  state: LiveState,
  period: Period,
  { collection, issues, fetchedAt }: LiveAnswer,
  known: UpvoteHistories,
): LiveState {
  const edition = { period, papers: collection.papers.size, issues, fetchedAt }
  return {
    ...state,
    ...withoutKey(state, period.key),
    collection: mergeCollections(state.collection, collection),
    came: new Map([...state.came, [period.key, edition]]),
    // What was known first is what the reader saw before this visit.
    histories: new Map([...known, ...state.histories]),
    kept: new Map(),
    held: null,
    now: fetchedAt,
  }
}

/** The same for one paper. */
export function askPaper(client: QueryClient, id: PaperId): Promise<void> {
  return once(id, async () => {
    begin(client, id)
    const answer = await settled(client, id, () => fetchPaper(id))
    if (!answer) return
    const { collection, fetchedAt } = answer
    const known = await readUpvotes([id])
    change(client, (state) => ({
      ...withoutKey(state, id),
      single: mergeCollections(state.single, collection),
      histories: new Map([...known, ...state.histories]),
      now: fetchedAt,
    }))
    await addUpvotes(countsIn(collection), instantOf(fetchedAt))
  })
}

function begin(client: QueryClient, key: string): void {
  change(client, ({ asking }) => ({ asking: new Set([...asking, key]) }))
}

async function settled(
  client: QueryClient,
  key: string,
  ask: () => Promise<LiveAnswer>,
): Promise<LiveAnswer | null> {
  try {
    return await ask()
  } catch (reason) {
    // Whatever else goes wrong (no worker, no code for it) is a connection that does not hold.
    const error = reason instanceof LiveError ? reason : new LiveError('unreachable')
    change(client, (state) => ({
      ...withoutKey(state, key),
      failed: new Map([...state.failed, [key, error]]),
    }))
    return null
  }
}

function withoutKey({ asking, failed }: LiveState, key: string) {
  return {
    asking: new Set([...asking].filter((other) => other !== key)),
    failed: new Map([...failed].filter(([other]) => other !== key)),
  }
}

function countsIn({ papers }: Collection): ReadonlyMap<PaperId, number> {
  return new Map(
    [...papers].flatMap(([id, { upvotes }]) => (upvotes === null ? [] : [[id, upvotes] as const])),
  )
}

/** To the second, as snapshots in an archive are. */
function instantOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}
