/** How a list of institutions, or of one institution's papers, is shown; unset is the usual way. */
export interface Listing {
  readonly order?: 'upvotes'
  readonly domestic?: true
}

/** Reads a query string (`order=upvotes&country=KR`); what it does not know is the usual way. */
export function listingOf(search: string): Listing {
  const query = new URLSearchParams(search)
  return {
    ...(query.get('order') === 'upvotes' && { order: 'upvotes' }),
    ...(query.get('country') === 'KR' && { domestic: true }),
  }
}

/** The address of a page with a listing in it. */
export function withListing(href: string, { order, domestic }: Listing): string {
  const parts = [order && `order=${order}`, domestic && 'country=KR'].filter(Boolean)
  return parts.length > 0 ? `${href}?${parts.join('&')}` : href
}
