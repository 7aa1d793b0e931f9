import { useTranslation } from '#i18n/language.tsx'
import { useLocation } from 'wouter'

import type { Period } from '#domain/calendar.ts'
import { type Filters, hrefOf, noFilters, type RankingView } from '#domain/view.ts'
import { ActiveFilters } from '#features/filters/active-filters.tsx'
import { institutionLabel } from '#features/filters/institution-label.ts'
import { formatRange } from '#i18n/format.ts'
import { type RankedPapers, rangeOf } from './use-ranked-papers.ts'

/** Goes to the same ranking with other filters; each change is a step that Back undoes. */
export function useFilters(view: RankingView, period: Period) {
  const [, navigate] = useLocation()
  return (change: Partial<Filters>) => {
    const filters = { ...view.filters, ...change }
    // "The newest day" moves on: a filtered ranking that is shared must stay the one it was.
    navigate(hrefOf({ ...view, period, filters }), { replace: false })
  }
}

export function toggled(slugs: readonly string[], slug: string): readonly string[] {
  return slugs.includes(slug) ? slugs.filter((known) => known !== slug) : [...slugs, slug]
}

export interface RankingFiltersProps {
  readonly view: RankingView
  readonly period: Period
  readonly ranked: RankedPapers
}

/** The filters in force, above the ranking. */
export function RankingFilters({ view, period, ranked }: RankingFiltersProps) {
  const { t } = useTranslation()
  const change = useFilters(view, period)
  const { filters, language } = view
  const range = rangeOf(period, filters)
  const active = filters.institutions.map((slug) => ({
    key: slug,
    label: institutionLabel(slug, ranked.names.get(slug), language, t),
    onRemove: () => change({ institutions: toggled(filters.institutions, slug) }),
  }))
  const rangeFilter = range && {
    key: 'range',
    label: formatRange(range.first, range.last, language),
    onRemove: () => change({ from: null, to: null }),
  }
  // Their names come with the papers; until then the line keeps its place.
  if (ranked.loading) {
    return active.length > 0 || range ? <div className="h-12.25 border-b border-line" /> : null
  }
  return (
    <ActiveFilters
      filters={rangeFilter ? [...active, rangeFilter] : active}
      onClear={() => change(noFilters)}
    />
  )
}
