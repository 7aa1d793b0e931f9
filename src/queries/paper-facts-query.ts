import { type QueryClient, queryOptions } from '@tanstack/react-query'

import type { PaperId } from '#domain/arxiv.ts'
import { type IsoDate, parseIsoDate } from '#domain/calendar.ts'
import type { PaperFacts } from '#domain/library/library.ts'
import { paperPlacesQuery } from './paper-places-query.ts'
import { rankingQuery } from './ranking-query.ts'

/**
 * Titles and newest days of some papers, such as those of a shared list. A paper that the archive
 * does not know, or whose file cannot be had, is left out.
 */
export function paperFactsQuery(ids: readonly PaperId[]) {
  return queryOptions({
    queryKey: ['paper-facts', ...ids],
    queryFn: async ({ client }): Promise<ReadonlyMap<PaperId, PaperFacts>> => {
      const dated = await Promise.all(
        ids.map(async (id) => ({ id, date: await newestDay(client, id) })),
      )
      const days = [...new Set(dated.flatMap(({ date }) => date ?? []))]
      const titles = new Map<PaperId, string>()
      await Promise.all(
        days.map(async (key) => {
          const day = await orNull(client.ensureQueryData(rankingQuery({ kind: 'daily', key })))
          for (const { id, title } of day?.value.papers ?? []) titles.set(id, title.en)
        }),
      )
      return new Map(
        dated.flatMap(({ id, date }) => {
          const title = titles.get(id)
          return title === undefined ? [] : [[id, { id, title, date }] as const]
        }),
      )
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

async function newestDay(client: QueryClient, id: PaperId): Promise<IsoDate | null> {
  const group = await orNull(client.ensureQueryData(paperPlacesQuery(id)))
  const places = new Map(Object.entries(group?.papers ?? {})).get(id)
  return parseIsoDate(places?.days.at(-1)?.[0])
}

async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise
  } catch {
    return null
  }
}
