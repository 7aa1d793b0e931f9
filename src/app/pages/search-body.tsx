import type { Filters, SearchView } from '#domain/view.ts'
import { NothingFound } from '#features/search/nothing-found.tsx'
import { QueryChanges } from '#features/search/query-changes.tsx'
import { SearchFailed } from '#features/search/search-failed.tsx'
import { SearchFailures } from '#features/search/search-failures.tsx'
import type { Question, useSearch } from '#features/search/use-search.ts'
import { RankingSkeleton } from '#features/ranking/ranking-skeleton.tsx'
import { SearchFiltersInForce } from './search-filters-in-force.tsx'
import { SearchResults } from './search-results.tsx'

export interface SearchBodyProps {
  readonly view: SearchView
  readonly question: Question
  readonly search: ReturnType<typeof useSearch>
  readonly onFilter: (change: Partial<Filters>) => void
  readonly onClear: () => void
  readonly onLiteral: (text: string) => void
}

/** What was found; or its shape, or why there is nothing. */
export function SearchBody(props: SearchBodyProps) {
  const { view, question, search, onFilter, onClear, onLiteral } = props
  const { answer, error } = search
  return (
    <>
      <SearchFiltersInForce
        filters={view.filters}
        names={search.names}
        isWaiting={!answer && !error}
        onFilter={onFilter}
        onClear={onClear}
      />
      {error && <SearchFailed error={error} onRetry={search.retry} />}
      {!answer && !error && <RankingSkeleton />}
      {answer && (
        <div key={search.listKey}>
          <QueryChanges text={question.text} changes={answer.changes} onLiteral={onLiteral} />
          <SearchFailures failures={answer.failures} onRetry={search.retry} />
          {search.hits.length > 0 ? (
            <SearchResults search={search} query={question.text} />
          ) : (
            // Where a part could not be read, nobody knows whether there is anything.
            answer.failures.length === 0 &&
            !search.isSearching && (
              <NothingFound
                text={question.text}
                isFiltered={isFiltered(view.filters)}
                onClearFilters={onClear}
              />
            )
          )}
        </div>
      )}
    </>
  )
}

function isFiltered({ institutions, topics, from, to }: Filters): boolean {
  return institutions.length > 0 || topics.length > 0 || from !== null || to !== null
}
