import { join } from 'node:path'

import { type ArchiveInput, deriveArchive } from '#domain/archive/derive.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { knownInstitutions } from '#domain/institution/resolve.ts'
import type { Collection } from '#domain/merge.ts'

import { type ArchiveFiles, filesOf } from './archive-folder.ts'
import { fault, type Finding } from './finding.ts'
import { isForeign, isOfArchive } from './io/files.ts'
import { openSpill } from './io/spill.ts'
import { openTransaction, rehearse, stageName, type Transaction } from './io/transaction.ts'
import { loadArchive, strays } from './load-archive.ts'
import { PaperStore } from './paper-store.ts'

export interface Rebuilding {
  readonly folder: string
  readonly isDry: boolean
  readonly onPrepared?: (() => void) | undefined
  readonly progress: (line: string) => void
  /** Documents to merge into what is there; each comes when the one before has been dealt with. */
  readonly documents: (isKnown: (id: PaperId) => boolean) => AsyncIterable<Given>
}

/** What one document says, and its name. */
export interface Given {
  readonly name: string
  readonly collection: Collection
}

export interface Rebuilt {
  readonly findings: readonly Finding[]
  readonly written: readonly string[]
  readonly removed: readonly string[]
}

// What the program itself made, and removes where it no longer follows from the days.
const derivedFiles = new RegExp(
  [
    String.raw`weeks/\d{4}-W\d\d(?:\.rest)?`,
    String.raw`months/\d{4}-\d\d(?:\.rest)?`,
    String.raw`papers/(?:\d{4}|old)`,
    String.raw`topics/index`,
    String.raw`translations/index`,
    String.raw`days/\d{4}-\d\d-\d\d\.(?:en|ko)`,
  ]
    .map((path) => `^${path}\\.json$`)
    .join('|'),
)
// A slug may be any word: such a name alone does not say that the file is ours.
const institutionFiles = /^institutions\/[^/]+\.json$/

/**
 * Reads an archive, merges documents and our own texts into it, and writes what has changed, all
 * at once. A file of the archive that cannot be read whole is reported and left as it is.
 */
export async function rebuild(work: Rebuilding): Promise<Rebuilt> {
  // Before the archive is read: of two runs at once the second would write what it saw before the first.
  const transaction = work.isDry ? rehearse(work.folder) : openTransaction(work.folder)
  // Below the stage, which the next run removes where this one is killed.
  const spill = work.isDry ? openSpill() : openSpill(join(work.folder, stageName))
  let findings: readonly Finding[]
  try {
    findings = await prepare(work, new PaperStore(spill), transaction)
    work.onPrepared?.()
  } catch (error) {
    transaction.discard()
    throw error
  } finally {
    spill.close()
  }
  transaction.commit()
  return { findings, written: transaction.changes.writes, removed: transaction.changes.removes }
}

async function prepare(
  { folder, progress, documents }: Rebuilding,
  store: PaperStore,
  transaction: Transaction,
): Promise<readonly Finding[]> {
  const files = filesOf(folder)
  const { findings, faulty, ...loaded } = loadArchive({ folder, files, store, progress })
  const undated = new Map<PaperId, string>(loaded.ownTexts)
  for await (const { name, collection } of documents((id) => store.has(id))) {
    for (const [id, { editions }] of collection.papers) {
      if (editions.length === 0 && !undated.has(id)) undated.set(id, name)
    }
    store.add(loaded.admit(collection))
  }
  loaded.addOwnTexts()
  const { homeless, ...joined } = store.joined()
  const input = { ...joined, known: knownInstitutions }
  const foreign = write({ folder, files, faulty, progress }, input, transaction)
  const untouched = [...faulty, ...foreign].map((file) =>
    fault('left-as-it-is', 'refused', { file, place: '' }, ''),
  )
  return [...findings, ...untouched, ...strays(homeless, undated)]
}

interface Place extends Pick<Rebuilding, 'folder' | 'progress'> {
  readonly files: ArchiveFiles
  readonly faulty: ReadonlySet<string>
}

/** Returns the files that stand where ours belong and are somebody else's. */
function write(
  { folder, files, faulty, progress }: Place,
  input: ArchiveInput,
  transaction: Transaction,
): readonly string[] {
  const kept = new Set(faulty)
  const foreign: string[] = []
  for (const { path, text, derived } of deriveArchive(input)) {
    progress(`writing ${path}`)
    kept.add(path)
    if (faulty.has(path)) continue
    if (derived && files.all.has(path) && isForeign(join(folder, path))) foreign.push(path)
    else transaction.write(path, text)
  }
  for (const path of files.all) {
    if (kept.has(path)) continue
    const isOurs = institutionFiles.test(path)
      ? isOfArchive(join(folder, path))
      : derivedFiles.test(path)
    if (isOurs) transaction.remove(path)
  }
  return foreign
}
