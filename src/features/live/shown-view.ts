/** What the reader has before him, and whether he has begun to read it. There is one page. */
import type { QueryClient } from '@tanstack/react-query'

import type { Ranking } from '#domain/archive/ranking-file.ts'
import type { Period } from '#domain/calendar.ts'
import { isReordered, type ShownOrder } from '#domain/live/keep-order.ts'
import { emptyIndex } from '#domain/live/live-index.ts'
import { indexQuery } from '#queries/index-query.ts'
import { type ChangeOn, liveIn } from '#queries/live-archive.ts'
import type { Live } from '#queries/live-layer.ts'
import { ownQuery } from '#queries/own-query.ts'
import { rankingQuery, restQuery } from '#queries/ranking-query.ts'

export interface ShownView {
  /** Null until it is known what there is. */
  readonly period: Period | null
  /** The page that leads with the newest day, whichever that is. */
  readonly front: boolean
}

let shown: ShownView | null = null
let touched = false
let views = 0

/** Notes what is shown now; null once it is left. */
export function showView(view: ShownView | null): void {
  shown = view
}

/** A new view has not been touched. */
export function beginView(): void {
  touched = false
  views += 1
}

/** Of a visit's first view, what was done before this code came counts too. */
function hasBegunToRead(): boolean {
  if (touched || views > 1) return touched
  // Not `navigator.userActivation`: scripts that drive a browser set it without a reader's hand.
  return performance.getEntriesByType('first-input').length > 0 || scrollY > 0
}

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll'] as const

/** Watches for the first sign of a reader. */
export function watchReader(signal: AbortSignal): void {
  const onSign = () => {
    touched = true
  }
  for (const sign of signs) addEventListener(sign, onSign, { signal, passive: true })
}

/** The ranking of a period as it would stand on the page. */
function rankingIn(client: QueryClient, live: Live, period: Period): Ranking | null {
  const own = client.getQueryData(ownQuery.queryKey)
  const layer = own && own.collection.papers.size > 0 ? live.under(own) : live
  const site = client.getQueryData(rankingQuery(period).queryKey)?.value ?? null
  const rest = client.getQueryData(restQuery(period).queryKey)?.value ?? null
  return layer.rankingOver(site, rest, period)
}

function orderOf({ papers }: Ranking): ShownOrder {
  const rises = papers.flatMap(({ id, rise }) => (rise === undefined ? [] : [[id, rise] as const]))
  return { ids: papers.map(({ id }) => id), rises: new Map(rises) }
}

/** Whether rows would change their places, or gain words that may need a line more. */
function isDifferent(after: Ranking | null, order: ShownOrder): boolean {
  if (after === null) return false
  const { papers } = after
  return isReordered(papers, order) || papers.some(({ id, rise }) => order.rises.get(id) !== rise)
}

/** Whether the front page would lead with another day than the one it shows. */
function isOvertaken(client: QueryClient, draft: Live, period: Period): boolean {
  const site = client.getQueryData(indexQuery.queryKey)?.value ?? emptyIndex
  return shown?.front === true && draft.indexOver(site).newest !== period.key
}

/**
 * A reader who has begun to read keeps his list, with counts of now; before that it is replaced.
 */
export function changeFor(client: QueryClient): ChangeOn {
  return (draft) => {
    const nothing = { kept: new Map(), held: null, redraw: false }
    const period = shown?.period
    const before = period && rankingIn(client, liveIn(client), period)
    if (!period || !before) return nothing
    const order = orderOf(before)
    const differs = isDifferent(rankingIn(client, draft, period), order)
    const overtaken = isOvertaken(client, draft, period)
    if (!hasBegunToRead()) return { ...nothing, redraw: differs || overtaken }
    return {
      kept: new Map(differs ? [[period.key, order]] : []),
      held: overtaken && period.kind === 'daily' ? period.key : null,
      redraw: false,
    }
  }
}
