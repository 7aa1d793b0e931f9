import * as v from 'valibot'

import { readGlossary } from './glossary-file.ts'
import { GlossaryWords } from './glossary-words.ts'
import { glossaryPath, indexFile, indexPath, searchFolder } from './index-file.ts'
import { FileError, IndexFiles, type Load, unpacked } from './index-files.ts'
import { Segment } from './segment.ts'
import { readSuggestions, type SuggestionLists } from './suggestion-file.ts'

/** One build of the index. */
export interface SearchIndex {
  readonly segments: readonly Segment[]
  readonly glossary: () => Promise<GlossaryWords>
  readonly suggestions: () => Promise<SuggestionLists>
  /** True of the same build. */
  readonly isSameAs: (other: SearchIndex) => boolean
  readonly forgive: () => Promise<void>
}

/** Opens the index; throws a `FileError` where its first file cannot be had or read. */
export async function openIndex(load: Load, isFresh = false): Promise<SearchIndex> {
  const bytes = await unpacked(await load(indexPath, { isFresh }), indexPath)
  const read = v.safeParse(indexFile, parsed(bytes))
  if (!read.success) throw new FileError('broken', indexPath)
  const index = read.output
  const files = new IndexFiles(load)
  return {
    segments: index.segments.map((info) => new Segment(info, files)),
    glossary: () => files.get(glossaryPath, (own) => new GlossaryWords(readGlossary(own))),
    suggestions: () =>
      index.suggestions === null
        ? Promise.resolve({ institutions: [], topics: [] })
        : files.get(searchFolder + index.suggestions, readSuggestions),
    isSameAs: (other) =>
      nameOf(other.segments) === nameOf(index.segments.map((info) => ({ info }))),
    forgive: () => files.forgive(),
  }
}

function nameOf(segments: readonly { readonly info: { readonly name: string } }[]): string {
  return segments.map(({ info }) => info.name).join(' ')
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
