import { Suspense, useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'

import { queryTyped } from '#domain/view-query.ts'
import { type Filters, hrefOf, noFilters, type SearchView } from '#domain/view.ts'
import { RankingSkeleton } from '#features/ranking/ranking-skeleton.tsx'
import { SearchField } from '#features/search/search-field.tsx'
import { SearchOrders } from '#features/search/search-orders.tsx'
import { SearchStatus } from '#features/search/search-status.tsx'
import { Suggestions } from '#features/search/suggestions.tsx'
import { asksSomething, type Question, useSearch } from '#features/search/use-search.ts'
import type { Offer } from '#features/search/use-suggestions.ts'
import { useTranslation } from '#i18n/language.tsx'
import { loadTopicNames } from '#i18n/use-topic-names.ts'
import { useWords } from '#i18n/use-words.ts'
import type { SearchAnswer } from '#search/contract.ts'
import { rememberSearch } from '#store/recent-searches.ts'
import { hrefOfOffer } from '../offer-address.ts'
import { usePageHead } from '../use-page-head.ts'
import { useSearching } from '../use-searching.ts'
import { SearchAside } from './search-aside.tsx'
import { SearchBody } from './search-body.tsx'
import { SearchOffers } from './search-offers.tsx'
import { useTypedQuery } from './use-typed-query.ts'

/** The whole archive, searched as one types; everything that is asked stands in the address. */
export function SearchPage({ view }: { readonly view: SearchView }) {
  const { order, filters } = view
  // What suspended while somebody types would take the field away, and the syllable in it.
  useWords('pages')
  // The results wait for these by themselves: they come meanwhile.
  void loadTopicNames(view.language)
  const [, navigate] = useLocation()
  const typed = useTypedQuery(view)
  const searching = useSearching()
  const question: Question = { text: queryTyped(useDeferredValue(typed.text)), order, ...filters }
  const search = useSearch(searching, question)
  const isAsked = asksSomething(question)
  const go = (change: Partial<SearchView>) =>
    navigate(hrefOf({ ...view, query: queryTyped(typed.text), ...change }))
  const filter = (change: Partial<Filters>) => go({ filters: { ...filters, ...change } })
  useSearchHead(view)
  return (
    <div className="ranking-grid">
      <main id="main" aria-busy={isAsked && search.isSearching}>
        <SearchHeading typed={typed} view={view} />
        {isAsked && (
          <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-2">
            <SearchStatus
              found={knownFound(search.answer)}
              isPartial={search.answer?.isPartial === true}
              isSearching={search.isSearching}
            />
            <SearchOrders order={order} onChange={(next) => go({ order: next })} />
          </div>
        )}
        <Suspense fallback={<RankingSkeleton />}>
          {isAsked ? (
            <SearchBody
              view={view}
              question={question}
              search={search}
              onFilter={filter}
              onClear={() => filter(noFilters)}
              onLiteral={(text) => typed.send(text)}
            />
          ) : (
            <SearchOffers view={view} />
          )}
        </Suspense>
      </main>
      <Suspense fallback={null}>
        {isAsked && (
          <SearchAside
            searching={searching}
            question={question}
            answer={search.answer}
            isSearching={search.isSearching}
            names={search.names}
            filters={filters}
            onFilter={filter}
          />
        )}
      </Suspense>
    </div>
  )
}

interface SearchHeadingProps {
  readonly view: SearchView
  readonly typed: ReturnType<typeof useTypedQuery>
}

function SearchHeading({ view, typed }: SearchHeadingProps) {
  const { t } = useTranslation()
  const say = useWords('search')
  const [, navigate] = useLocation()
  const searching = useSearching()
  const [field, setField] = useState<HTMLInputElement | null>(null)
  // Only for who comes to type something the field is made ready.
  const [cameToType] = useState(view.query === '' && hrefOf(view).endsWith('/search'))
  const pick = (offer: Offer) => {
    if (offer.kind === 'term' || offer.kind === 'recent') rememberSearch(offer.value)
    navigate(hrefOfOffer(offer, view))
  }
  return (
    <>
      <h1 tabIndex={-1} className="sr-only">
        {say('page.heading')}
      </h1>
      <SearchField
        ref={setField}
        label={t('site.search')}
        placeholder={say('page.placeholder')}
        text={typed.text}
        isReady={cameToType}
        onType={typed.type}
        onLeave={typed.write}
        onSubmit={(text) => {
          rememberSearch(text)
          typed.send(text)
        }}
      >
        {/* Its own boundary: what suspends would take the field away, and with it itself. */}
        <Suspense fallback={<div className="h-10" />}>
          {field ? (
            <Suggestions
              field={field}
              text={typed.text}
              searching={searching}
              onPick={pick}
              layout="line"
            />
          ) : (
            <div className="h-10" />
          )}
        </Suspense>
      </SearchField>
    </>
  )
}

function useSearchHead({ query, language }: SearchView): void {
  const { t } = useTranslation()
  const say = useWords('search')
  const title = query === '' ? say('page.title') : say('page.titleOf', { text: query })
  const description = say('page.description')
  usePageHead({ title: `${title} | ${t('site.name')}`, description }, language)
}

/** Null where nothing was found and a part of the index could not be read: "0 papers" says too much. */
function knownFound(answer: SearchAnswer | null): number | null {
  return answer && (answer.found > 0 || answer.failures.length === 0) ? answer.found : null
}
