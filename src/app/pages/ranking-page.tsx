import { useQueryClient } from '@tanstack/react-query'
import { memo, Suspense, useDeferredValue } from 'react'
import { useTranslation } from '#i18n/language.tsx'

import type { Period } from '#domain/calendar.ts'
import { filterByInstitution, filterByTopic } from '#domain/filter.ts'
import { mayHoldTex } from '#domain/tex/may-hold-tex.ts'
import type { Filters, RankingView } from '#domain/view.ts'
import { FailureNotice } from '#features/loading/failure-notice.tsx'
import { PeriodBar } from '#features/periods/period-bar.tsx'
import { factsOf } from '#features/periods/period-facts.ts'
import { RankingSkeleton } from '#features/ranking/ranking-skeleton.tsx'
import { formatRange } from '#i18n/format.ts'
import { pageHead } from '#i18n/page-head.ts'
import { isAwaited, useLive } from '#queries/live-query.ts'
import { rankingQuery } from '#queries/ranking-query.ts'
import { lazily } from '#ui/lazily.ts'
import { Notice } from '#ui/notice.tsx'
import { useIndex } from '../use-index.ts'
import { usePageHead } from '../use-page-head.ts'
import { Beside } from './beside.tsx'
import { LiveRoom } from './live-room.tsx'
import { RankingPapers, type RankingPapersProps } from './ranking-papers.tsx'
import { RankingStatus } from './ranking-status.tsx'
import { type RankedPapers, rangeOf, sourcesOf, useRankedPapers } from './use-ranked-papers.ts'

const RankingFilters = lazily(() => import('./ranking-filters.tsx'), 'RankingFilters')
// Beside the ranking, not in it: it may come a moment later.
const RankingSidebar = lazily(() => import('./ranking-sidebar.tsx'), 'RankingSidebar')

const IssuesNote = lazily(() => import('#features/loading/issues-note.tsx'), 'IssuesNote')

const AbsentPeriod = lazily(() => import('./absent-period.tsx'), 'AbsentPeriod')

interface RankingPageProps {
  readonly view: RankingView
}

/**
 * The ranking of a day, a week or a month, or of the range that filters name. Other filters of the
 * same ranking may take their time, and a key pressed meanwhile comes first.
 */
export function RankingPage({ view }: RankingPageProps) {
  const last = useDeferredValue(view)
  const isSame = last.period?.key === view.period?.key && last.language === view.language
  return <Settled view={isSame ? last : view} />
}

const Settled = memo(function Settled({ view }: RankingPageProps) {
  const index = useIndex()
  const { t } = useTranslation()
  const newest = index.data?.newest
  const period = view.period ?? (newest ? ({ kind: 'daily', key: newest } as const) : null)
  if (period) return <PeriodRanking view={view} period={period} />
  if (index.isError || index.isSuccess) {
    return (
      <main id="main">
        <LiveRoom period={null} front sources={[]} />
        {index.isError ? (
          <FailureNotice error={index.error} onRetry={() => void index.refetch()} />
        ) : (
          <Notice title={t('empty.archive')}>{t('empty.archiveBody')}</Notice>
        )}
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
})

/** A list that takes another's place fades in, so that the change is seen as one. */
const arriving = 'transition-opacity duration-200 motion-safe:starting:opacity-0'

interface PeriodRankingProps {
  readonly view: RankingView
  readonly period: Period
}

function PeriodRanking({ view, period }: PeriodRankingProps) {
  const client = useQueryClient()
  const { index, sources, range, absent, ranked } = useShown(view, period)
  const { filters, language } = view
  useRankingHead(view, period, ranked)
  const prefetch = (target: Period) => {
    if (index.siteHas(target)) void client.prefetchQuery(rankingQuery(target))
  }
  const ofInstitutions = filterByInstitution(ranked.papers, filters.institutions)
  const shown = filterByTopic(ofInstitutions, filters.topics)
  const known = index.data ?? null
  // New rows do not seem to move, as rows do that change their places.
  const generation = useLive()?.state.generation

  return (
    <>
      <PeriodBar
        key={generation}
        period={period}
        index={known}
        onIntent={prefetch}
        rangeLabel={range && formatRange(range.first, range.last, language, true)}
      >
        <RankingStatus ranked={ranked} shown={shown} filtered={shown !== ranked.papers} />
      </PeriodBar>
      <LiveRoom period={period} front={view.period === null} sources={sources} />
      <div key={`papers ${generation}`} className={`ranking-grid ${generation ? arriving : ''}`}>
        <main id="main">
          {/* What is above the papers comes with them, so that it moves none. */}
          <Suspense fallback={<RankingSkeleton />}>
            {isFiltered(filters) && <RankingFilters view={view} period={period} ranked={ranked} />}
            {known && absent ? (
              <AbsentPeriod index={known} period={period} />
            ) : (
              <RankingBody view={view} period={period} ranked={ranked} papers={shown} />
            )}
          </Suspense>
          {index.isError && <IndexMissing onRetry={() => void index.refetch()} />}
          {ranked.issues.length > 0 && <Issues issues={ranked.issues} />}
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

function Issues(props: { readonly issues: RankedPapers['issues'] }) {
  return (
    <Suspense fallback={null}>
      <IssuesNote {...props} />
    </Suspense>
  )
}

/** The papers of a view; `absent` where nobody has any, nor may have them soon. */
function useShown({ filters }: RankingView, period: Period) {
  const index = useIndex()
  const live = useLive()
  const range = rangeOf(period, filters)
  const sources = sourcesOf(period, range)
  const found = useRankedPapers(sources, range, index.siteHas)
  const { data } = index
  // Without an index nobody knows what there is: then the file itself is asked.
  const lacks = data !== undefined && !sources.some((source) => factsOf(data, source)?.papers)
  const awaited = lacks && sources.some((source) => isAwaited(live, source))
  const ranked = awaited || index.isPending ? { ...found, loading: true } : found
  return { index, sources, range, absent: lacks && !awaited, ranked }
}

function isFiltered({ institutions, topics, from, to }: Filters): boolean {
  return institutions.length + topics.length > 0 || from !== null || to !== null
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
