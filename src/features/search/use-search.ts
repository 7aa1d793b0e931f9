import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'

import type { SearchAnswer, SearchRequest } from '#search/contract.ts'
import type { Searching } from './searching.ts'

/** What is asked, wherever in the list of results one stands. */
export type Question = Omit<SearchRequest, 'first' | 'count'>

const resultsAtOnce = 20
/** Answers of a keystroke are many and small: kept as long as a reader goes to and fro. */
const keptMs = 10 * 60_000

export function asksSomething({ text, institutions, topics, from, to }: Question): boolean {
  return (
    text.trim() !== '' ||
    institutions.length > 0 ||
    topics.length > 0 ||
    from !== null ||
    to !== null
  )
}

/** Answers are kept with what was asked, because an earlier one is shown while another is awaited. */
interface Page {
  readonly asked: string
  readonly answer: SearchAnswer
}

/** The papers found, more of them on demand. While an answer is awaited, the one before stays. */
export function useSearch(searching: Searching, question: Question) {
  const key = ['search', searching.version, question] as const
  const asked = JSON.stringify(key)
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: async ({ pageParam, signal, client }): Promise<Page> => {
      const onPart = (answer: SearchAnswer) => {
        if (pageParam > 0 || signal.aborted) return
        client.setQueryData(key, { pages: [{ asked, answer }], pageParams: [0] })
      }
      const request = { ...question, first: pageParam, count: resultsAtOnce }
      return { asked, answer: await searching.search(request, onPart, signal) }
    },
    initialPageParam: 0,
    getNextPageParam: ({ answer }: Page, pages: readonly Page[]) => {
      const shown = countHits(pages)
      return answer.hits.length > 0 && shown < answer.found ? shown : undefined
    },
    enabled: asksSomething(question),
    placeholderData: keepPreviousData,
    // What was answered without a part of the index is asked again when the reader comes back.
    staleTime: ({ state }) =>
      state.data?.pages.some(({ answer }) => lacksSomething(answer)) ? 0 : Number.POSITIVE_INFINITY,
    gcTime: keptMs,
    retry: false,
    structuralSharing: false,
  })
  const pages = query.data?.pages ?? []
  return {
    /** The newest answer: it knows the numbers. Null before the first. */
    answer: pages.at(-1)?.answer ?? null,
    hits: pages.flatMap(({ answer }) => answer.hits),
    names: new Map(pages.flatMap(({ answer }) => [...answer.institutions])),
    /** Another one for each list of results that is not the same list grown longer. */
    listKey: pages[0]?.asked ?? '',
    isSearching: query.isFetching,
    /** What is shown answers an earlier question. */
    isEarlier: query.isPlaceholderData,
    hasMore: query.hasNextPage && !query.isPlaceholderData,
    isLoadingMore: query.isFetchingNextPage,
    error: query.error,
    more: () => {
      if (!query.isFetching) void query.fetchNextPage()
    },
    retry: () => void query.refetch(),
  }
}

function countHits(pages: readonly Page[]): number {
  return pages.reduce((sum, { answer }) => sum + answer.hits.length, 0)
}

function lacksSomething({ isPartial, failures }: SearchAnswer): boolean {
  return isPartial || failures.length > 0
}

/**
 * How many papers each institution would give if no institution were chosen: a choice among them
 * must not empty the list of choices.
 */
function institutionCountsQuery(searching: Searching, question: Question) {
  const open = { ...question, institutions: [] }
  return queryOptions({
    queryKey: ['search-counts', searching.version, open],
    queryFn: async ({ signal }) => {
      const { counts, institutions } = await searching.search(
        { ...open, first: 0, count: 1 },
        () => {},
        signal,
      )
      return { counts: counts.institutions, names: institutions }
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keptMs,
    retry: false,
    structuralSharing: false,
    enabled: question.institutions.length > 0 && asksSomething(open),
  })
}

/** The counts for the filters' lists, and the names of what is counted. */
export function useInstitutionCounts(searching: Searching, question: Question) {
  return useQuery(institutionCountsQuery(searching, question)).data ?? null
}
