import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

import { standingTerms, writeReaderTerms } from '#domain/glossary/reader-terms.ts'
import { isKept } from '#domain/library/library.ts'
import { writeLibrary } from '#domain/library/library-file.ts'
import type { Language } from '#domain/text.ts'
import { type Kept, KeptList } from '#features/settings/kept-list.tsx'
import { useLanguage } from '#i18n/language.tsx'
import { exportOwn, remove } from '#queries/own-changes.ts'
import { ownQuery } from '#queries/own-query.ts'
import { eraseLibrary } from '#store/library.ts'
import { countOfflineCopies, eraseOfflineCopies, usedBytes } from '#store/offline-copies.ts'
import { eraseReaderGlossary } from '#store/reader-glossary.ts'
import {
  forgetAllSearches,
  readRecentSearches,
  subscribeToRecentSearches,
} from '#store/recent-searches.ts'
import { countUpvotes, eraseUpvotes } from '#store/upvotes.ts'
import { useLibrary } from '#store/use-library.ts'
import { useReaderGlossary } from '#store/use-reader-glossary.ts'
import { useSettings } from '#store/use-settings.ts'
import { saveFile } from '#ui/save-file.ts'

/** What can only be counted, anew each time the settings are opened. */
const countsQuery = queryOptions({
  queryKey: ['kept-counts'],
  queryFn: async () => {
    const [upvotes, copies, bytes] = await Promise.all([
      countUpvotes(),
      countOfflineCopies(),
      usedBytes(),
    ])
    return { upvotes, copies, bytes }
  },
  staleTime: 0,
  gcTime: 0,
})

/** Everything that this browser keeps for the reader, from each store that keeps some of it. */
export function KeptInBrowser() {
  const language = useLanguage()
  const { data } = useQuery(countsQuery)
  const documents = useDocuments()
  const kept = [
    ...documents,
    ...useTextsOfOwn(),
    ...useTraces(data?.upvotes ?? 0, data?.copies ?? 0),
  ]
  const bytes = data?.bytes ?? null
  return <KeptList kept={kept} used={bytes === null ? null : sizeOf(bytes, language)} />
}

function useDocuments(): readonly Kept[] {
  const client = useQueryClient()
  const { hasOwn } = useSettings()
  const { data } = useQuery({ ...ownQuery, enabled: hasOwn })
  const documents = hasOwn ? (data?.documents ?? []) : []
  return [
    {
      kind: 'documents',
      count: documents.length,
      onExport: async () => saveFile('nonmun-archive.json', await exportOwn(client)),
      onErase: async () => {
        for (const { key } of documents) await remove(client, key)
      },
    },
  ]
}

/** What the reader wrote or marked. */
function useTextsOfOwn(): readonly Kept[] {
  const library = useLibrary()?.library ?? new Map()
  const terms = useReaderGlossary()?.terms ?? new Map()
  return [
    {
      kind: 'library',
      count: [...library.values()].filter(isKept).length,
      onExport: async () => saveFile('nonmun-library.json', writeLibrary(library)),
      onErase: eraseLibrary,
    },
    {
      kind: 'glossary',
      count: standingTerms(terms).length,
      onExport: async () => saveFile('nonmun-glossary.json', writeReaderTerms(terms)),
      onErase: eraseReaderGlossary,
    },
  ]
}

/** What is left of reading, and would come again. */
function useTraces(upvotes: number, copies: number): readonly Kept[] {
  const client = useQueryClient()
  const searches = useSyncExternalStore(subscribeToRecentSearches, readRecentSearches, () => [])
  const recount = () => client.invalidateQueries({ queryKey: countsQuery.queryKey })
  return [
    { kind: 'searches', count: searches.length, onErase: async () => forgetAllSearches() },
    {
      kind: 'upvotes',
      count: upvotes,
      onErase: async () => {
        await eraseUpvotes()
        await client.invalidateQueries({ queryKey: ['upvotes'] })
        await recount()
      },
    },
    {
      kind: 'copies',
      count: copies,
      onErase: async () => {
        await eraseOfflineCopies()
        await recount()
      },
    },
  ]
}

function sizeOf(bytes: number, language: Language): string {
  const format = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language, format).format(bytes / 1_000_000)
}
