import { type PaperId, parsePaperId } from '#domain/arxiv.ts'
import type { Paper } from '#domain/paper.ts'
import { type DocumentReading, readDocument, type ReadOptions } from '#formats/read-document.ts'

/** A document given as text, or as a value that becomes JSON. */
export function read(document: unknown, options?: ReadOptions): DocumentReading {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  return readDocument('document', text, options)
}

export function idOf(text: string): PaperId {
  const id = parsePaperId(text)
  if (!id) throw new Error(`${text} is no id`)
  return id
}

/** The paper of that id; throws where the reading lacks it. */
export function paperIn(reading: DocumentReading, id: string): Paper {
  const paper = reading.collection.papers.get(idOf(id))
  if (!paper) throw new Error(`${id} was not read: ${JSON.stringify(reading.issues)}`)
  return paper
}

export function idsIn(reading: DocumentReading): string[] {
  return [...reading.collection.papers.keys()]
}

/** `code outcome place` of each issue, in order. */
export function issuesOf(reading: DocumentReading): string[] {
  return reading.issues.map(({ code, outcome, place }) => `${code} ${outcome} ${place}`.trim())
}
