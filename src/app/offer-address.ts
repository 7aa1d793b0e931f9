import { hrefOf, type SearchView } from '#domain/view.ts'
import type { Offer } from '#features/search/use-suggestions.ts'

/**
 * Where a suggestion leads: an institution to its page, a topic to a search filtered by it, words
 * to a search for them. The filters of the search it was picked in stay.
 */
export function hrefOfOffer(offer: Offer, view: SearchView): string {
  const { language, filters } = view
  switch (offer.kind) {
    case 'institution':
      return hrefOf({ page: 'institution', language, slug: offer.value })
    case 'topic': {
      const topics = [...new Set([...filters.topics, offer.value])]
      return hrefOf({ ...view, query: '', filters: { ...filters, topics } })
    }
    default:
      return hrefOf({ ...view, query: offer.value })
  }
}
