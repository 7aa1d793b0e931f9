import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

import type { Period } from '#domain/calendar.ts'
import { indexQuery } from '#queries/index-query.ts'
import { freshMs, liveIn, release } from '#queries/live-archive.ts'
import { useLive } from '#queries/live-query.ts'
import type { LiveError } from '#queries/live-request.ts'
import { askForView } from './ask-for-view.ts'
import { beginView, showView, watchReader } from './shown-view.ts'

export interface LiveView {
  readonly period: Period | null
  readonly front: boolean
  /** The periods whose papers the view shows. */
  readonly sources: readonly Period[]
}

export interface LiveNow {
  readonly asking: boolean
  /** What kept an answer from coming. */
  readonly error: LiveError | null
  readonly retry: () => void
  /** Lets the list take its new order, or the front page lead with a newer day. */
  readonly renew: () => void
}

/** Asks for what a view needs, when it is opened and when the reader comes back to it. */
export function useLiveEdition({ period, front, sources }: LiveView): LiveNow {
  const client = useQueryClient()
  const live = useLive()
  const site = useQuery(indexQuery)
  const [asked, setAsked] = useState<readonly string[]>([])
  const [round, retry] = useRounds()
  const view = front ? 'front' : (period?.key ?? '')
  const keys = sources.map(({ key }) => key).join()
  const latest = useRef({ front, sources, index: site.data ?? null })
  useEffect(() => {
    latest.current = { front, sources, index: site.data ?? null }
    showView({ period, front })
  })
  // A layout effect: what the reader does once the line is there counts.
  useLayoutEffect(() => {
    const leaving = new AbortController()
    beginView()
    watchReader(leaving.signal)
    return () => {
      leaving.abort()
      showView(null)
      release(client, false)
    }
    // Another view begins anew.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [client, view])
  const { isPending, dataUpdatedAt } = site
  useEffect(() => {
    if (isPending || document.hidden) return undefined
    let isCurrent = true
    const questions: string[] = []
    const viewNow = () => latest.current
    void askForView(client, viewNow, (key) => {
      questions.push(key)
      if (isCurrent) setAsked([...questions])
    })
    return () => {
      isCurrent = false
    }
    // What is asked for follows from these; `latest` has it.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [client, view, keys, isPending, dataUpdatedAt, round])
  const renew = useCallback(() => {
    // An answer that comes just now must not take the wish back.
    beginView()
    release(client, true)
    scrollTo(0, 0)
    document.querySelector('h1')?.focus({ preventScroll: true })
  }, [client])
  const { asking, failed } = live?.state ?? liveIn(client).state
  return {
    asking: asked.some((key) => asking.has(key)),
    error:
      asked.flatMap((key) => failed.get(key) ?? []).find(({ kind }) => kind !== 'refused') ?? null,
    retry,
    renew,
  }
}

/** Counts the times to ask: on the reader's wish, with a new connection, on his return. */
function useRounds(): [number, () => void] {
  const [round, setRound] = useState(0)
  const begun = useRef(0)
  const next = useCallback(() => setRound((known) => known + 1), [])
  useEffect(() => {
    begun.current = document.hidden ? 0 : Date.now()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each round has its beginning
  }, [round])
  useEffect(() => {
    const watching = new AbortController()
    const { signal } = watching
    const onReturn = () => {
      if (!document.hidden && Date.now() - begun.current >= freshMs) next()
    }
    document.addEventListener('visibilitychange', onReturn, { signal })
    addEventListener('focus', onReturn, { signal })
    addEventListener('online', next, { signal })
    return () => watching.abort()
  }, [next])
  return [round, next]
}
