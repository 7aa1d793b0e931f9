import type { RankedPaper, Ranking } from '#domain/archive/ranking-file.ts'
import type { ArchiveIndex } from '#domain/archive/read.ts'
import type { PaperId } from '#domain/arxiv.ts'
import type { Period } from '#domain/calendar.ts'
import type { Paper } from '#domain/paper.ts'

/** Papers that lie over the site's archive: live ones, the reader's own, or both. */
export interface Layer {
  readonly indexOver: (site: ArchiveIndex) => ArchiveIndex
  /** Null where neither the site nor the layer has the period. */
  readonly rankingOver: (
    site: Ranking | null,
    rest: Ranking | null,
    period: Period,
  ) => Ranking | null
  /** Null where neither knows the paper. */
  readonly paperOver: (site: RankedPaper | null, id: PaperId) => RankedPaper | null
  readonly textsOver: (
    id: PaperId,
    site: Pick<Paper, 'abstract' | 'digest'>,
  ) => Pick<Paper, 'abstract' | 'digest'>
  readonly periodsOf: (id: PaperId) => readonly Period[]
}
