import type { ArchiveIndex } from '#domain/archive/read.ts'

import { isoDate, isoMonth, isoWeek } from './a-paper.ts'

/** An archive of four days: Friday 2026-01-09, Monday 12, Tuesday 13 and Thursday 15 January. */
export function anIndex(overrides: Partial<ArchiveIndex> = {}): ArchiveIndex {
  return {
    version: 1,
    newest: isoDate('2026-01-15'),
    days: {
      [isoDate('2026-01-09')]: { papers: 1, top: null },
      [isoDate('2026-01-12')]: { papers: 7, top: 12 },
      [isoDate('2026-01-13')]: { papers: 50, top: 169 },
      [isoDate('2026-01-15')]: { papers: 30, top: 64 },
    },
    weeks: {
      [isoWeek('2026-W02')]: { papers: 1, top: null },
      [isoWeek('2026-W03')]: { papers: 87, top: 169 },
    },
    months: { [isoMonth('2026-01')]: { papers: 88, top: 169 } },
    ...overrides,
  }
}

/** An archive that has nothing yet. */
export function anEmptyIndex(): ArchiveIndex {
  return anIndex({ newest: null, days: {}, weeks: {}, months: {} })
}
