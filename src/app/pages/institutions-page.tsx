import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useLocation, useSearch } from 'wouter'

import { type Listing, listingOf, withListing } from '#domain/listing.ts'
import { hrefOf, type PlainView } from '#domain/view.ts'
import { InstitutionList } from '#features/institutions/institution-list.tsx'
import { useNameSearch } from '#features/institutions/use-name-search.ts'
import { FailureNotice } from '#features/loading/failure-notice.tsx'
import { useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { pageHead } from '#i18n/page-head.ts'
import { institutionsQuery } from '#queries/institution-query.ts'
import { Segments } from '#ui/segments.tsx'
import { usePageHead } from '../use-page-head.ts'

const nothingKnown = { total: null, firstTitle: null }

/** Every institution with papers here, by papers or upvotes; found by its name in either language. */
export function InstitutionsPage({ view }: { readonly view: PlainView }) {
  const { t } = useTranslation()
  const say = useWords('pages')
  const institutions = useQuery(institutionsQuery)
  const [query, setQuery] = useState('')
  const hasName = useNameSearch(useDeferredValue(query))
  const { order, domestic } = listingOf(useSearch())
  const byUpvotes = order === 'upvotes'
  usePageHead(pageHead(t, { kind: 'institutions' }, view.language, nothingKnown), view.language)
  const found = (institutions.data ?? []).filter(
    (entry) => (!domestic || entry.country === 'KR') && hasName(entry),
  )
  // They come by papers.
  const shown = byUpvotes ? found.toSorted((a, b) => b.upvotes - a.upvotes) : found
  return (
    <main id="main">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3">
        <h1 tabIndex={-1} className="text-xl font-semibold">
          {say('institutions.heading')}
        </h1>
        <input
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          aria-label={say('institutions.find')}
          placeholder={say('institutions.find')}
          className="field max-w-xs"
        />
        <ListingControls view={view} />
        <p role="status" className="min-h-5 text-sm text-soft sm:ms-auto">
          {institutions.data ? say('institutions.count', { count: found.length }) : ''}
        </p>
      </div>
      {institutions.isError && (
        <FailureNotice error={institutions.error} onRetry={() => void institutions.refetch()} />
      )}
      {institutions.data && found.length === 0 && (
        <p className="py-8 text-soft">{say('institutions.noneMatch')}</p>
      )}
      <InstitutionList institutions={shown} byUpvotes={byUpvotes} />
    </main>
  )
}

function ListingControls({ view }: { readonly view: PlainView }) {
  const say = useWords('pages')
  const [, navigate] = useLocation()
  const { order, domestic } = listingOf(useSearch())
  const show = (listing: Listing) => navigate(withListing(hrefOf(view), listing))
  return (
    <>
      <Segments
        label={say('institutions.order')}
        segments={[
          { value: 'papers', label: say('institutions.byPapers') },
          { value: 'upvotes', label: say('institutions.byUpvotes') },
        ]}
        value={order ?? 'papers'}
        onChange={(next) =>
          show({ ...(next === 'upvotes' && { order: next }), ...(domestic && { domestic }) })
        }
      />
      <label className="flex min-h-9 items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={domestic ?? false}
          onChange={() => show({ ...(order && { order }), ...(!domestic && { domestic: true }) })}
        />
        {say('institutions.domestic')}
      </label>
    </>
  )
}
