import { type Part, parts, partsOf } from '#domain/translation/assignment.ts'

import type { Rebuilt } from '../rebuild.ts'
import { costOf, type Price } from './budget.ts'
import type { LeftOut, PartCounts, TranslateReport } from './report.ts'
import { type Done, keptOf } from './run-plan.ts'
import { addTokens, estimateRequest, noTokens } from './tokens.ts'
import type { Work } from './work.ts'

export interface Ran {
  readonly archive: string
  readonly dryRun: boolean
  readonly price: Price | null
  readonly work: Work
  readonly done: readonly Done[]
  /** Null where the archive was not touched. */
  readonly files: Rebuilt | null
}

/** Sums up a run. */
export function reportOf({ archive, dryRun, price, work, done, files }: Ran): TranslateReport {
  const open = done.filter(({ task }) => partsOf(task.open.wanted).length > 0)
  const isUnreached = ({ outcome }: Done) => outcome === null || outcome.unanswered.length > 0
  const has = (part: Part, answer: object | undefined) => answer !== undefined && part in answer
  return {
    archive,
    model: work.model,
    dryRun,
    papers: {
      incomplete: done.length,
      asked: open.filter(({ outcome }) => dryRun || outcome !== null).length,
      unreached: dryRun ? 0 : open.filter(isUnreached).length,
    },
    parts: {
      new: count((part) => done.filter(({ outcome }) => has(part, outcome?.kept)).length),
      kept: count((part) => done.filter(({ task }) => has(part, task.known)).length),
      missing: count((part) => done.filter((one) => isMissing(one, part)).length),
    },
    ...(dryRun ? estimateOf(open, price) : work.budget.used),
    stopped: work.course.stopped,
    failures: done.flatMap(leftOut),
    failedBefore: done.reduce((sum, { task }) => sum + task.failed.size, 0),
    files: { written: files?.written.length ?? 0, removed: files?.removed.length ?? 0 },
    issues: files?.findings ?? [],
  }
}

function count(of: (part: Part) => number): PartCounts {
  const [title, abstract, summary, keyPoints] = parts
  return {
    title: of(title),
    abstract: of(abstract),
    summary: of(summary),
    keyPoints: of(keyPoints),
  }
}

function isMissing(done: Done, part: Part): boolean {
  return partsOf(done.task.assignment.wanted).includes(part) && !(part in keptOf(done))
}

function leftOut({ task, outcome }: Done): LeftOut[] {
  return [...(outcome?.failed ?? [])].map(([part, faults]) => ({
    date: task.date,
    id: task.assignment.id,
    part,
    faults,
  }))
}

/** What a run would use if every first answer passed. */
function estimateOf(open: readonly Done[], price: Price | null) {
  const tokens = open.map(({ task }) => estimateRequest(task.open)).reduce(addTokens, noTokens)
  const cost = price && costOf(tokens, price)
  return { requests: open.length, tokens: { ...tokens, isGuessed: true }, cost }
}
