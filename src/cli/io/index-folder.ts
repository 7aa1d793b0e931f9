import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'

import type { IndexOutput } from '#search/index-builder.ts'
import type { Scratch } from '#search/term-runs.ts'

/** Begins with a dot, so that nothing takes it for a part of the archive. */
const stage = '.search-next'

export interface IndexFolder {
  readonly output: IndexOutput
  readonly scratchFor: (name: string) => Scratch
  /** Puts the new index in the old one's place; folders that stayed as they were are not touched. */
  readonly commit: () => void
  readonly discard: () => void
}

/**
 * Writes a search index below an archive's folder: beside the old one at first, so that a run that
 * is cut off leaves the old one whole.
 */
export function openIndexFolder(archive: string): IndexFolder {
  const place = join(archive, 'search')
  const next = join(archive, stage)
  rmSync(next, { recursive: true, force: true })
  mkdirSync(join(next, 'new'), { recursive: true })
  const names = new Set<string>()
  const made = new Set<string>()
  /** Their names never change; the index's first file is the last of them. */
  const steady: string[] = []
  const open: number[] = []
  const close = () => {
    for (const file of open.splice(0)) closeSync(file)
  }
  return {
    output: {
      write: (folder, name, bytes) => {
        const path = join(next, 'new', folder)
        if (!made.has(folder)) mkdirSync(path, { recursive: true })
        made.add(folder)
        writeFileSync(join(path, name), gzipSync(bytes, { level: 9 }))
      },
      name: (folder, name) => {
        renameSync(join(next, 'new', folder), join(next, name))
        names.add(name)
      },
      finish: (path, bytes) => {
        writeFileSync(join(next, basename(path)), gzipSync(bytes, { level: 9 }))
        steady.push(basename(path))
      },
    },
    scratchFor: (name) => scratchOnDisk(join(next, `scratch-${name}`), open),
    commit: () => {
      close()
      mkdirSync(place, { recursive: true })
      for (const name of names) {
        // Its name is its content.
        if (!existsSync(join(place, name))) renameSync(join(next, name), join(place, name))
      }
      for (const name of steady) renameSync(join(next, name), join(place, name))
      for (const name of readdirSync(place)) {
        if (!steady.includes(name) && !names.has(name)) {
          rmSync(join(place, name), { recursive: true, force: true })
        }
      }
      rmSync(next, { recursive: true, force: true })
    },
    discard: () => {
      close()
      rmSync(next, { recursive: true, force: true })
    },
  }
}

function scratchOnDisk(folder: string, open: number[]): Scratch {
  mkdirSync(folder, { recursive: true })
  const pieces = new Map<string, number[]>()
  const opened = (name: string) => {
    const file = openSync(join(folder, name), 'w+')
    open.push(file)
    return file
  }
  const files = new Map<string, number>()
  const fileOf = (name: string) => {
    const file = files.get(name) ?? opened(name)
    files.set(name, file)
    return file
  }
  const small: (readonly [at: number, length: number])[] = []
  let smallEnd = 0
  return {
    append: (name, bytes) => {
      writeSync(fileOf(name), bytes)
      pieces.set(name, [...(pieces.get(name) ?? []), bytes.length])
    },
    pieces: function* (name) {
      let at = 0
      for (const length of pieces.get(name) ?? []) {
        yield read(fileOf(name), at, length)
        at += length
      }
    },
    keep: (bytes) => {
      writeSync(fileOf('kept'), bytes)
      small.push([smallEnd, bytes.length])
      smallEnd += bytes.length
      return small.length - 1
    },
    kept: (number) => {
      const [at, length] = small[number] ?? [0, 0]
      return read(fileOf('kept'), at, length)
    },
  }
}

function read(file: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  if (readSync(file, bytes, 0, length, at) === length) return bytes
  throw new Error(
    `A temporary file was changed while the program ran: ${fstatSync(file).size} bytes.`,
  )
}
