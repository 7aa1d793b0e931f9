import type { Paper } from '../paper.ts'
import type { Provenance, Writer } from '../text.ts'

type CoveredPaper = Pick<Paper, 'title' | 'summary' | 'keyPoints' | 'abstract' | 'digest'>

/** The texts that a paper may have, in the order in which they are told. */
export const slots = [
  'title.ko',
  'summary.en',
  'summary.ko',
  'keyPoints.en',
  'keyPoints.ko',
  'abstract.en',
  'abstract.ko',
  'digest.en',
  'digest.ko',
] as const
export type Slot = (typeof slots)[number]

const textAt: Record<Slot, (paper: CoveredPaper) => Provenance | null> = {
  'title.ko': ({ title }) => title.ko,
  'summary.en': ({ summary }) => summary.en,
  'summary.ko': ({ summary }) => summary.ko,
  'keyPoints.en': ({ keyPoints }) => keyPoints.en,
  'keyPoints.ko': ({ keyPoints }) => keyPoints.ko,
  'abstract.en': ({ abstract }) => abstract.en,
  'abstract.ko': ({ abstract }) => abstract.ko,
  'digest.en': ({ digest }) => digest.en,
  'digest.ko': ({ digest }) => digest.ko,
}

/** The number of papers that have a text from each writer; a writer of none is absent. */
export type ByWriter = Readonly<Partial<Record<Writer, number>>>

/** Which texts some papers have, and from whom. */
export class Coverage {
  #papers = 0
  readonly #written = new Map<Slot, Partial<Record<Writer, number>>>()

  add(paper: CoveredPaper): void {
    this.#papers += 1
    for (const slot of slots) {
      const text = textAt[slot](paper)
      if (!text) continue
      const counts = this.#written.get(slot) ?? {}
      this.#written.set(slot, { ...counts, [text.by]: (counts[text.by] ?? 0) + 1 })
    }
  }

  get papers(): number {
    return this.#papers
  }

  by(slot: Slot): ByWriter {
    return this.#written.get(slot) ?? {}
  }

  /** Papers that have a text, whoever wrote it. */
  count(slot: Slot): number {
    return Object.values(this.by(slot)).reduce((sum, number) => sum + number, 0)
  }
}
