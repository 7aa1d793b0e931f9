import { useTranslation } from '#i18n/language.tsx'
import { Link } from 'wouter'

import type { ArchiveIndex } from '#domain/archive/read.ts'
import { daysSpanOf, type Period, weekOf } from '#domain/calendar.ts'
import { countInstitutions } from '#domain/filter.ts'
import { hrefOf, rankingView, type RankingView } from '#domain/view.ts'
import { InstitutionFilter } from '#features/filters/institution-filter.tsx'
import { RangeFilter } from '#features/filters/range-filter.tsx'
import { Calendar } from '#features/periods/calendar.tsx'
import { archiveSpan } from '#features/periods/period-facts.ts'
import { WeekTop } from '#features/ranking/week-top.tsx'
import { WeeklyList } from '#features/ranking/weekly-list.tsx'
import { useIndex } from '../use-index.ts'
import { toggled, useFilters } from './ranking-filters.tsx'
import type { RankedPapers } from './use-ranked-papers.ts'

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
  // Before all papers are there nothing stands below the calendar, so that nothing there can move.
  const complete = !ranked.loading && !ranked.loadingRest
  return (
    <div className="divide-y divide-line *:py-5">
      {index && <Calendar index={index} period={period} onIntent={onIntent} />}
      {complete && ranked.papers.length > 0 && (
        <InstitutionFilter
          counts={countInstitutions(ranked.papers)}
          names={ranked.names}
          selected={view.filters.institutions}
          onToggle={(slug) => change({ institutions: toggled(view.filters.institutions, slug) })}
        />
      )}
      {complete && span && (
        <RangeFilter
          from={view.filters.from}
          to={view.filters.to}
          first={span.first}
          last={span.last}
          onChange={change}
        />
      )}
      {complete && <OfTheWeek {...props} />}
    </div>
  )
}

function OfTheWeek({ view, period, ranked, index }: RankingSidebarProps) {
  const { t } = useTranslation()
  const { siteHas } = useIndex()
  const week = { kind: 'weekly', key: weekOf(daysSpanOf(period).first) } as const
  if (ranked.ranking?.list) return <WeeklyList list={ranked.ranking.list} within={period} />
  if (period.kind !== 'daily' || !index || !Object.hasOwn(index.weeks, week.key)) return null
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
