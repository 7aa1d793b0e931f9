import { useTranslation } from '#i18n/language.tsx'

import type { Period } from '#domain/calendar.ts'
import { TopicNames } from '#domain/topic-names.ts'
import { noFilters, type RankingView } from '#domain/view.ts'
import { ActiveFilters } from '#features/filters/active-filters.tsx'
import { institutionLabel } from '#features/filters/institution-label.ts'
import { formatRange } from '#i18n/format.ts'
import { useTopicNames } from '#i18n/use-topic-names.ts'
import { toggled, useFilters } from './change-filters.ts'
import { type RankedPapers, rangeOf } from './use-ranked-papers.ts'

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
  const topicName = useTopicNames(filters.topics.length > 0)
  const names = new TopicNames()
  if (filters.topics.length > 0) for (const { keywords } of ranked.papers) names.add(keywords)
  const topics = filters.topics.map((topic) => ({
    key: `topic ${topic}`,
    label: topicName(topic, names.nameOf(topic)).text,
    onRemove: () => change({ topics: toggled(filters.topics, topic) }),
  }))
  const rangeFilter = range && {
    key: 'range',
    label: formatRange(range.first, range.last, language),
    onRemove: () => change({ from: null, to: null }),
  }
  // Their names come with the papers; until then the line keeps its place.
  if (ranked.loading) return <div className="h-12.25 border-b border-line" />
  return (
    <ActiveFilters
      filters={[...active, ...topics, ...(rangeFilter ? [rangeFilter] : [])]}
      onClear={() => change(noFilters)}
    />
  )
}
