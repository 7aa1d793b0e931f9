import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import { FileError, IndexFiles } from './index-files.ts'
import { searchFolder, type SegmentInfo } from './index-file.ts'
import type { Rows } from './row-file.ts'
import { Segment } from './segment.ts'
import { SegmentBuilder } from './segment-builder.ts'
import { scratchInMemory } from './term-runs.ts'

type Names = ReadonlyMap<string, InstitutionName>
const name = 'own-00000000'

/** Papers that no index has: indexed here in memory, so that they are found in the same way. */
class OwnSegment extends Segment {
  readonly #papers: ReadonlyMap<string, RankedPaper>

  constructor(info: SegmentInfo, files: IndexFiles, papers: ReadonlyMap<string, RankedPaper>) {
    super(info, files)
    this.#papers = papers
  }

  /** The papers as they were given, with all their texts. */
  override async rowsOf(chunk: number): Promise<Rows> {
    const { rows, institutions } = await super.rowsOf(chunk)
    const whole = rows.map(
      (row) => row && { ...row, paper: this.#papers.get(row.paper.id) ?? row.paper },
    )
    return { rows: whole, institutions }
  }
}

/** A segment of papers in memory; null where there is none. */
export function ownSegmentOf(
  papers: ReadonlyMap<string, RankedPaper>,
  names: Names,
): Segment | null {
  if (papers.size === 0) return null
  const builder = new SegmentBuilder({
    scratch: scratchInMemory(),
    nameOf: (slug) => names.get(slug) ?? null,
    spellingsOf: (slug) => {
      const known = names.get(slug)
      return known ? [known.en, known.ko ?? ''] : [slug]
    },
  })
  for (const paper of papers.values()) {
    builder.add({ paper, date: paper.dates.at(-1) ?? null, long: [] })
  }
  const written = new Map<string, Uint8Array<ArrayBuffer>>()
  const info = builder.finish((file, bytes) => {
    written.set(`${searchFolder}${name}/${file}`, new Uint8Array(bytes))
  })
  const files = new IndexFiles(async (path) => {
    const bytes = written.get(path)
    if (!bytes) throw new FileError('absent', path)
    return bytes
  })
  return new OwnSegment({ name, ...info }, files, papers)
}
