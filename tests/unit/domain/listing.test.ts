import { expect, test } from 'vitest'

import { type Listing, listingOf, withListing } from '#domain/listing.ts'

test.each<[string, Listing]>([
  ['', {}],
  ['?order=upvotes', { order: 'upvotes' }],
  ['?country=KR', { domestic: true }],
  ['?order=upvotes&country=KR', { order: 'upvotes', domestic: true }],
])('"%s" is a listing, written as it is read', (query, listing) => {
  expect(listingOf(query)).toEqual(listing)
  expect(withListing('/ko/institutions', listing)).toBe(`/ko/institutions${query}`)
})

test('what is not known is the usual way', () => {
  expect(listingOf('?order=names&country=FR&x')).toEqual({})
})
