import { useLocation } from 'wouter'

import { noFilters } from '#domain/view.ts'
import { Suggestions } from '#features/search/suggestions.tsx'
import type { Offer } from '#features/search/use-suggestions.ts'
import { useLanguage } from '#i18n/language.tsx'
import { rememberSearch } from '#store/recent-searches.ts'
import { hrefOfOffer } from './offer-address.ts'
import { useSearching } from './use-searching.ts'

/** What the masthead's field needs once somebody types into it. */
export function SearchHelp({ field }: { readonly field: HTMLInputElement }) {
  const language = useLanguage()
  const [, navigate] = useLocation()
  const searching = useSearching()
  const pick = (offer: Offer) => {
    if (offer.kind !== 'institution') rememberSearch(offer.value)
    const search = { page: 'search', language, query: '', order: 'relevance' } as const
    field.form?.reset()
    navigate(hrefOfOffer(offer, { ...search, filters: noFilters }))
  }
  return <Suggestions field={field} searching={searching} onPick={pick} layout="column" />
}
