import { mkdirSync } from 'node:fs'

import { type ArchiveInput, deriveArchive } from '#domain/archive/derive.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { knownInstitutions } from '#domain/institution/resolve.ts'
import type { Collection } from '#domain/merge.ts'

import { type ArchiveFiles, filesOf } from './archive-folder.ts'
import { hasText } from './facts-only.ts'
import { fault, type Finding } from './finding.ts'
import { openSpill } from './io/spill.ts'
import { openTransaction, recover, rehearse } from './io/transaction.ts'
import { loadArchive } from './load-archive.ts'
import { PaperStore } from './paper-store.ts'

export interface Rebuilding {
  readonly folder: string
  readonly isDry: boolean
  readonly onPrepared?: (() => void) | undefined
  readonly progress: (line: string) => void
  /** Documents to merge into what is there; each comes when the one before has been dealt with. */
  readonly documents: (isKnown: (id: PaperId) => boolean) => AsyncIterable<Collection>
}

export interface Rebuilt {
  readonly findings: readonly Finding[]
  readonly written: readonly string[]
  readonly removed: readonly string[]
}

// What the program itself made, and removes where it no longer follows from the days.
const derivedFiles =
  /^(?:weeks|months|papers|institutions)\/[^/]+\.json$|^days\/[^/]+\.(?:en|ko)\.json$/

/**
 * Reads an archive, merges documents and our own texts into it, and writes what has changed, all
 * at once. A file of the archive that cannot be read whole is reported and left as it is.
 */
export async function rebuild(work: Rebuilding): Promise<Rebuilt> {
  const { folder, isDry, progress } = work
  if (!isDry) recover(folder)
  const files = filesOf(folder)
  const spill = openSpill()
  try {
    const store = new PaperStore(spill)
    const { findings, faulty, ...loaded } = loadArchive({ folder, files, store, progress })
    for await (const collection of work.documents((id) => store.has(id))) {
      store.add(loaded.admit(collection))
    }
    loaded.addOwnTexts()
    const { homeless, ...joined } = store.joined()
    const written = write(work, files, { ...joined, known: knownInstitutions }, faulty)
    const strays = homeless
      .filter(hasText)
      .map(({ id, title }) =>
        fault('no-day', 'missing', { file: loaded.ownTexts.get(id) ?? '', place: id }, title.en),
      )
    const untouched = [...faulty].map((file) =>
      fault('left-as-it-is', 'refused', { file, place: '' }, ''),
    )
    return { ...written, findings: [...findings, ...untouched, ...strays] }
  } finally {
    spill.close()
  }
}

function write(
  { folder, isDry, onPrepared, progress }: Rebuilding,
  files: ArchiveFiles,
  input: ArchiveInput,
  faulty: ReadonlySet<string>,
): Pick<Rebuilt, 'written' | 'removed'> {
  if (!isDry) mkdirSync(folder, { recursive: true })
  const transaction = isDry ? rehearse(folder) : openTransaction(folder)
  try {
    const kept = new Set(faulty)
    for (const { path, text } of deriveArchive(input)) {
      progress(`writing ${path}`)
      if (!faulty.has(path)) transaction.write(path, text)
      kept.add(path)
    }
    for (const path of files.all) {
      if (derivedFiles.test(path) && !kept.has(path)) transaction.remove(path)
    }
    onPrepared?.()
  } catch (error) {
    transaction.discard()
    throw error
  }
  transaction.commit()
  return { written: transaction.changes.writes, removed: transaction.changes.removes }
}
