import { Gunzip, Unzip, type UnzipFile, UnzipInflate } from 'fflate'

import { type Issue, issue } from '#domain/issue.ts'
import { emptyCollection } from '#domain/merge.ts'
import { toLine } from '#domain/text.ts'

import { decodeBytes, isProbablyText } from './decode-bytes.ts'
import { type DocumentReading, readDocument } from './read-document.ts'

export interface FileBytes {
  /** Path or name, for issues. */
  readonly name: string
  readonly bytes: Uint8Array
  /** When it was captured, where that is known. */
  readonly capturedAt?: string | null | undefined
}

/** Sizes in bytes, after unpacking. Real documents: 5 MB at most, archives of years 60 MB. */
export const fileLimits = {
  file: 20_000_000,
  total: 200_000_000,
  entries: 20_000,
  /** Text shrinks to a tenth or a twentieth; what unpacks to far more is a bomb. */
  ratio: 200,
  /** From here on the ratio counts: a small file may be all blanks. */
  ratioFrom: 5_000_000,
  /** A zip within a zip within a zip. */
  depth: 3,
} as const

/** Small enough that one step of a bomb (1:1032) unpacks to few MB. */
const stepBytes = 8192

const ignored =
  /(?:^|\/)(?:__MACOSX|\.git|node_modules)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|\._[^/]*)$/

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

/** What one given file has cost so far, archives within it included. */
interface Used {
  readonly packed: number
  total: number
  entries: number
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

/** Thrown out of the unpacker's callbacks, where a bomb is seen. */
class Bomb extends Error {}

function count(used: Used, bytes: number): void {
  used.total += bytes
  const isBomb = used.total > fileLimits.ratioFrom && used.total > used.packed * fileLimits.ratio
  if (isBomb) throw new Bomb('unpacks to far more than text does')
  if (used.total > fileLimits.total) throw new Bomb(`more than ${fileLimits.total} bytes in all`)
}

function* readZip(zip: FileBytes, used: Used, depth: number): Generator<DocumentReading> {
  const ready: (FileBytes | DocumentReading)[] = []
  const open = new Set<string>()
  const unzip = new Unzip((entry) => {
    used.entries += 1
    if (used.entries > fileLimits.entries) throw new Bomb(`over ${fileLimits.entries} files`)
    if (entry.name.endsWith('/') || ignored.test(entry.name)) return
    const name = `${zip.name}/${entry.name}`
    open.add(name)
    unpack(entry, used, (bytes) => {
      open.delete(name)
      if (bytes) ready.push({ name, bytes, capturedAt: zip.capturedAt })
      else ready.push(refused('too-large', name, 'after unpacking'))
    })
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < zip.bytes.length; at += stepBytes) {
    const step = zip.bytes.subarray(at, at + stepBytes)
    const stop = attempt(() => unzip.push(step, at + stepBytes >= zip.bytes.length))
    for (const one of ready.splice(0)) {
      if ('bytes' in one) yield* readFile(one, used, depth + 1)
      else yield one
    }
    if (stop instanceof Bomb) yield refused('too-large', zip.name, stop.message)
    else if (stop) yield refused('cut-short', zip.name, stop.message)
    if (stop) return
  }
  for (const name of open) yield refused('cut-short', name, 'a zip that stops in the middle')
}

/** Hands over an entry's bytes, or null where they are too many. */
function unpack(entry: UnzipFile, used: Used, done: (bytes: Uint8Array | null) => void): void {
  let chunks: Uint8Array[] = []
  let size = 0
  entry.ondata = (error, chunk, isFinal) => {
    if (error) throw error
    size += chunk.length
    count(used, chunk.length)
    if (size > fileLimits.file) chunks = []
    else chunks.push(chunk)
    if (isFinal) done(size > fileLimits.file ? null : joined(chunks, size))
  }
  entry.start()
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

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function attempt(step: () => void): Error | null {
  try {
    step()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
