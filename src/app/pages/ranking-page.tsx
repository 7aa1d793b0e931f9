import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
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
import { rankingQuery } from '#queries/ranking-query.ts'
import { Notice } from '#ui/notice.tsx'
import { today } from '../today.ts'
import { useIndex } from '../use-index.ts'
import { usePageHead } from '../use-page-head.ts'
import { Beside } from './beside.tsx'
import { RankingFilters } from './ranking-filters.tsx'
import { RankingPapers, type RankingPapersProps } from './ranking-papers.tsx'
import { RankingStatus } from './ranking-status.tsx'
import { type RankedPapers, rangeOf, sourcesOf, useRankedPapers } from './use-ranked-papers.ts'

// Beside the ranking, not in it: it may come a moment later.
const RankingSidebar = lazy(async () => {
  const { RankingSidebar: sidebar } = await import('./ranking-sidebar.tsx')
  return { default: sidebar }
})

/** The ranking of a day, a week or a month, or of the range that filters name. */
export function RankingPage({ view }: { readonly view: RankingView }) {
  const index = useIndex()
  const { t } = useTranslation()
  const newest = index.data?.newest
  const period = view.period ?? (newest ? ({ kind: 'daily', key: newest } as const) : null)
  if (period) return <PeriodRanking view={view} period={period} />
  if (index.isError) {
    return (
      <main id="main">
        <FailureNotice error={index.error} onRetry={() => void index.refetch()} />
      </main>
    )
  }
  if (index.isSuccess) {
    return (
      <main id="main">
        <Notice title={t('empty.archive')}>{t('empty.archiveBody')}</Notice>
      </main>
    )
  }
  return (
    <div className="ranking-grid">
      <main id="main" aria-busy="true">
        <div className="h-[3.25rem] border-b border-line" />
        <RankingSkeleton />
      </main>
    </div>
  )
}

interface PeriodRankingProps {
  readonly view: RankingView
  readonly period: Period
}

function PeriodRanking({ view, period }: PeriodRankingProps) {
  const client = useQueryClient()
  const index = useIndex()
  const { filters, language } = view
  const range = rangeOf(period, filters)
  const sources = sourcesOf(period, range)
  // Without an index nobody knows what there is: then the file itself is asked.
  const exists = (source: Period) =>
    index.data ? factsOf(index.data, source) !== undefined : index.isError
  const ranked = useRankedPapers(sources, range, index.siteHas)
  const prefetch = (target: Period) => {
    if (index.siteHas(target)) void client.prefetchQuery(rankingQuery(target))
  }
  useRankingHead(view, period, ranked)
  const shown = filterByInstitution(ranked.papers, filters.institutions)
  const known = index.data ?? null

  return (
    <>
      <PeriodBar
        period={period}
        index={known}
        onIntent={prefetch}
        rangeLabel={range && formatRange(range.first, range.last, language, true)}
      >
        <RankingStatus ranked={ranked} shown={shown} filtered={filters.institutions.length > 0} />
      </PeriodBar>
      <div className="ranking-grid">
        <main id="main">
          <RankingFilters view={view} period={period} ranked={ranked} />
          {known && !sources.some(exists) ? (
            <EmptyPeriod index={known} period={period} today={today()} />
          ) : index.isPending ? (
            <RankingSkeleton />
          ) : (
            <RankingBody view={view} period={period} ranked={ranked} papers={shown} />
          )}
          {index.isError && <IndexMissing onRetry={() => void index.refetch()} />}
          <IssuesNote issues={ranked.issues} />
        </main>
        <Beside>
          <Suspense fallback={null}>
            <RankingSidebar
              view={view}
              period={period}
              ranked={ranked}
              index={known}
              onIntent={prefetch}
            />
          </Suspense>
        </Beside>
      </div>
    </>
  )
}

function useRankingHead(view: RankingView, period: Period, { ranking }: RankedPapers): void {
  const { t } = useTranslation()
  const firstTitle = ranking?.papers[0]?.title.en
  const facts = {
    total: ranking?.total ?? null,
    firstTitle: firstTitle && !mayHoldTex(firstTitle) ? firstTitle : null,
  }
  const page = view.period ? ({ kind: 'ranking', period } as const) : ({ kind: 'front' } as const)
  usePageHead(pageHead(t, page, view.language, facts), view.language)
}

/** The papers; until there are any, their shape, or what kept them from coming. */
function RankingBody(props: RankingPapersProps) {
  const { ranked } = props
  if (ranked.loading) return <RankingSkeleton />
  return ranked.error && ranked.papers.length === 0 ? (
    <FailureNotice error={ranked.error} onRetry={ranked.retry} />
  ) : (
    <>
      <RankingPapers {...props} />
      {ranked.error !== null && <FailureNotice error={ranked.error} onRetry={ranked.retry} />}
    </>
  )
}

function IndexMissing({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <p role="alert" className="py-3 text-sm text-soft">
      {t('failure.indexMissing')}{' '}
      <button type="button" className="text-link" onClick={onRetry}>
        {t('failure.retry')}
      </button>
    </p>
  )
}
