import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from '#i18n/language.tsx'

import type { Period } from '#domain/calendar.ts'
import { filterByInstitution } from '#domain/filter.ts'
import { mayHoldTex } from '#domain/tex/may-hold-tex.ts'
import type { RankingView } from '#domain/view.ts'
import { FailureNotice } from '#features/loading/failure-notice.tsx'
import { IssuesNote } from '#features/loading/issues-note.tsx'
import { EmptyPeriod } from '#features/periods/empty-period.tsx'
import { PeriodBar } from '#features/periods/period-bar.tsx'
import { factsOf } from '#features/periods/period-facts.ts'
import { RankingSkeleton } from '#features/ranking/ranking-skeleton.tsx'
import { formatRange } from '#i18n/format.ts'
import { pageHead } from '#i18n/page-head.ts'
import { indexQuery } from '#queries/index-query.ts'
import { rankingQuery } from '#queries/ranking-query.ts'
import { Icon } from '#ui/icon.tsx'
import { Notice } from '#ui/notice.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { useMedia } from '#ui/use-media.ts'
import { today } from '../today.ts'
import { usePageHead } from '../use-page-head.ts'
import { RankingFilters } from './ranking-filters.tsx'
import { RankingPapers } from './ranking-papers.tsx'
import { RankingStatus } from './ranking-status.tsx'
import { rangeOf, sourcesOf, useRankedPapers } from './use-ranked-papers.ts'

// Beside the ranking, not in it: it may come a moment later.
const RankingSidebar = lazy(async () => {
  const { RankingSidebar: sidebar } = await import('./ranking-sidebar.tsx')
  return { default: sidebar }
})

/** The ranking of a day, a week or a month, or of the range that filters name. */
export function RankingPage({ view }: { readonly view: RankingView }) {
  const index = useQuery(indexQuery)
  const { t } = useTranslation()
  const newest = index.data?.newest
  const period = view.period ?? (newest ? ({ kind: 'daily', key: newest } as const) : null)
  if (period) return <PeriodRanking view={view} period={period} />
  if (index.isError) {
    return <FailureNotice error={index.error} onRetry={() => void index.refetch()} />
  }
  if (index.isSuccess) {
    return <Notice title={t('empty.archive')}>{t('empty.archiveBody')}</Notice>
  }
  return (
    <div className="ranking-grid">
      <div aria-busy="true">
        <div className="h-[3.25rem] border-b border-line" />
        <RankingSkeleton />
      </div>
    </div>
  )
}

interface PeriodRankingProps {
  readonly view: RankingView
  readonly period: Period
}

function PeriodRanking({ view, period }: PeriodRankingProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const index = useQuery(indexQuery)
  const { filters, language } = view
  const range = rangeOf(period, filters)
  const sources = sourcesOf(period, range)
  // Without an index nobody knows what there is: then the file itself is asked.
  const exists = (source: Period) =>
    index.data ? factsOf(index.data, source) !== undefined : index.isError
  const ranked = useRankedPapers(sources, range, exists)
  const papers = filterByInstitution(ranked.papers, filters.institutions)
  const prefetch = (target: Period) => void client.prefetchQuery(rankingQuery(target))
  const firstTitle = ranked.ranking?.papers[0]?.title.en
  usePageHead(
    pageHead(t, view.period ? { kind: 'ranking', period } : { kind: 'front' }, language, {
      total: ranked.ranking?.total ?? null,
      firstTitle: firstTitle && !mayHoldTex(firstTitle) ? firstTitle : null,
    }),
    language,
  )
  const empty = index.data && !sources.some(exists)

  return (
    <>
      <PeriodBar
        period={period}
        index={index.data ?? null}
        onIntent={prefetch}
        rangeLabel={range && formatRange(range.first, range.last, language, true)}
      >
        <RankingStatus ranked={ranked} shown={papers} filtered={filters.institutions.length > 0} />
      </PeriodBar>
      <div className="ranking-grid">
        <main id="main">
          <RankingFilters view={view} period={period} names={ranked.names} />
          {empty ? (
            <EmptyPeriod index={index.data} period={period} today={today()} />
          ) : ranked.error && ranked.papers.length === 0 ? (
            <FailureNotice error={ranked.error} onRetry={ranked.retry} />
          ) : ranked.loading || index.isLoading ? (
            <RankingSkeleton />
          ) : (
            <RankingPapers view={view} period={period} ranked={ranked} papers={papers} />
          )}
          {index.isError && (
            <p role="alert" className="py-3 text-sm text-soft">
              {t('failure.indexMissing')}{' '}
              <button type="button" className="text-link" onClick={() => void index.refetch()}>
                {t('failure.retry')}
              </button>
            </p>
          )}
          <IssuesNote issues={ranked.issues} />
        </main>
        <Beside>
          <Suspense fallback={null}>
            <RankingSidebar
              view={view}
              period={period}
              ranked={ranked}
              index={index.data ?? null}
              onIntent={prefetch}
            />
          </Suspense>
        </Beside>
      </div>
    </>
  )
}

/** Beside the text where there is room; else in a sheet that a button opens. */
function Beside({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const wide = useMedia('(width >= 62rem)')
  const [open, setOpen] = useState(false)
  if (wide) return <aside className="no-print">{children}</aside>
  return (
    <>
      <button
        type="button"
        className="fixed end-4 bottom-4 z-10 inline-flex min-h-12 items-center gap-2 rounded-full bg-ink px-4.5 text-sm font-semibold text-paper no-print"
        onClick={() => setOpen(true)}
      >
        <Icon name="calendar" />
        {t('calendar.open')}
      </button>
      <Sheet
        title={t('calendar.open')}
        closeLabel={t('calendar.close')}
        open={open}
        onClose={() => setOpen(false)}
      >
        {open && children}
      </Sheet>
    </>
  )
}
