import { useEffect, useRef, useState } from 'react'

import type { useSearch } from '#features/search/use-search.ts'
import { useWords } from '#i18n/use-words.ts'
import { SearchResult } from './search-result.tsx'

export interface SearchResultsProps {
  readonly search: ReturnType<typeof useSearch>
  readonly query: string
}

/** More come by themselves up to here; then the reader asks, so that the page's end can be reached. */
const mostUnasked = 100

/** The papers found, best first: an ordered list of the same rows as a ranking. */
export function SearchResults({ search, query }: SearchResultsProps) {
  const say = useWords('search')
  const { hits, names, hasMore, isLoadingMore } = search
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (!button) return undefined
    const observer = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? false),
      { rootMargin: '600px' },
    )
    observer.observe(button)
    return () => observer.disconnect()
  }, [button])
  const isWanted = isNear && hasMore && !isLoadingMore && !search.isSearching
  const askMore = search.more
  // Who pressed the button goes on at the first result that it brought.
  const list = useRef<HTMLOListElement>(null)
  const asked = useRef<number | null>(null)
  useEffect(() => {
    if (asked.current === null || hits.length <= asked.current) return
    list.current?.children[asked.current]?.querySelector('button')?.focus({ preventScroll: true })
    asked.current = null
  }, [hits.length])
  useEffect(() => {
    if (isWanted && hits.length < mostUnasked) askMore()
  }, [isWanted, hits.length, askMore])
  return (
    <>
      {/* Safari drops the semantics of a list without markers unless the role says it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ol ref={list} role="list" aria-label={say('results.heading')}>
        {hits.map((hit, index) => (
          <SearchResult
            key={hit.paper.id}
            hit={hit}
            number={index + 1}
            names={names}
            query={query}
          />
        ))}
      </ol>
      {hasMore && (
        // A screen of room, so that the footer is not seen to be pushed away.
        <div key={hits.length} className="min-h-dvh">
          <button
            ref={setButton}
            type="button"
            className="pill-button my-6"
            aria-disabled={isLoadingMore}
            onClick={() => {
              asked.current = hits.length
              search.more()
            }}
          >
            {isLoadingMore ? say('results.loadingMore') : say('results.more')}
          </button>
        </div>
      )}
    </>
  )
}
