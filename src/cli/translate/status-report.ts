import type { IsoDate } from '#domain/calendar.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { assignmentOf, partsOf, type Wanted } from '#domain/translation/assignment.ts'
import { type ByWriter, Coverage, type Slot, slots } from '#domain/translation/coverage.ts'
import { faultInWords } from '#domain/translation/fault.ts'

import type { AnswerStore, Failure } from './answer-store.ts'
import { daysOf, type Span } from './papers.ts'

/** A paper that lacks something that could be given to it. */
export interface Incomplete {
  readonly date: IsoDate
  readonly id: PaperId
  readonly title: string
  readonly wanted: Wanted
  /** Parts of it that failed their checks when they were last asked for. */
  readonly failures: readonly Failure[]
}

export interface StatusReport {
  readonly archive: string
  readonly days: readonly { readonly date: IsoDate; readonly coverage: Coverage }[]
  /** Each paper once, on however many days it is listed. */
  readonly total: Coverage
  /** Papers without an English abstract: only their titles can be translated. */
  readonly withoutAbstract: number
  readonly incomplete: readonly Incomplete[]
}

/** Looks at an archive, and at what `translate` recorded beside it. */
export function statusOf(
  archive: string,
  folder: string,
  span: Span,
  store: AnswerStore,
): StatusReport {
  const total = new Coverage()
  const seen = new Set<PaperId>()
  const days: { date: IsoDate; coverage: Coverage }[] = []
  const incomplete: Incomplete[] = []
  let withoutAbstract = 0
  for (const { date, papers } of daysOf(folder, span)) {
    const coverage = new Coverage()
    days.push({ date, coverage })
    for (const paper of papers) {
      coverage.add(paper)
      if (seen.has(paper.id)) continue
      seen.add(paper.id)
      total.add(paper)
      if (!paper.abstract.en) withoutAbstract += 1
      const missing = assignmentOf(paper)
      if (!missing) continue
      const { id, title, wanted } = missing
      incomplete.push({ date, id, title, wanted, failures: failuresOf(id, wanted, store) })
    }
  }
  return { archive, days, total, withoutAbstract, incomplete }
}

/** Of each part that is missing, the failure recorded last. */
function failuresOf(id: PaperId, wanted: Wanted, store: AnswerStore): readonly Failure[] {
  const all = Object.values(store.read(id).failures)
  return partsOf(wanted).flatMap((part) => all.findLast((one) => one.part === part) ?? [])
}

/** The report that people read, ending in a newline; with `lists` also each incomplete paper. */
export function statusTable(report: StatusReport, lists: boolean): string {
  const { days, total, incomplete, withoutAbstract } = report
  const rows = days.map(({ date, coverage }) => [date, ...cellsOf(coverage)])
  const failed = incomplete.filter(({ failures }) => failures.length > 0)
  const parts = failed.reduce((sum, { failures }) => sum + failures.length, 0)
  return [
    ...aligned([...heads, ...rows, ['total', ...cellsOf(total)]]),
    '',
    ...slots.flatMap((slot) => byLine(slot, total.by(slot))),
    `${incomplete.length} papers lack something; ${withoutAbstract} have no English abstract, which limits them to a title`,
    ...(failed.length > 0
      ? [
          `${parts} parts of ${failed.length} papers failed their checks; nonmun translate --retry asks again`,
        ]
      : []),
    ...(lists ? incomplete.map(lineOf) : []),
    '',
  ].join('\n')
}

const names: Record<string, string> = { keyPoints: 'key points' }
const heads = [
  ['', '', ...slots.map((slot, index) => (isSameKind(slot, slots[index - 1]) ? '' : nameOf(slot)))],
  ['day', 'papers', ...slots.map((slot) => slot.split('.')[1] ?? '')],
]

function kindOf(slot: Slot): string {
  return slot.split('.')[0] ?? slot
}

function isSameKind(slot: Slot, before: Slot | undefined): boolean {
  return before !== undefined && kindOf(before) === kindOf(slot)
}

function nameOf(slot: Slot): string {
  return names[kindOf(slot)] ?? kindOf(slot)
}

function cellsOf(coverage: Coverage): string[] {
  return [String(coverage.papers), ...slots.map((slot) => String(coverage.count(slot)))]
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, index) => Math.max(most[index] ?? 0, cell.length)),
    [],
  )
  return rows.map((row) =>
    row
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  '),
  )
}

function byLine(slot: Slot, by: ByWriter): string[] {
  const counts = Object.entries(by).map(([writer, count]) => `${writer} ${count}`)
  const language = slot.split('.')[1] ?? ''
  return counts.length === 0 ? [] : [`${nameOf(slot)} (${language}): ${counts.join(', ')}`]
}

function lineOf({ date, id, wanted, failures }: Incomplete): string {
  const missing = partsOf(wanted).map((part) => {
    const of = wanted[part]
    return typeof of === 'boolean' ? `${part} (ko)` : `${part} (${of.join(', ')})`
  })
  const [first] = failures.flatMap(({ faults }) => faults)
  return `${date} ${id} lacks ${missing.join(', ')}${first ? `. ${faultInWords(first)}` : ''}`
}

/** The same for machines, ending in a newline. */
export function statusJson({ days, total, ...report }: StatusReport): string {
  const json = {
    ...report,
    days: days.map(({ date, coverage }) => ({ date, ...jsonOf(coverage) })),
    total: jsonOf(total),
    incomplete: report.incomplete.map(({ failures, ...rest }) => ({
      ...rest,
      failures: failures.map(({ part, model, faults }) => ({
        part,
        model,
        faults: faults.map((fault) => ({ ...fault, words: faultInWords(fault) })),
      })),
    })),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

function jsonOf(coverage: Coverage) {
  const written = slots.map((slot) => [slot, coverage.by(slot)] as const)
  return { papers: coverage.papers, written: Object.fromEntries(written) }
}
