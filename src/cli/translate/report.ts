import type { IsoDate } from '#domain/calendar.ts'
import { type Part, parts } from '#domain/translation/assignment.ts'
import { type AnswerFault, faultInWords } from '#domain/translation/fault.ts'

import { type Finding, inWords } from '../finding.ts'
import { issueLines } from '../report.ts'
import type { Tokens } from './tokens.ts'
import type { Stop } from './work.ts'

export type PartCounts = Readonly<Record<Part, number>>

/** A part that was left missing, and why. */
export interface LeftOut {
  readonly date: IsoDate
  readonly id: string
  readonly part: Part
  readonly faults: readonly AnswerFault[]
}

/** What a run of `translate` did, or with `dryRun` would do. */
export interface TranslateReport {
  readonly archive: string
  readonly model: string
  readonly dryRun: boolean
  readonly papers: {
    /** Papers that lacked something at the start. */
    readonly incomplete: number
    /** Of these, papers the model was asked about. */
    readonly asked: number
    /** Of these, papers that were not reached: the run stopped, or no answer came. */
    readonly unreached: number
  }
  readonly parts: {
    /** Checked and put into the archive: answered in this run, and kept from an earlier one. */
    readonly new: PartCounts
    readonly kept: PartCounts
    /** Still missing at the end. */
    readonly missing: PartCounts
  }
  readonly requests: number
  readonly tokens: Tokens & { readonly isGuessed: boolean }
  /** US dollars; null where no price is known. */
  readonly cost: number | null
  readonly stopped: Stop | null
  readonly failures: readonly LeftOut[]
  /** Parts that failed in an earlier run and were not asked for again. */
  readonly failedBefore: number
  readonly files: { readonly written: number; readonly removed: number }
  readonly issues: readonly Finding[]
}

const failuresShown = 20

/** The report that people read, ending in a newline. */
export function translateSummary(report: TranslateReport): string {
  const { papers, archive, dryRun, model, files, failedBefore, stopped } = report
  const lines = dryRun
    ? [
        `${papers.asked} of ${papers.incomplete} papers would be asked of ${model}`,
        usedLine(report),
      ]
    : [
        `${papers.asked} of ${papers.incomplete} papers asked of ${model}, ${papers.unreached} not reached`,
        `new: ${countsLine(report.parts.new)}`,
        `from answers kept earlier: ${countsLine(report.parts.kept)}`,
        usedLine(report),
        `${files.written} files were written, ${files.removed} removed, in ${archive}`,
      ]
  const missing = dryRun ? 'to be filled' : 'still missing'
  return [
    ...lines,
    `${missing}: ${countsLine(report.parts.missing)}`,
    ...(failedBefore > 0
      ? [`${failedBefore} parts failed their checks before; --retry asks for them again`]
      : []),
    ...failureLines(report.failures),
    ...(stopped ? [stopLine(stopped)] : []),
    ...issueLines(report.issues),
    '',
  ].join('\n')
}

/** The same for machines, ending in a newline. */
export function translateJson(report: TranslateReport): string {
  const failures = report.failures.map(({ faults, ...rest }) => ({
    ...rest,
    faults: faults.map((fault) => ({ ...fault, words: faultInWords(fault) })),
  }))
  const issues = report.issues.map(inWords)
  return `${JSON.stringify({ ...report, failures, issues }, null, 2)}\n`
}

function countsLine(counts: PartCounts): string {
  const names = {
    title: 'titles',
    abstract: 'abstracts',
    summary: 'summaries',
    keyPoints: 'key points',
  }
  return parts.map((part) => `${counts[part]} ${names[part]}`).join(', ')
}

function usedLine({ dryRun, requests, tokens, cost }: TranslateReport): string {
  const count = (number: number) => number.toLocaleString('en')
  const total = `${count(requests)} requests, ${count(tokens.input)} tokens in and ${count(tokens.output)} out`
  const guessed = dryRun || tokens.isGuessed ? ' (estimated from characters)' : ''
  return `${total}${guessed}${cost === null ? '' : `, ${cost.toFixed(4)} USD`}`
}

function failureLines(failures: readonly LeftOut[]): string[] {
  const lines = failures.slice(0, failuresShown).map(({ date, id, part, faults }) => {
    const [first] = faults
    return `left missing ${date} ${id} ${part}: ${first ? faultInWords(first) : ''}`
  })
  const more = failures.length - lines.length
  return more > 0 ? [...lines, `… and ${more} more; --json lists all of them`] : lines
}

function stopLine({ why, message }: Stop): string {
  const remedy = {
    budget: 'Run it again with a larger budget to go on.',
    interrupted: 'Run it again to go on; no answer is paid for twice.',
    server: 'Run it again when the server answers; no answer is paid for twice.',
  }[why]
  return `stopped: ${message} ${remedy}`
}
