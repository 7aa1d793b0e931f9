import { Gunzip } from 'fflate'

import { type Issue, issue } from '#domain/issue.ts'
import { emptyCollection } from '#domain/merge.ts'
import { toLine } from '#domain/text.ts'

import { decodeBytes, isProbablyText } from './decode-bytes.ts'
import { type DocumentReading, readDocument } from './read-document.ts'
import { attempt, Bomb, count, fileLimits, joined, stepBytes, type Used } from './unpack-limits.ts'
import { unpackZip } from './unpack-zip.ts'

/** Callers that know a file's size need not hand over what is refused. */
export { fileLimits }

export interface FileBytes {
  /** Path or name, for issues. */
  readonly name: string
  readonly bytes: Uint8Array
  /** When it was captured, where that is known. */
  readonly capturedAt?: string | null | undefined
}

/**
 * Reads files one after the other: documents, and zip or gzip files of them, folders and zips
 * within included. One reading at a time, so that memory holds one document; what is too large,
 * a bomb or cut short is a refused reading of its own, and pictures within a zip are passed over.
 */
export async function* readFiles(
  files: Iterable<FileBytes> | AsyncIterable<FileBytes>,
): AsyncGenerator<DocumentReading> {
  for await (const file of files) {
    yield* readFile(file, { packed: file.bytes.length, total: 0, entries: 0 }, 0)
  }
}

function* readFile(file: FileBytes, used: Used, depth: number): Generator<DocumentReading> {
  const { name, bytes } = file
  const packing = packingOf(bytes)
  if (packing !== null) {
    if (depth >= fileLimits.depth) yield refused('too-large', name, 'archives within archives')
    else if (packing === 'zip') yield* readZip(file, used, depth)
    else yield* readGzip(file, used, depth)
  } else if (bytes.length > fileLimits.file) {
    yield refused('too-large', name, `${bytes.length} bytes`)
  } else if (isProbablyText(bytes)) yield readText(file)
  else if (depth === 0) yield refused('unknown-format', name, 'no text')
}

function packingOf([first, second, third]: Uint8Array): 'zip' | 'gzip' | null {
  if (first === 0x50 && second === 0x4b && (third === 3 || third === 5)) return 'zip'
  return first === 0x1f && second === 0x8b ? 'gzip' : null
}

function readText({ name, bytes, capturedAt }: FileBytes): DocumentReading {
  const { text, encoding } = decodeBytes(bytes)
  const reading = readDocument(name, text, { capturedAt })
  if (encoding === 'utf-8') return reading
  const at = { file: reading.name, place: '' }
  const repaired = issue('wrong-code-page', 'repaired', at, encoding)
  return { ...reading, issues: [repaired, ...reading.issues] }
}

function refused(code: Issue['code'], name: string, found: string): DocumentReading {
  const file = toLine(name).slice(0, 300)
  const why = issue(code, 'refused', { file, place: '' }, found)
  return { name: file, format: null, collection: emptyCollection, issues: [why] }
}

function* readZip(zip: FileBytes, used: Used, depth: number): Generator<DocumentReading> {
  let isSilent = true
  for (const one of unpackZip(zip.name, zip.bytes, used)) {
    const readings =
      'bytes' in one
        ? readFile({ ...one, capturedAt: zip.capturedAt }, used, depth + 1)
        : [refused(one.code, one.name, one.found)]
    for (const reading of readings) {
      isSilent = false
      yield reading
    }
  }
  if (isSilent && depth === 0) yield refused('unknown-format', zip.name, 'no text in it')
}

function* readGzip(file: FileBytes, used: Used, depth: number): Generator<DocumentReading> {
  const chunks: Uint8Array[] = []
  let size = 0
  const gunzip = new Gunzip((chunk) => {
    size += chunk.length
    count(used, chunk.length)
    if (size > fileLimits.file) throw new Bomb(`more than ${fileLimits.file} bytes`)
    chunks.push(chunk)
  })
  const stop = attempt(() => {
    for (let at = 0; at < file.bytes.length; at += stepBytes) {
      const isLast = at + stepBytes >= file.bytes.length
      gunzip.push(file.bytes.subarray(at, at + stepBytes), isLast)
    }
  })
  if (stop) yield refused(stop instanceof Bomb ? 'too-large' : 'cut-short', file.name, stop.message)
  if (stop instanceof Bomb || size === 0) return
  const name = file.name.replace(/\.gz$/i, '')
  yield* readFile({ ...file, name, bytes: joined(chunks, size) }, used, depth + 1)
}
