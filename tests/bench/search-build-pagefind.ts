import { join } from 'node:path'

import { close, createIndex } from 'pagefind'

import { flatDocument } from './paper-texts.ts'
import { madeNames, timedPapers } from './search-corpus.ts'

const atOnce = 200

export async function buildPagefind(count: number, folder: string): Promise<number> {
  const { papers, spent } = timedPapers(count)
  const start = performance.now()
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(errors.join('\n'))
  let batch: Promise<unknown>[] = []
  for (const paper of papers) {
    const { id, title, ...texts } = flatDocument(paper, madeNames)
    const content = [title, texts.institutions, texts.keywords, texts.points, texts.abstract]
    batch.push(
      index.addCustomRecord({
        url: `/papers/${id}`,
        content: content.join('\n'),
        language: 'en',
        meta: { title },
      }),
    )
    if (batch.length < atOnce) continue
    await Promise.all(batch)
    batch = []
  }
  await Promise.all(batch)
  await index.writeFiles({ outputPath: join(folder, 'pagefind') })
  await close()
  return (performance.now() - start) / 1000 - spent()
}
