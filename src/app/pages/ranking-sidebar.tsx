import { useTranslation } from '#i18n/language.tsx'
import { Suspense } from 'react'
import { Link } from 'wouter'

import type { ArchiveIndex } from '#domain/archive/read.ts'
import { daysSpanOf, type Period, weekOf } from '#domain/calendar.ts'
import { countInstitutions, filterByInstitution, filterByTopic } from '#domain/filter.ts'
import { countTopics } from '#domain/topic-counts.ts'
import { hrefOf, rankingView, type RankingView } from '#domain/view.ts'
import { InstitutionFilter } from '#features/filters/institution-filter.tsx'
import { RangeFilter } from '#features/filters/range-filter.tsx'
import { TopicFilter } from '#features/filters/topic-filter.tsx'
import { HideRead } from '#features/keep/hide-read.tsx'
import { Calendar } from '#features/periods/calendar.tsx'
import { archiveSpan, factsOf } from '#features/periods/period-facts.ts'
import { WeekTop } from '#features/ranking/week-top.tsx'
import { WeeklyList } from '#features/ranking/weekly-list.tsx'
import { formatPeriod } from '#i18n/format.ts'
import { lazily } from '#ui/lazily.ts'
import { useIndex } from '../use-index.ts'
import { useFilters } from './change-filters.ts'
import { CiteList } from './cite-list.tsx'
import type { RankedPapers } from './use-ranked-papers.ts'

const RankingHealth = lazily(() => import('./ranking-health.tsx'), 'RankingHealth')

export interface RankingSidebarProps {
  readonly view: RankingView
  readonly period: Period
  readonly ranked: RankedPapers
  readonly index: ArchiveIndex | null
  readonly onIntent: (period: Period) => void
}

/** Beside a ranking: the calendar, the filters, and what else there is of the week. */
export function RankingSidebar(props: RankingSidebarProps) {
  const { view, period, ranked, index, onIntent } = props
  const change = useFilters(view, period)
  const span = index && archiveSpan(index)
  const { institutions, topics } = view.filters
  // Before all papers are there nothing stands below the calendar, so that nothing there can move.
  const complete = !ranked.loading && !ranked.loadingRest
  return (
    <div className="divide-y divide-line *:py-5">
      {index && <Calendar index={index} period={period} onIntent={onIntent} />}
      {complete && ranked.papers.length > 0 && (
        <InstitutionFilter
          counts={countInstitutions(filterByTopic(ranked.papers, topics))}
          names={ranked.names}
          selected={institutions}
          onChange={(chosen) => change({ institutions: chosen })}
        />
      )}
      {complete && <Topics {...props} />}
      {complete && (
        <>
          <HideRead />
          {span && <RangeFilter {...view.filters} {...span} onChange={change} />}
          <OfTheWeek {...props} />
          {ranked.papers.length > 0 && (
            <>
              <Cite {...props} />
              <Suspense fallback={null}>
                <RankingHealth period={period} papers={ranked.papers} />
              </Suspense>
            </>
          )}
        </>
      )}
    </div>
  )
}

/** Topics of the ranking; a long period's file has no keywords, and then there are none to offer. */
function Topics({ view, period, ranked }: RankingSidebarProps) {
  const change = useFilters(view, period)
  const { institutions, topics } = view.filters
  const left = filterByTopic(filterByInstitution(ranked.papers, institutions), topics)
  return (
    <TopicFilter
      counts={countTopics(left)}
      selected={topics}
      onChange={(chosen) => change({ topics: chosen })}
    />
  )
}

/** Cites the papers that the filters leave. */
function Cite({ view, period, ranked }: RankingSidebarProps) {
  const { institutions, topics } = view.filters
  const left = filterByTopic(filterByInstitution(ranked.papers, institutions), topics)
  return (
    <div className="min-h-19">
      <Suspense fallback={null}>
        <CiteList papers={left} name={formatPeriod(period, view.language)} />
      </Suspense>
    </div>
  )
}

function OfTheWeek({ view, period, ranked, index }: RankingSidebarProps) {
  const { t } = useTranslation()
  const { siteHas } = useIndex()
  const week = { kind: 'weekly', key: weekOf(daysSpanOf(period).first) } as const
  if (ranked.ranking?.list) return <WeeklyList list={ranked.ranking.list} within={period} />
  const known = index ? (factsOf(index, week)?.papers ?? 0) : 0
  if (period.kind !== 'daily' || known === 0) return null
  return (
    <WeekTop
      week={week}
      ofSite={siteHas(week)}
      more={
        <Link href={hrefOf(rankingView(view.language, week))} className="quiet-link text-sm">
          {t('ranking.wholeWeek')}
        </Link>
      }
    />
  )
}
