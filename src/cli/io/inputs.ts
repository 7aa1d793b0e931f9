import { readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

import { fault, type Finding } from '../finding.ts'
import type { Surroundings } from '../surroundings.ts'
import { filesBelow } from './files.ts'
import { splitPosts } from './split-posts.ts'

export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The files that the arguments name, one at a time: folders with all that is below them, `-` for
 * standard input. What cannot be read is handed to `refuse`, and the others follow.
 */
export async function* inputsOf(
  names: readonly string[],
  { cwd, stdin }: Surroundings,
  refuse: (finding: Finding) => void,
): AsyncGenerator<Input> {
  for (const name of names) {
    if (name === '-') yield* splitPosts({ name: 'standard input', bytes: await readAll(stdin) })
    else for (const file of expand(name, cwd, refuse)) yield* readOne(file, refuse)
  }
}

interface Found {
  readonly name: string
  readonly file: string
}

function expand(name: string, cwd: string, refuse: (finding: Finding) => void): Found[] {
  const file = resolve(cwd, name)
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) {
    refuse(fault('unreadable-file', 'refused', { file: name, place: '' }, 'no such file'))
    return []
  }
  if (!stat.isDirectory()) return [{ name: basename(file), file }]
  return filesBelow(file).map((path) => ({ name: path, file: join(file, path) }))
}

function* readOne({ name, file }: Found, refuse: (finding: Finding) => void): Generator<Input> {
  try {
    yield* splitPosts({ name, bytes: readFileSync(file) })
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    refuse(fault('unreadable-file', 'refused', { file: name, place: '' }, found))
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
