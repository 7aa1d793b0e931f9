import { ByteReader, ByteWriter } from './bytes.ts'
import { binaryMark } from './index-file.ts'
import { pack, readPostings, tiers, writePostings } from './postings.ts'

/** So many topics and so many institutions of a segment can be counted. */
export const mostFacets = 50

/** The papers of each of the most used topics and institutions. */
export interface FacetLists {
  readonly topics: Map<string, Uint32Array>
  readonly institutions: Map<string, Uint32Array>
}

const kinds = ['topics', 'institutions'] as const

export function facetBytes(lists: FacetLists, papers: number): Uint8Array {
  const writer = new ByteWriter(1 << 16)
  const list = new ByteWriter(1 << 12)
  writer.byte(binaryMark)
  for (const kind of kinds) {
    writer.number(lists[kind].size)
    for (const [key, documents] of lists[kind]) {
      writer.text(key)
      writePostings(
        list,
        documents.map((document) => pack(document, tiers.shortTitle)),
        papers,
      )
      writer.number(list.length)
      writer.bytes(list.take())
    }
  }
  return writer.take()
}

/** Throws where the bytes are not whole. */
export function readFacets(bytes: Uint8Array, papers: number): FacetLists {
  const reader = new ByteReader(bytes, 1)
  const lists: FacetLists = { topics: new Map(), institutions: new Map() }
  for (const kind of kinds) {
    for (let left = reader.number(); left > 0; left--) {
      const documents: number[] = []
      const key = reader.text()
      readPostings(reader.bytes(reader.number()), papers, (document) => documents.push(document))
      lists[kind].set(key, Uint32Array.from(documents))
    }
  }
  return lists
}
