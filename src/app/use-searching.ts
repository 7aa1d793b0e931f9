import { useMemo } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { type Collection, emptyCollection } from '#domain/merge.ts'
import type { Searching } from '#features/search/searching.ts'
import type { Layer } from '#queries/layer.ts'
import { useLayer, useLive } from '#queries/live-query.ts'
import { useOwn } from '#queries/own-query.ts'
import { openSearch, type SearchClient } from '#queries/search-client.ts'

/** The search of this page, which also finds the reader's own papers and those that came live. */
export function useSearching(): Searching {
  const { layer } = useLayer()
  const ofReader = useOwn().own?.collection ?? emptyCollection
  const ofToday = useLive()?.state.collection ?? emptyCollection
  const beyond = useMemo(() => papersBeyond(layer, ofReader, ofToday), [layer, ofReader, ofToday])
  return useMemo(
    () => ({
      search: (request, onPart, signal) => searchOver(beyond).search(request, onPart, signal),
      suggest: (text, count, signal) => searchOver(beyond).suggest(text, count, signal),
      warm: () => searchOver(beyond).warm(),
      version: beyond.key,
    }),
    [beyond],
  )
}

type Beyond = ReturnType<typeof papersBeyond>

let added: Beyond | null = null

/** The search, told of those papers before it is asked anything, and of none after the last one. */
function searchOver(beyond: Beyond): SearchClient {
  const client = openSearch()
  const hasAny = beyond.papers.length > 0 || (added?.papers.length ?? 0) > 0
  if (added !== beyond && hasAny) client.add(beyond.papers, beyond.names)
  added = beyond
  return client
}

/** The papers that the site's index does not have; `key` is another one for other papers. */
function papersBeyond(layer: Layer | null, ofReader: Collection, ofToday: Collection) {
  const ids = [...new Set([...ofReader.papers.keys(), ...ofToday.papers.keys()])]
  return {
    papers: layer ? ids.flatMap((id) => asRanked(layer, id)) : [],
    names: new Map([...ofToday.institutions, ...ofReader.institutions]),
    key: ids.join(' '),
  }
}

function asRanked(layer: Layer, id: RankedPaper['id']): RankedPaper[] {
  const paper = layer.paperOver(null, id)
  return paper ? [paper] : []
}
