import type { Options } from 'minisearch'

import { bigrams } from './bigrams.ts'

/** The same on the side that builds and the side that asks, as MiniSearch wants it. */
export const miniSearchOptions: Options = {
  fields: ['title', 'institutions', 'initials', 'keywords', 'points', 'abstract'],
  storeFields: ['title'],
  tokenize: bigrams,
  searchOptions: {
    combineWith: 'AND',
    boost: { title: 3 },
    prefix: true,
    fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
  },
}
