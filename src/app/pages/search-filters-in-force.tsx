import { useQuery } from '@tanstack/react-query'

import type { InstitutionName } from '#domain/institution/institution.ts'
import { type Filters, unknownInstitution } from '#domain/view.ts'
import { ActiveFilters } from '#features/filters/active-filters.tsx'
import { institutionLabel } from '#features/filters/institution-label.ts'
import { formatDate, formatRange } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { institutionsQuery } from '#queries/institution-query.ts'
import { useTopicLabel } from '../use-topic-label.ts'
import { toggled } from './change-filters.ts'

export interface SearchFiltersInForceProps {
  readonly filters: Filters
  readonly names: ReadonlyMap<string, InstitutionName>
  /** Names may be on their way; until then the line keeps its place. */
  readonly isWaiting: boolean
  readonly onFilter: (change: Partial<Filters>) => void
  readonly onClear: () => void
}

/** The filters of a search, each to be taken away. */
export function SearchFiltersInForce(props: SearchFiltersInForceProps) {
  const { filters, names, isWaiting, onFilter, onClear } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const range = useRangeLabel(filters)
  const topicLabel = useTopicLabel(filters.topics.length > 0)
  const isNameless = filters.institutions.some(
    (slug) => slug !== unknownInstitution && !names.has(slug),
  )
  // An institution without a hit is in no answer.
  const all = useQuery({ ...institutionsQuery, enabled: isNameless && !isWaiting }).data
  const nameOf = (slug: string) => {
    const known = all?.find((one) => one.slug === slug)
    return names.get(slug) ?? (known && { ...known.name, country: known.country })
  }
  const count = filters.institutions.length + filters.topics.length + (range ? 1 : 0)
  if (isWaiting && count > 0) return <div className="h-12.25 border-b border-line" />
  return (
    <ActiveFilters
      filters={[
        ...filters.institutions.map((slug) => ({
          key: `institution ${slug}`,
          label: institutionLabel(slug, nameOf(slug), language, t),
          onRemove: () => onFilter({ institutions: toggled(filters.institutions, slug) }),
        })),
        ...filters.topics.map((topic) => ({
          key: `topic ${topic}`,
          label: topicLabel(topic),
          onRemove: () => onFilter({ topics: toggled(filters.topics, topic) }),
        })),
        ...(range
          ? [{ key: 'range', label: range, onRemove: () => onFilter({ from: null, to: null }) }]
          : []),
      ]}
      onClear={onClear}
    />
  )
}

function useRangeLabel({ from, to }: Filters): string | null {
  const say = useWords('search')
  const language = useLanguage()
  if (from && to) return formatRange(from, to, language, true)
  if (from) return say('filters.since', { date: formatDate(from, language) })
  return to && say('filters.until', { date: formatDate(to, language) })
}
