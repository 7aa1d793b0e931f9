import { readFileSync, statSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'

import { issue } from '#domain/issue.ts'
import { fileLimits } from '#formats/read-files.ts'

import { fault, type Finding } from '../finding.ts'
import type { Surroundings } from '../surroundings.ts'
import { filesBelow } from './files.ts'
import { type Input, splitPosts } from './split-posts.ts'

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
    if (name === '-') yield* readStream('standard input', stdin, refuse)
    else for (const file of expand(name, cwd, refuse)) yield* readOne(file, refuse)
  }
}

interface Found {
  readonly name: string
  readonly file: string
}

function expand(name: string, cwd: string, refuse: (finding: Finding) => void): Found[] {
  const file = resolve(cwd, name)
  const refuseOne = (one: string, error: unknown) => refuse(unreadable(one, error))
  try {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (!stat) throw new Error('no such file')
    if (!stat.isDirectory()) return [{ name: basename(file), file }]
    let isRead = true
    const below = filesBelow(file, (folder, error) => {
      isRead = false
      refuseOne(join(name, relative(file, folder)), error)
    })
    if (isRead && below.length === 0) throw new Error('an empty folder')
    return below.map((path) => ({ name: path, file: join(file, path) }))
  } catch (error) {
    refuseOne(name, error)
    return []
  }
}

function unreadable(file: string, error: unknown): Finding {
  const found = error instanceof Error ? error.message : String(error)
  return fault('unreadable-file', 'refused', { file, place: '' }, found)
}

function* readOne({ name, file }: Found, refuse: (finding: Finding) => void): Generator<Input> {
  try {
    const { size } = statSync(file)
    if (size > fileLimits.total) refuse(tooLarge(name, `${size} bytes`))
    else yield* splitPosts({ name, bytes: readFileSync(file) })
  } catch (error) {
    refuse(unreadable(name, error))
  }
}

/** Nothing that unpacks to so much is read, so that nothing so large need be looked at. */
function tooLarge(file: string, found: string): Finding {
  return issue('too-large', 'refused', { file, place: '' }, found)
}

async function* readStream(
  name: string,
  stream: AsyncIterable<Uint8Array>,
  refuse: (finding: Finding) => void,
): AsyncGenerator<Input> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > fileLimits.total) {
      refuse(tooLarge(name, `more than ${fileLimits.total} bytes`))
      return
    }
    chunks.push(chunk)
  }
  yield* splitPosts({ name, bytes: Buffer.concat(chunks) })
}
