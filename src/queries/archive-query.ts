import type { Reading } from '#domain/archive/read.ts'
import { fetchJson, LoadError } from './fetch-json.ts'
import { siteConfig } from './site-config.ts'

/** Where the archive lies, with a slash at its end. */
export const archiveBase = siteConfig.archive.includes(':')
  ? siteConfig.archive
  : import.meta.env.BASE_URL + siteConfig.archive

/** How long an answer counts as fresh: an archive changes once a day. */
export const freshMs = 5 * 60_000

/** Gets and parses one file of the archive; throws a `LoadError` where nothing of it can be used. */
export async function loadArchiveFile<T>(
  path: string,
  read: (input: unknown, file: string) => Reading<T>,
  signal: AbortSignal,
): Promise<{ value: T; issues: Reading<T>['issues'] }> {
  const input = await fetchJson(archiveBase + path, signal)
  const { value, issues } = read(input, path)
  if (value !== null) return { value, issues }
  const newer = issues.some(({ code }) => code === 'newer-version')
  throw new LoadError(newer ? 'newer' : 'broken', archiveBase + path, issues)
}

/** The same, for a file that need not be there: null where there is none. */
export async function loadIfThere<T>(
  path: string,
  read: (input: unknown, file: string) => Reading<T>,
  signal: AbortSignal,
): Promise<T | null> {
  try {
    return (await loadArchiveFile(path, read, signal)).value
  } catch (error) {
    if (error instanceof LoadError && error.kind === 'absent') return null
    throw error
  }
}
