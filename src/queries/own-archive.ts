import type { QueryClient } from '@tanstack/react-query'

import type { Ranking } from '#domain/archive/ranking-file.ts'
import type { ArchiveIndex } from '#domain/archive/read.ts'
import { type Collection, emptyCollection, mergeCollections } from '#domain/merge.ts'
import { overlayIndex } from '#domain/overlay-index.ts'
import {
  overlayPaper,
  overlayRanking,
  overlayTexts,
  ownRanked,
  periodsOf,
} from '#domain/overlay.ts'
import {
  type KeptDocument,
  type KeptDocuments,
  onKeptElsewhere,
  readKept,
} from '#store/own-archive.ts'
import type { StorageState } from '#store/database.ts'
import { joinRest } from './join-rest.ts'
import type { Layer } from './layer.ts'
import { askWorker } from './own-worker-client.ts'
import { ownKey } from './own-key.ts'

/** A kept document without its text. */
export type OwnDocument = Omit<KeptDocument, 'text'>

/** What the reader keeps, and how it lies over the site's archive. */
export interface Own extends Layer {
  /** Oldest first. */
  readonly documents: readonly OwnDocument[]
  readonly storage: StorageState
  /** Names of documents of which storage lost something. */
  readonly damaged: readonly string[]
  readonly collection: Collection
}

type Kept = Pick<Own, 'documents' | 'storage' | 'damaged' | 'collection'>

/** The reader's papers with what lies over the site; the same question gives the same object. */
export function createOwn(kept: Kept): Own {
  const { collection } = kept
  const indexes = new WeakMap<ArchiveIndex, ArchiveIndex>()
  const rankings = new WeakMap<object, Map<string, Ranking | null>>()
  const alone = {}
  return {
    ...kept,
    indexOver: (site) => {
      const known = indexes.get(site) ?? overlayIndex(site, collection)
      indexes.set(site, known)
      return known
    },
    rankingOver: (site, rest, period) => {
      const ofSite = rankings.get(site ?? alone) ?? new Map<string, Ranking | null>()
      const key = `${period.key}${rest ? ' and rest' : ''}`
      if (!ofSite.has(key))
        ofSite.set(key, overlayRanking(joinRest(site, rest), collection, period))
      rankings.set(site ?? alone, ofSite)
      return ofSite.get(key) ?? null
    },
    paperOver: (site, id) => {
      const own = collection.papers.get(id)
      if (!own) return site
      const dates = own.editions.map(({ date }) => date)
      return site ? overlayPaper(site, own, dates) : ownRanked(own, 1, dates)
    },
    textsOver: (id, site) => {
      const own = collection.papers.get(id)
      return own ? overlayTexts(id, site, own) : site
    },
    periodsOf: (id) => {
      const own = collection.papers.get(id)
      return own ? periodsOf(own, collection.lists) : []
    },
  }
}

let listensFor: QueryClient | null = null

/** Reads what is kept; storage is not trusted, so its texts are parsed like any document. */
export async function loadOwn(client: QueryClient): Promise<Own> {
  if (listensFor !== client) {
    listensFor = client
    // Not an invalidation: once the other tab has removed the last document, nothing asks here.
    onKeptElsewhere(() => {
      void loadOwn(client).then((own) => client.setQueryData(ownKey, own))
    })
  }
  return parseKept(await readKept())
}

async function parseKept({ documents, storage }: KeptDocuments): Promise<Own> {
  let collection = emptyCollection
  let damaged: readonly string[] = []
  if (documents.length > 0) {
    const texts = documents.map(({ name, text }) => ({ name, text }))
    await askWorker({ kind: 'load', texts }, (answer) => {
      if (answer.kind === 'loaded') ({ collection, damaged } = answer)
    })
  }
  return createOwn({ documents: documents.map(withoutText), storage, damaged, collection })
}

export function withoutText({ text: _, ...document }: KeptDocument): OwnDocument {
  return document
}

/** The same with more documents, at once: what they hold is known already. */
export function withDocuments(
  own: Own,
  documents: readonly KeptDocument[],
  collections: readonly Collection[],
): Own {
  return createOwn({
    ...own,
    documents: [...own.documents, ...documents.map(withoutText)],
    collection: mergeCollections(own.collection, ...collections),
  })
}
