import { keepPreviousData, useQuery } from '@tanstack/react-query'

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
import { useTopicLabel } from '../use-topic-label.ts'

export interface SearchAsideProps {
  readonly searching: Searching
  readonly question: Question
  readonly answer: SearchAnswer | null
  /** The answer is not the last one yet. */
  readonly isSearching: boolean
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
        <CountedFilters {...props} />
      </div>
    </FiltersBeside>
  )
}

type Counts = SearchAnswer['counts']

/** Mounted only where the lists are shown, so that counts are asked for only there. */
function CountedFilters(props: SearchAsideProps) {
  const { answer, filters, onFilter } = props
  const counts = useCounts(props)
  const topicLabel = useTopicLabel(answer !== null)
  return (
    <>
      <Institutions {...props} counts={counts?.institutions ?? []} />
      {answer && (
        <TopicFilter
          counts={withChosen(counts?.topics ?? [], filters.topics).map(([topic, papers]) => ({
            topic,
            name: topicLabel(topic),
            papers,
          }))}
          selected={filters.topics}
          onChange={(topics) => onFilter({ topics })}
        />
      )}
    </>
  )
}

/** The answer's own counts; of a large archive they are asked for once the results are there. */
function useCounts(props: SearchAsideProps): Counts | null {
  const { searching, question, answer, isSearching } = props
  const hasCounts = answer !== null && !isWithoutCounts(answer)
  const asked = { ...question, withCounts: true }
  const { data } = useQuery({
    queryKey: ['search-all-counts', searching.version, asked],
    queryFn: async ({ signal }) => {
      const request = { ...asked, first: 0, count: 1 }
      return (await searching.search(request, () => {}, signal)).counts
    },
    enabled: answer !== null && !isSearching && !hasCounts && answer.found > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    structuralSharing: false,
  })
  return hasCounts || answer?.found === 0 ? answer.counts : (data ?? null)
}

function isWithoutCounts({ counts }: SearchAnswer): boolean {
  return counts.institutions.length + counts.topics.length === 0
}

interface InstitutionsProps extends SearchAsideProps {
  readonly counts: Counts['institutions']
}

/** Of a search that is filtered by institution, the counts are those without that filter. */
function Institutions(props: InstitutionsProps) {
  const { searching, question, names, filters, isSearching, onFilter } = props
  // Without an institution nothing is asked: so long as the results are on their way.
  const institutions = isSearching ? [] : question.institutions
  const open = useInstitutionCounts(searching, { ...question, institutions, withCounts: true })
  // An answer names the institutions of its rows; the counts are of all that were found.
  const { data: known = [] } = useQuery(institutionsQuery)
  const chosen = filters.institutions
  const counts = chosen.length > 0 ? (open?.counts ?? []) : props.counts
  const shown = withChosen(counts, chosen)
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
      onChange={(slugs) => onFilter({ institutions: slugs })}
    />
  )
}

type CountList = readonly (readonly [key: string, papers: number])[]

/** What is chosen can be taken back, however few papers it has. */
function withChosen(counts: CountList, chosen: readonly string[]): CountList {
  const known = new Set(counts.map(([key]) => key))
  const lacking = chosen.filter((key) => !known.has(key))
  return [...counts, ...lacking.map((key) => [key, 0] as const)]
}
