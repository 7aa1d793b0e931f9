import { expect, test } from 'vitest'

import { noFilters, type SearchView } from '#domain/view.ts'
import { hrefOfOffer } from '#app/offer-address.ts'

const view: SearchView = {
  page: 'search',
  language: 'ko',
  query: 'kit',
  order: 'date',
  filters: { ...noFilters, institutions: ['stepfun'], topics: ['wind'] },
}
const label = { en: '', ko: null }

test.each([
  ['institution', 'kite-lab', '/ko/institutions/kite-lab'],
  ['topic', 'kite', '/ko/search?order=date&institution=stepfun&topic=wind,kite'],
  ['topic', 'wind', '/ko/search?order=date&institution=stepfun&topic=wind'],
  ['term', 'kite line', '/ko/search?q=kite%20line&order=date&institution=stepfun&topic=wind'],
] as const)('the %s %s leads to %s', (kind, value, href) => {
  expect(hrefOfOffer({ kind, value, label, papers: 1 }, view)).toBe(href)
})

test('a recent search is searched for again', () => {
  expect(hrefOfOffer({ kind: 'recent', value: '연' }, { ...view, filters: noFilters })).toBe(
    `/ko/search?q=${encodeURIComponent('연')}&order=date`,
  )
})
