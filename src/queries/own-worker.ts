/** Runs in a worker: documents are read here, so that the page stays free whatever they hold. */
import { writeWhole } from '#domain/archive/whole.ts'
import { issue } from '#domain/issue.ts'
import { type Collection, emptyCollection, mergeCollections } from '#domain/merge.ts'
import { archive } from '#formats/archive.ts'
import type { DocumentReading } from '#formats/read-document.ts'
import { type FileBytes, fileLimits, readFiles } from '#formats/read-files.ts'
import type { Answer, Ask, Given } from './own-messages.ts'

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  const work = data.kind === 'read' ? read(data.given) : Promise.resolve(load(data.texts))
  work.then(
    () => answer({ kind: 'done' }),
    (error: unknown) => answer({ kind: 'failed', reason: String(error) }),
  )
})

function answer(message: Answer): void {
  postMessage(message)
}

async function read(given: readonly Given[]): Promise<void> {
  for (const [index, one] of given.entries()) {
    answer({ kind: 'started', name: one.name, number: index + 1 })
    if ('file' in one && one.file.size > fileLimits.total) {
      answerWith(tooLarge(one.name, one.file.size))
      continue
    }
    for await (const reading of readFiles([await bytesOf(one)])) answerWith(reading)
  }
}

async function bytesOf(given: Given): Promise<FileBytes> {
  const { name } = given
  if ('text' in given) return { name, bytes: new TextEncoder().encode(given.text) }
  return { name, bytes: new Uint8Array(await given.file.arrayBuffer()) }
}

/** Refused unread: not even its bytes would fit. */
function tooLarge(name: string, bytes: number): DocumentReading {
  const why = issue('too-large', 'refused', { file: name, place: '' }, `${bytes} bytes`)
  return { name, format: null, collection: emptyCollection, issues: [why] }
}

function answerWith(reading: DocumentReading): void {
  const { papers, lists } = reading.collection
  const text = papers.size + lists.length > 0 ? writeWhole(reading.collection) : null
  answer({ kind: 'document', document: { reading, text } })
}

/** What was kept, read again as if it came from anywhere: storage is not ours alone. */
function load(texts: Extract<Ask, { kind: 'load' }>['texts']): void {
  const collections: Collection[] = []
  const damaged: string[] = []
  for (const { name, text } of texts) {
    const { collection, issues } = archive.read({
      name,
      text,
      json: parsed(text),
      capturedAt: null,
    })
    collections.push(collection)
    if (issues.length > 0 || collection.papers.size === 0) damaged.push(name)
  }
  answer({ kind: 'loaded', collection: mergeCollections(...collections), damaged })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
