import { useEffect, useState } from 'react'

import type { Period } from '#domain/calendar.ts'
import { formatShortDate } from '#i18n/format.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import type { LiveState } from '#queries/live-layer.ts'
import { useLive } from '#queries/live-query.ts'
import { LiveAbout } from './live-about.tsx'
import { RetryButton } from './retry-button.tsx'
import { type LiveNow, type LiveView, useLiveEdition } from './use-live-edition.ts'

const tickMs = 20_000

/** One line: what is shown, from when it is, and what the reader may do about it. */
export function LiveStrip(view: LiveView) {
  const now = useNow()
  const edition = useLiveEdition(view)
  const { period } = view
  return (
    <div className="flex h-full items-center gap-x-3">
      {period && <LiveAbout {...view} period={period} edition={edition} now={now} />}
      <span className="ms-auto shrink-0">
        {period && <Offer period={period} edition={edition} />}
        {edition.error && !edition.asking && (
          <RetryButton
            retryAt={edition.error.retryAt}
            onRetry={edition.retry}
            className="text-link min-h-9"
          />
        )}
      </span>
    </div>
  )
}

/** What came while the reader was reading. */
function Offer({ period, edition }: { readonly period: Period; readonly edition: LiveNow }) {
  const say = useWords('live')
  const language = useLanguage()
  const state = useLive()?.state
  const newest = state && state.held !== null ? newestDay(state) : null
  const words = newest
    ? say('line.newer', { date: formatShortDate(newest.key, language), count: newest.papers })
    : state?.kept.has(period.key) === true && say('line.reorder')
  return (
    <span aria-live="polite">
      {words && (
        <button
          type="button"
          className="text-link min-h-9 font-semibold text-ink"
          onClick={edition.renew}
        >
          {words}
        </button>
      )}
    </span>
  )
}

function newestDay({ came }: LiveState) {
  const days = [...came.values()].flatMap(({ period: { kind, key }, papers }) => {
    return kind === 'daily' && papers > 0 ? [{ key, papers }] : []
  })
  return days.toSorted((a, b) => (a.key < b.key ? 1 : -1))[0] ?? null
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
