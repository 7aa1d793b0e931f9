import type { PaperId } from '#domain/arxiv.ts'
import type { DocumentReading } from '#formats/read-document.ts'

import type { Finding } from './finding.ts'
import type { Report } from './report.ts'

/** Counts what documents bring, one after the other. */
export class Tally {
  readonly #formats = new Map<string, number>()
  readonly #issues: Finding[] = []
  #refused = 0
  #new = 0
  #merged = 0

  get documents(): number {
    return [...this.#formats.values()].reduce((sum, count) => sum + count, this.#refused)
  }

  /** A file that could not even be opened. */
  refuse(finding: Finding): void {
    this.#refused += 1
    this.#issues.push(finding)
  }

  note({ format, collection, issues }: DocumentReading, isKnown: (id: PaperId) => boolean): void {
    for (const one of issues) this.#issues.push(one)
    if (format === null) {
      this.#refused += 1
      return
    }
    this.#formats.set(format, (this.#formats.get(format) ?? 0) + 1)
    for (const id of collection.papers.keys()) {
      if (isKnown(id)) this.#merged += 1
      else this.#new += 1
    }
  }

  report(of: Pick<Report, 'archive' | 'dryRun' | 'files'>, findings: readonly Finding[]): Report {
    const issues = [...this.#issues, ...findings]
    const count = (isOne: (one: Finding) => boolean) => issues.filter(isOne).length
    return {
      ...of,
      documents: {
        read: this.documents - this.#refused,
        refused: this.#refused,
        formats: Object.fromEntries([...this.#formats].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      },
      papers: {
        new: this.#new,
        merged: this.#merged,
        repaired: count(({ outcome }) => outcome === 'repaired'),
        refused: count(({ code, outcome }) => code === 'bad-paper' && outcome === 'refused'),
      },
      issues,
    }
  }
}
