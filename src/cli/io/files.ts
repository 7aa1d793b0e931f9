import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Files below a folder as paths with `/`, in code-point order; none where there is no folder. Throws
 * where a file stands in its place, or where a folder cannot be read and there is no `refuse`.
 */
export function filesBelow(
  folder: string,
  refuse?: (folder: string, error: unknown) => void,
): string[] {
  const walk = (prefix: string): string[] =>
    entriesOf(join(folder, prefix), refuse).flatMap((entry) => {
      const path = `${prefix}${entry.name}`
      // Dot files are the system's or another program's, a run in progress included.
      if (entry.name.startsWith('.')) return []
      if (entry.isDirectory()) return walk(`${path}/`)
      return entry.isFile() || isLinkToFile(entry, join(folder, path)) ? [path] : []
    })
  return walk('').toSorted()
}

/** Names that `filesBelow` passes over in a folder; none where there is no folder. */
export function hiddenIn(folder: string): string[] {
  return entriesOf(folder).flatMap(({ name }) => (name.startsWith('.') ? [name] : []))
}

/** Links to folders are not followed: they may lead back to where they are. */
function isLinkToFile(entry: Dirent, file: string): boolean {
  if (!entry.isSymbolicLink()) return false
  try {
    return statSync(file).isFile()
  } catch {
    return false
  }
}

function entriesOf(folder: string, refuse?: (folder: string, error: unknown) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT') return []
    if (refuse) {
      refuse(folder, error)
      return []
    }
    if (code === 'ENOTDIR') throw new Error(`${folder} is not a folder.`, { cause: error })
    throw error
  }
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

/** True where a file is JSON with a version, as every one of an archive is. */
export function isOfArchive(file: string): boolean {
  const json = readJson(file)
  return typeof json === 'object' && json !== null && 'version' in json
}

/** True where a file holds JSON of another program. A damaged file is nobody's. */
export function isForeign(file: string): boolean {
  return !isOfArchive(file) && readJson(file) !== undefined
}
