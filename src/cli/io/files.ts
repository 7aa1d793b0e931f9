import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files below a folder as paths with `/`, in code-point order; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  return walk(folder, '').toSorted()
}

function walk(folder: string, prefix: string): string[] {
  return entriesOf(join(folder, prefix)).flatMap((entry) => {
    const path = `${prefix}${entry.name}`
    // Dot files are the system's or another program's, a run in progress included.
    if (entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return walk(folder, `${path}/`)
    return entry.isFile() ? [path] : []
  })
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** The JSON of a file, undefined where it is none. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
