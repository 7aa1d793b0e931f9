import type { Paper } from './paper.ts'
import type { Provenance, Writer } from './text.ts'
import type { ByWriter } from './translation/coverage.ts'

/** What a paper may have in Korean; `text` is its abstract or, where that may not be shipped, our digest. */
export const koreanParts = ['title', 'summary', 'keyPoints', 'text'] as const
export type KoreanPart = (typeof koreanParts)[number]

/** How much of some papers there is in Korean, and from whom. */
export interface Health extends Readonly<Record<KoreanPart, ByWriter>> {
  readonly papers: number
  /** Korean texts that fail the checks of a translation; of digests nothing can be said. */
  readonly failed: number
}

type HealthPaper = Pick<Paper, 'title' | 'summary' | 'keyPoints' | 'abstract' | 'digest'>

/** Counts the Korean texts of some papers; `failed` tells how many of one paper fail their checks. */
export function healthOf<P extends HealthPaper>(
  papers: readonly P[],
  failed: (paper: P) => number,
): Health {
  const by = (textOf: (paper: P) => Provenance | null) => countWriters(papers.map(textOf))
  return {
    papers: papers.length,
    title: by(({ title }) => title.ko),
    summary: by(({ summary }) => summary.ko),
    keyPoints: by(({ keyPoints }) => keyPoints.ko),
    text: by(({ abstract, digest }) => abstract.ko ?? digest.ko),
    failed: papers.reduce((sum, paper) => sum + failed(paper), 0),
  }
}

/** Texts by writer; of those that are missing nothing is counted. */
export function countWriters(texts: readonly (Provenance | null)[]): ByWriter {
  const counts: Partial<Record<Writer, number>> = {}
  for (const text of texts) if (text) counts[text.by] = (counts[text.by] ?? 0) + 1
  return counts
}

/** How many papers have a text, whoever wrote it. */
export function totalOf(by: ByWriter): number {
  return Object.values(by).reduce((sum, count) => sum + count, 0)
}

/** Two periods that share no paper as one. */
export function addHealth(a: Health, b: Health): Health {
  const both = (part: KoreanPart): ByWriter => {
    const counts: Partial<Record<Writer, number>> = { ...a[part] }
    for (const [writer, count] of Object.entries(b[part]) as [Writer, number][]) {
      counts[writer] = (counts[writer] ?? 0) + count
    }
    return counts
  }
  return {
    papers: a.papers + b.papers,
    title: both('title'),
    summary: both('summary'),
    keyPoints: both('keyPoints'),
    text: both('text'),
    failed: a.failed + b.failed,
  }
}
