import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'

import type { IssueCode } from '#domain/issue.ts'

import { attempt, Bomb, count, fileLimits, joined, stepBytes, type Used } from './unpack-limits.ts'

const ignored =
  /(?:^|\/)(?:__MACOSX|\.git|node_modules)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|\._[^/]*)$/

/** Why something of a zip could not be unpacked. */
interface Refusal {
  readonly code: IssueCode
  readonly found: string
}

/** A file of a zip, or why there is none; names begin with the zip's own. */
export type Unpacked = { readonly name: string } & ({ readonly bytes: Uint8Array } | Refusal)

/**
 * Unpacks a zip, one file after the other. A file that is damaged, too large or packed in an unknown
 * way leaves the others alone; a bomb ends all, and so does the end of a zip that was cut.
 */
export function* unpackZip(zip: string, bytes: Uint8Array, used: Used): Generator<Unpacked> {
  const ready: Unpacked[] = []
  const open = new Set<string>()
  const unzip = new Unzip((entry) => {
    used.entries += 1
    if (used.entries > fileLimits.entries) throw new Bomb(`over ${fileLimits.entries} files`)
    if (entry.name.endsWith('/') || ignored.test(entry.name)) return
    const name = `${zip}/${entry.name}`
    open.add(name)
    unpack(entry, used, (unpacked) => {
      open.delete(name)
      ready.push({ name, ...unpacked })
    })
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += stepBytes) {
    const step = bytes.subarray(at, at + stepBytes)
    const stop = attempt(() => unzip.push(step, at + stepBytes >= bytes.length))
    yield* ready.splice(0)
    if (stop) {
      yield {
        name: zip,
        code: stop instanceof Bomb ? 'too-large' : 'cut-short',
        found: stop.message,
      }
      return
    }
  }
  for (const name of open)
    yield { name, code: 'cut-short', found: 'a zip that stops in the middle' }
  if (open.size > 0 || hasDirectory(bytes)) return
  yield { name: zip, code: 'cut-short', found: 'no directory at its end' }
}

/** A zip ends in the record `PK\x05\x06`, after which only a comment of at most 65,535 bytes follows. */
function hasDirectory(bytes: Uint8Array): boolean {
  const first = Math.max(0, bytes.length - 65_557)
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    const isRecord = bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5
    if (isRecord && bytes[at + 3] === 6) return true
  }
  return false
}

function unpack(
  entry: UnzipFile,
  used: Used,
  done: (unpacked: { readonly bytes: Uint8Array } | Refusal) => void,
): void {
  if (entry.compression !== 0 && entry.compression !== UnzipInflate.compression) {
    done({ code: 'unknown-format', found: `zip compression ${entry.compression}` })
    return
  }
  let chunks: Uint8Array[] = []
  let size = 0
  let isOver = false
  entry.ondata = (error, chunk, isFinal) => {
    // What `count` throws comes back here as the unpacker's own error.
    if (error instanceof Bomb) throw error
    if (isOver) return
    isOver = isFinal || error !== null
    if (error) {
      done({ code: 'cut-short', found: error.message })
      return
    }
    size += chunk.length
    count(used, chunk.length)
    if (size > fileLimits.file) chunks = []
    else chunks.push(chunk)
    if (!isFinal) return
    if (size > fileLimits.file) done({ code: 'too-large', found: 'after unpacking' })
    else done({ bytes: joined(chunks, size) })
  }
  entry.start()
}
