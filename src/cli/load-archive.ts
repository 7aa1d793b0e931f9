import type { PaperId } from '#domain/arxiv.ts'
import type { Collection } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'

import {
  type ArchiveFiles,
  type ArchivePart,
  readDay,
  readOwnTexts,
  readWeeklyList,
} from './archive-folder.ts'
import { hasText, withoutOwnTexts } from './facts-only.ts'
import { fault, type Finding } from './finding.ts'
import type { PaperStore } from './paper-store.ts'

/** An archive on its way into a store. */
export interface Loading {
  readonly folder: string
  readonly files: ArchiveFiles
  readonly store: PaperStore
  readonly progress: (line: string) => void
}

export interface Loaded {
  readonly findings: readonly Finding[]
  /** Files that could not be read whole. */
  readonly faulty: ReadonlySet<string>
  /** The file in which a paper's own texts stand: it alone says what they are. */
  readonly ownTexts: ReadonlyMap<PaperId, string>
  /** A collection as it may join: without own texts of papers that have a file of them. */
  readonly admit: (collection: Collection) => Collection
  /** Puts our own texts into the store: after the documents, so that a paper of theirs counts as new. */
  readonly addOwnTexts: () => void
}

/**
 * Puts an archive's days and lists into a store, and makes our own texts ready. Own texts that an earlier run
 * merged into a day give way to their file, so that an edit there is never lost to the older text.
 */
export function loadArchive({ folder, files, store, progress }: Loading): Loaded {
  const own = files.ownTexts.map((path) => ({ path, ...readOwnTexts(folder, path) }))
  const ownTexts = new Map(
    own.flatMap(({ path, collections }) =>
      collections.flatMap(({ papers }) => [...papers.keys()].map((id) => [id, path] as const)),
    ),
  )
  const admit = (collection: Collection) => withoutOwn(collection, ownTexts)
  const findings = own.flatMap((part) => part.findings)
  const faulty = new Set<string>()
  for (const part of partsOf({ folder, files, progress })) {
    for (const collection of part.collections) store.add(admit(collection))
    for (const one of part.findings) findings.push(one)
    for (const file of part.faulty) faulty.add(file)
  }
  const addOwnTexts = () => {
    for (const { collections } of own) for (const collection of collections) store.add(collection)
  }
  return { findings, faulty, ownTexts, admit, addOwnTexts }
}

/** Names each text of a paper that no day lists; `files` tells where a paper's texts come from. */
export function strays(
  homeless: readonly Paper[],
  files: ReadonlyMap<PaperId, string>,
): readonly Finding[] {
  return homeless
    .filter(hasText)
    .map(({ id, title }) =>
      fault('no-day', 'missing', { file: files.get(id) ?? '', place: id }, title.en),
    )
}

function* partsOf({ folder, files, progress }: Omit<Loading, 'store'>): Generator<ArchivePart> {
  for (const [index, date] of files.days.entries()) {
    progress(`archive ${index + 1}/${files.days.length} ${date}`)
    yield readDay(folder, files.all, date)
  }
  for (const week of files.lists) yield readWeeklyList(folder, week)
}

function withoutOwn(collection: Collection, ids: ReadonlyMap<PaperId, string>): Collection {
  const papers = [...collection.papers].map(([id, paper]): [PaperId, Paper] => [
    id,
    ids.has(id) ? withoutOwnTexts(paper) : paper,
  ])
  return { ...collection, papers: new Map(papers) }
}
