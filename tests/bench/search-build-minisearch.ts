import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import MiniSearch from 'minisearch'

import { flatDocument } from './paper-texts.ts'
import { madeNames, timedPapers } from './search-corpus.ts'
import { miniSearchOptions } from './search-minisearch-options.ts'

/** Up to here all texts are indexed, beyond it titles and institutions: 30,000 whole papers take minutes. */
export const miniSearchFullText = 1000

export async function buildMiniSearch(count: number, folder: string): Promise<number> {
  const { papers, spent } = timedPapers(count)
  const start = performance.now()
  const index = new MiniSearch(miniSearchOptions)
  for (const paper of papers) {
    const { id, title, institutions, initials, ...rest } = flatDocument(paper, madeNames)
    const short = { id, title, institutions, initials }
    index.add(count > miniSearchFullText ? short : { ...short, ...rest })
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'minisearch.gz'), gzipSync(JSON.stringify(index), { level: 9 }))
  return (performance.now() - start) / 1000 - spent()
}
