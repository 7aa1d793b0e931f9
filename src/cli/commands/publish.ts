import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { readSiteAddress } from '#build/site-address.ts'
import type { SiteFile } from '#build/site-file.ts'
import { siteFiles } from '#build/site-files.ts'

import { checkArchive } from '../check-archive.ts'
import { filesBelow, hiddenIn, readJson } from '../io/files.ts'
import { openTransaction, type Transaction } from '../io/transaction.ts'
import { issueLines } from '../report.ts'
import { exitCodes, type Surroundings } from '../surroundings.ts'

export interface PublishOptions {
  readonly archive: string
  /** Folder of a `vite build`. */
  readonly site: string
  /** The site's whole address with a slash at its end; `NONMUN_URL` where not given. */
  readonly url?: string
}

/** Where the archive stands in a site. */
const place = 'archive'

/**
 * Makes the folder of a `vite build` the site that is published: the archive in its place, a page
 * for each ranking, paper and institution, feeds, robots.txt and, where the site's address is known,
 * the sitemap. All or nothing; an archive with a fault is refused with exit 1. The same archive and
 * build give the same bytes.
 */
export function publish(options: PublishOptions, surroundings: Surroundings): number {
  const { cwd, stdout, stderr, env = {} } = surroundings
  const archive = resolve(cwd, options.archive)
  const site = resolve(cwd, options.site)
  const { url } = readSiteAddress({ NONMUN_URL: options.url ?? env['NONMUN_URL'] })
  if (!existsSync(archive)) throw new Error(`There is no folder ${options.archive}.`)
  const { findings } = checkArchive(archive)
  if (findings.length > 0) {
    for (const line of issueLines(findings)) stderr.write(`${line}\n`)
    stderr.write(`Nothing was published: ${options.archive} has ${findings.length} faults.\n`)
    return exitCodes.refused
  }
  const { files, pages } = siteFiles(site, (path) => jsonAt(join(archive, path)), url)
  putInPlace(archive, site, files, surroundings)
  stdout.write(`${options.site}: ${pages} pages, feeds${url === null ? '' : ', sitemap'}\n`)
  if (url === null) stdout.write(withoutAddress)
  return exitCodes.ok
}

const withoutAddress =
  'NONMUN_URL is not set: there is no sitemap, and the feeds lead to Hugging Face, not to this site.\n'

function jsonAt(file: string): unknown {
  return existsSync(file) ? readJson(file) : undefined
}

function putInPlace(
  archive: string,
  site: string,
  files: readonly SiteFile[],
  { onPrepared }: Surroundings,
): void {
  const transaction = openTransaction(site)
  try {
    putArchive(archive, site, transaction)
    for (const { path, text } of files) transaction.write(path, text)
  } catch (error) {
    transaction.discard()
    throw error
  }
  onPrepared?.()
  transaction.commit()
  // What programs keep beside an archive for themselves is nobody else's.
  for (const name of hiddenIn(join(site, place))) {
    rmSync(join(site, place, name), { recursive: true, force: true })
  }
}

/** Puts the archive into the site as it is, and takes out what it no longer has. */
function putArchive(archive: string, site: string, transaction: Transaction): void {
  const wanted = filesBelow(archive)
  for (const path of wanted) {
    transaction.write(`${place}/${path}`, readFileSync(join(archive, path)))
  }
  const known = new Set(wanted)
  for (const path of filesBelow(join(site, place))) {
    if (!known.has(path)) transaction.remove(`${place}/${path}`)
  }
}
