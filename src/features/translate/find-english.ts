import type { QueryClient } from '@tanstack/react-query'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { SourcedText } from '#domain/text.ts'
import type { Layer } from '#queries/layer.ts'
import { liveAbstractQuery } from '#queries/live-abstract-query.ts'
import { textsQuery } from '#queries/texts-query.ts'

/** The English abstract that is at hand: the archive's, or one in the reader's own documents. */
export async function englishAtHand(
  client: QueryClient,
  layer: Layer | null,
  paper: RankedPaper,
): Promise<string | null> {
  const { id } = paper
  const en = await englishOfSite(client, paper)
  const ofSite = { abstract: { en, ko: null }, digest: { en: null, ko: null } }
  const known = layer?.textsOver(id, ofSite) ?? ofSite
  return known.abstract.en?.text ?? null
}

async function englishOfSite(client: QueryClient, paper: RankedPaper): Promise<SourcedText | null> {
  const over = paper.own ?? paper.live
  const date = over ? over.textsOn : (paper.dates.at(-1) ?? null)
  if (date === null || !paper.texts.includes('en')) return null
  const { abstracts } = await client.fetchQuery(textsQuery(date, 'en'))
  return abstracts[paper.id] ?? null
}

/** The English abstract from wherever it can be had; throws a `LoadError` where that is nowhere. */
export async function findEnglish(
  client: QueryClient,
  layer: Layer | null,
  paper: RankedPaper,
): Promise<string> {
  const atHand = await englishAtHand(client, layer, paper)
  if (atHand !== null) return atHand
  return (await client.fetchQuery(liveAbstractQuery(paper.id))).text
}
