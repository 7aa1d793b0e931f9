import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { readOwnTexts } from '#cli/archive-folder.ts'
import { type Collection, mergeCollections } from '#domain/merge.ts'
import { readCorpus } from '#tests/corpus/read-corpus.ts'
import { ownTextsOf, shippedPartOf } from '#tests/setup/shipped-archive.ts'

const root = join(import.meta.dirname, '../..')

/** The archive that ships: rankings, and our own texts; nothing that a fork has collected. */
export function readShipped(): Collection {
  const folder = join(root, 'public/archive')
  const shipped = shippedPartOf(folder)
  const own = ownTextsOf(folder, shipped).map((path) => readOwnTexts(folder, path))
  return mergeCollections(shipped, ...own.flatMap(({ collections }) => collections))
}

/** A folder of real documents beside the checkout, which is no part of it; null where there is none. */
export async function readBeside(
  folder = join(root, '../shared/corpus'),
): Promise<Collection | null> {
  if (!existsSync(folder)) return null
  const { documents } = await readCorpus(folder)
  return mergeCollections(...documents.map(({ reading }) => reading.collection))
}
