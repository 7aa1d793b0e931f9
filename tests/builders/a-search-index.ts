import { gzipSync } from 'node:zlib'

import type { IsoDate } from '#domain/calendar.ts'
import type { Term } from '#domain/glossary/glossary.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import type { Paper } from '#domain/paper.ts'
import { buildIndex } from '#search/index-builder.ts'
import { FileError, type Load } from '#search/index-files.ts'
import type { SearchRequest } from '#search/contract.ts'
import { indexedPaper } from '#search/indexed-papers.ts'
import { SearchEngine } from '#search/search-engine.ts'
import { scratchInMemory } from '#search/term-runs.ts'

export interface SearchIndexOptions {
  readonly names?: ReadonlyMap<string, InstitutionName>
  readonly glossary?: readonly Term[]
  readonly newestFrom?: IsoDate | null
  readonly mostInMemory?: number
}

/** The files of an index, compressed, by their paths below the archive. */
export async function aSearchIndex(
  papers: readonly Paper[],
  { names = new Map(), glossary = [], newestFrom = null, mostInMemory }: SearchIndexOptions = {},
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const folders = new Map<string, Map<string, Uint8Array>>()
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const put = (path: string, bytes: Uint8Array) =>
    files.set(`search/${path}`, new Uint8Array(gzipSync(bytes)))
  await buildIndex(
    {
      papers: papers.map((paper) =>
        indexedPaper(paper, { date: paper.editions[0]?.date ?? noDay(), rank: 1 }),
      ),
      newestFrom,
      glossary,
      nameOf: (slug) => names.get(slug) ?? null,
      spellingsOf: (slug) => [names.get(slug)?.en ?? slug, names.get(slug)?.ko ?? ''],
      scratchFor: scratchInMemory,
      ...(mostInMemory === undefined ? {} : { mostInMemory }),
    },
    {
      write: (folder, name, bytes) => {
        const own = folders.get(folder) ?? new Map<string, Uint8Array>()
        folders.set(folder, own.set(name, bytes))
      },
      name: (folder, name) => {
        for (const [file, bytes] of folders.get(folder) ?? []) put(`${name}/${file}`, bytes)
      },
      finish: (path, bytes) => files.set(path, new Uint8Array(gzipSync(bytes))),
    },
  )
  return files
}

function noDay(): never {
  throw new Error('A test was written with a paper of no day.')
}

export function loadFrom(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Load {
  return async (path) => {
    const bytes = files.get(path)
    if (!bytes) throw new FileError('absent', path)
    return bytes
  }
}

/** An engine over an index of these papers. */
export async function aSearchEngine(
  papers: readonly Paper[],
  options: SearchIndexOptions = {},
): Promise<SearchEngine> {
  return new SearchEngine(loadFrom(await aSearchIndex(papers, options)))
}

export function aSearchRequest(overrides: Partial<SearchRequest> = {}): SearchRequest {
  return {
    text: '',
    order: 'relevance',
    institutions: [],
    topics: [],
    from: null,
    to: null,
    first: 0,
    count: 10,
    ...overrides,
  }
}
