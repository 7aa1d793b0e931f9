import { useQuery } from '@tanstack/react-query'

import type { InstitutionName } from '#domain/institution/institution.ts'
import type { Filters } from '#domain/view.ts'
import { FiltersBeside } from '#features/filters/filters-beside.tsx'
import { InstitutionFilter } from '#features/filters/institution-filter.tsx'
import { RangeFilter } from '#features/filters/range-filter.tsx'
import { TopicFilter } from '#features/filters/topic-filter.tsx'
import { archiveSpan } from '#features/periods/period-facts.ts'
import type { Searching } from '#features/search/searching.ts'
import { type Question, useInstitutionCounts } from '#features/search/use-search.ts'
import { institutionsQuery } from '#queries/institution-query.ts'
import type { SearchAnswer } from '#search/contract.ts'
import { useIndex } from '../use-index.ts'
import { toggled } from './change-filters.ts'

export interface SearchAsideProps {
  readonly searching: Searching
  readonly question: Question
  readonly answer: SearchAnswer | null
  readonly names: ReadonlyMap<string, InstitutionName>
  readonly filters: Filters
  readonly onFilter: (change: Partial<Filters>) => void
}

/** What narrows a search: each list counts what the other filters leave. */
export function SearchAside(props: SearchAsideProps) {
  const { answer, filters, onFilter } = props
  const index = useIndex().data
  const span = index && archiveSpan(index)
  const active = filters.institutions.length + filters.topics.length
  return (
    <FiltersBeside active={active + (filters.from || filters.to ? 1 : 0)}>
      <div className="divide-y divide-line *:py-5">
        {/* Its height is known: what follows may change with each answer. */}
        {answer && span && <RangeFilter {...filters} {...span} onChange={onFilter} />}
        <Institutions {...props} />
        {answer && (
          <TopicFilter
            counts={withChosen(answer.counts.topics, filters.topics).map(([topic, papers]) => ({
              topic,
              papers,
            }))}
            selected={filters.topics}
            onToggle={(topic) => onFilter({ topics: toggled(filters.topics, topic) })}
          />
        )}
      </div>
    </FiltersBeside>
  )
}

/** Of a search that is filtered by institution, the counts are those without that filter. */
function Institutions(props: SearchAsideProps) {
  const { searching, question, answer, names, filters, onFilter } = props
  const open = useInstitutionCounts(searching, question)
  // An answer names the institutions of its rows; the counts are of all that were found.
  const { data: known = [] } = useQuery(institutionsQuery)
  const chosen = filters.institutions
  const counts = chosen.length > 0 ? open?.counts : answer?.counts.institutions
  const shown = withChosen(counts ?? [], chosen)
  if (shown.length === 0) return null
  return (
    <InstitutionFilter
      counts={shown.map(([slug, papers]) => ({ slug, papers }))}
      names={
        new Map([
          ...known.map(({ slug, name, country }) => [slug, { ...name, country }] as const),
          ...(open?.names ?? []),
          ...names,
        ])
      }
      selected={chosen}
      onToggle={(slug) => onFilter({ institutions: toggled(chosen, slug) })}
    />
  )
}

type Counts = readonly (readonly [key: string, papers: number])[]

/** What is chosen can be taken back, however few papers it has. */
function withChosen(counts: Counts, chosen: readonly string[]): Counts {
  const known = new Set(counts.map(([key]) => key))
  const lacking = chosen.filter((key) => !known.has(key))
  return [...counts, ...lacking.map((key) => [key, 0] as const)]
}
