import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'

import { daysSpanOf, type IsoDate, isWeekend, type Period, utcDateAt } from '#domain/calendar.ts'
import { finalFrom, isProvisional, newestListingDay } from '#domain/edition-state.ts'
import { isArchived, nextListAt } from '#domain/live/wanted.ts'
import { formatShortDate } from '#i18n/format.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { indexQuery } from '#queries/index-query.ts'
import type { Live } from '#queries/live-layer.ts'
import { useLive } from '#queries/live-query.ts'
import { rankingQuery } from '#queries/ranking-query.ts'
import { formatLocalTime, sayAge } from './live-times.ts'
import type { LiveNow, LiveView } from './use-live-edition.ts'

export interface LiveAboutProps extends LiveView {
  readonly period: Period
  readonly edition: LiveNow
  readonly now: number
}

/** Where the ranking comes from and how old it is; on demand, what that means. */
export function LiveAbout(props: LiveAboutProps) {
  const { period, edition } = props
  const say = useWords('live')
  const language = useLanguage()
  const live = useLive()
  const details = useRef<HTMLDetailsElement>(null)
  const at = fetchedAt(live, period)
  const isOfArchive = useIsArchived(period)
  const origin = at === null ? (isOfArchive ? 'archive' : 'none') : 'live'
  const error = edition.asking ? null : edition.error
  const close = () => details.current?.removeAttribute('open')
  return (
    // Keys and focus of what is inside come by here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      ref={details}
      className="relative min-w-0"
      onKeyDown={({ key }) => key === 'Escape' && close()}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close()
      }}
    >
      <summary className="flex min-h-9 cursor-pointer items-center text-soft hover:text-ink">
        <span className="truncate">
          <Provenance {...props} origin={origin} at={at} brief={error !== null} />
          <span aria-live="polite">
            {edition.asking && ` · ${say('line.asking')}`}
            {error && ` · ${say(`failed.${error.kind}`)}`}
          </span>
        </span>
      </summary>
      <div className="absolute start-0 top-full z-10 w-80 max-w-[calc(100vw-2rem)] space-y-2 border border-rule bg-paper p-4 text-sm leading-relaxed text-ink">
        {error && <p>{say(`failed.${error.kind}Body`)}</p>}
        {at !== null && <p>{say('about.live', { time: formatLocalTime(at, language) })}</p>}
        {origin === 'archive' && <p>{say('about.archive')}</p>}
        {origin === 'none' ? <Next {...props} /> : <Lasting {...props} />}
        <Awaited {...props} live={live} />
      </div>
    </details>
  )
}

interface ProvenanceProps extends LiveAboutProps {
  readonly origin: 'live' | 'archive' | 'none'
  readonly at: number | null
  /** Leaves room for what went wrong. */
  readonly brief: boolean
}

/** `실시간 · 3분 전 · 잠정`: what it is, from when, and whether it is final. */
function Provenance({ period, now, origin, at, brief }: ProvenanceProps) {
  const say = useWords('live')
  const language = useLanguage()
  const seen = useArchiveDate(period)
  if (origin === 'none') return say('line.none')
  if (at === null && brief) return say('line.archive')
  const date = seen && formatShortDate(seen, language)
  const age = at === null ? date && say('line.asOf', { date }) : sayAge(say, at, now)
  const state = isProvisional(daysSpanOf(period).last, now) && say('line.provisional')
  return [say(`line.${origin}`), age, state].filter(Boolean).join(' · ')
}

/** Whether the site's archive has the period; without its index, whether its file was read. */
function useIsArchived(period: Period): boolean {
  const { data: index } = useQuery({ ...indexQuery, enabled: false })
  const { data } = useQuery({ ...rankingQuery(period), enabled: false })
  return index ? isArchived(index, period) : data !== undefined
}

/** When the newest of what is shown was fetched; null where all of it is the archive's. */
function fetchedAt(live: Live | null, period: Period): number | null {
  const { first, last } = daysSpanOf(period)
  const within = [...(live?.state.came.values() ?? [])].filter(({ period: came, papers }) => {
    const span = daysSpanOf(came)
    return papers > 0 && span.first >= first && span.last <= last
  })
  return within.length === 0 ? null : Math.max(...within.map((edition) => edition.fetchedAt))
}

/** The day on which the archive last saw the ranking's upvotes; null where it does not say so. */
function useArchiveDate(period: Period): IsoDate | null {
  const { data } = useQuery({ ...rankingQuery(period), enabled: false })
  const times = (data?.value.papers ?? []).flatMap(({ snapshots }) => {
    const ms = Date.parse(snapshots.at(-1)?.at ?? '')
    return Number.isNaN(ms) ? [] : [ms]
  })
  return times.length === 0 ? null : utcDateAt(Math.max(...times))
}

/** Until when the ranking can change. */
function Lasting({ period, now }: LiveAboutProps) {
  const say = useWords('live')
  const language = useLanguage()
  const { last } = daysSpanOf(period)
  if (!isProvisional(last, now)) return <p>{say('about.final')}</p>
  return (
    <p>
      {say('about.provisional', { date: formatShortDate(utcDateAt(finalFrom(last)), language) })}
    </p>
  )
}

/** On the front page: the list that is awaited. */
function Awaited({ front, period, now, live }: LiveAboutProps & { readonly live: Live | null }) {
  const say = useWords('live')
  const language = useLanguage()
  if (!front || !live) return null
  const today = newestListingDay(now)
  const isEmpty = live.state.came.get(today)?.papers === 0 && today !== period.key
  if (!isEmpty || isWeekend(utcDateAt(now))) return <Next now={now} />
  return <p>{say('about.empty', { date: formatShortDate(today, language) })}</p>
}

function Next({ now }: Pick<LiveAboutProps, 'now'>) {
  const say = useWords('live')
  const language = useLanguage()
  return <p>{say('about.next', { time: formatLocalTime(nextListAt(now), language) })}</p>
}
