import { useEffect, useMemo, useState } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { Searching } from '#features/search/searching.ts'
import type { Layer } from '#queries/layer.ts'
import { useLayer, useLive } from '#queries/live-query.ts'
import { useOwn } from '#queries/own-query.ts'
import { openSearch } from '#queries/search-client.ts'

/** The search of this page, which also finds the reader's own papers and those that came live. */
export function useSearching(): Searching {
  const { layer } = useLayer()
  const { own } = useOwn()
  const live = useLive()
  const [version, setVersion] = useState('0')
  const ofReader = own?.collection
  const ofToday = live?.state.collection
  useEffect(() => {
    const ids = new Set([...(ofReader?.papers.keys() ?? []), ...(ofToday?.papers.keys() ?? [])])
    const papers = layer ? [...ids].flatMap((id) => asRanked(layer, id)) : []
    if (papers.length === 0) return
    const client = openSearch()
    const names = new Map([...(ofToday?.institutions ?? []), ...(ofReader?.institutions ?? [])])
    client.add(papers, names)
    setVersion(client.version())
  }, [layer, ofReader, ofToday])
  return useMemo(
    () => ({
      search: (request, onPart, signal) => openSearch().search(request, onPart, signal),
      suggest: (text, count, signal) => openSearch().suggest(text, count, signal),
      version,
    }),
    [version],
  )
}

function asRanked(layer: Layer, id: RankedPaper['id']): RankedPaper[] {
  const paper = layer.paperOver(null, id)
  return paper ? [paper] : []
}
