import MiniSearch from 'minisearch'

import type { Collection } from '#domain/merge.ts'

import { bigrams } from './bigrams.ts'
import { flatDocument } from './paper-texts.ts'

/** The first ten ids, best first. */
export type Searcher = (query: string) => readonly string[] | Promise<readonly string[]>

const weights = {
  title: 5,
  keywords: 2,
  institutions: 2,
  points: 2,
  authors: 1.5,
  abstract: 1,
  initials: 2,
  id: 10,
}

/** MiniSearch as its page shows it: words, prefixes, and slips of a fifth of a word. */
export function plainMiniSearch(collection: Collection): Searcher {
  const index = new MiniSearch({
    fields: Object.keys(weights).filter((field) => field !== 'initials'),
    searchOptions: { boost: weights, prefix: true, fuzzy: 0.2 },
  })
  index.addAll(documentsOf(collection))
  return (query) => idsOf(index, query)
}

/**
 * MiniSearch helped with Korean: runs of Hangul as overlapping pairs of syllables, initial consonants
 * of words in a field of their own, all words wanted before some.
 */
export function bigramMiniSearch(collection: Collection): Searcher {
  const index = new MiniSearch({
    fields: Object.keys(weights),
    tokenize: bigrams,
    searchOptions: { boost: weights, prefix: true, fuzzy: (term) => (isLatin(term) ? 0.2 : false) },
  })
  index.addAll(documentsOf(collection))
  return (query) => {
    const all = idsOf(index, query, { combineWith: 'AND' })
    return all.length > 0 ? all : idsOf(index, query)
  }
}

function idsOf(index: MiniSearch, query: string, options = {}): string[] {
  return index
    .search(query, options)
    .slice(0, 10)
    .map(({ id }) => String(id))
}

function isLatin(term: string): boolean {
  return term.length >= 5 && /^[a-z]+$/.test(term)
}

function documentsOf({ papers, institutions }: Collection) {
  return Array.from(papers.values(), (paper) => flatDocument(paper, institutions))
}
