import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { deriveArchive, monthsOf } from '#domain/archive/derive.ts'
import type { Collection } from '#domain/merge.ts'
import { SearchEngine } from '#search/search-engine.ts'

import type { Searcher } from './relevance-minisearch.ts'
import { buildOwn } from './search-build-own.ts'

/** Our search over some papers: indexed by the program, asked as its worker asks it. */
export async function withOwnSearch<T>(
  { papers, lists, institutions }: Collection,
  use: (search: Searcher) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'nonmun-relevance-'))
  try {
    const input = { months: monthsOf(papers), lists, listed: papers, institutions, known: [] }
    for (const { path, text, derived } of deriveArchive(input)) {
      if (derived) continue
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    await buildOwn(folder)
    return await use(searchIn(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first ten ids that the index in an archive's folder gives. Throws where a part of it fails. */
function searchIn(folder: string): Searcher {
  const engine = new SearchEngine(
    async (path) => new Uint8Array(await readFile(join(folder, path))),
  )
  return async (text) => {
    const { hits, failures } = await engine.search({
      text,
      order: 'relevance',
      institutions: [],
      topics: [],
      from: null,
      to: null,
      first: 0,
      count: 10,
    })
    if (failures.length > 0) throw new Error(JSON.stringify(failures))
    return hits.map(({ paper }) => paper.id)
  }
}
