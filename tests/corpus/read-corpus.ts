import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { filesBelow } from '#cli/io/files.ts'
import type { DocumentReading } from '#formats/read-document.ts'
import { readFiles } from '#formats/read-files.ts'

/** One document of the corpus: its path below the folder, its bytes as text, and what was read. */
export interface Read {
  readonly path: string
  readonly text: string
  readonly reading: DocumentReading
}

export interface Corpus {
  readonly documents: readonly Read[]
  /** Paths of documents on which a reader threw, each with its message. */
  readonly crashes: readonly string[]
}

/** Reads every document below a folder as the program does; the folder's own README is none. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const documents: Read[] = []
  const crashes: string[] = []
  for (const path of filesBelow(folder).filter((one) => one !== 'README.md')) {
    const bytes = readFileSync(join(folder, path))
    try {
      for await (const reading of readFiles([{ name: path, bytes }])) {
        documents.push({ path, text: bytes.toString('utf8'), reading })
      }
    } catch (error) {
      crashes.push(`${path}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { documents, crashes }
}
