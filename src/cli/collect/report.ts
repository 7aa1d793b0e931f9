import type { IsoDate } from '#domain/calendar.ts'
import { isProvisional } from '#domain/edition-state.ts'

import type { Finding } from '../finding.ts'
import { inWords } from '../finding.ts'
import { issueLines } from '../report.ts'
import type { Course, DayOutcome } from './course.ts'
import type { FailedDay } from './fetch-days.ts'

/** What a run brought, for people and, as JSON, for machines. */
export interface CollectReport {
  readonly archive: string
  readonly endpoint: string
  readonly days: Readonly<Record<DayOutcome | 'provisional', readonly IsoDate[]>> & {
    /** Days that were there and final, and were not asked for. */
    readonly final: number
    readonly failed: readonly FailedDay[]
  }
  readonly papers: {
    readonly new: number
    /** With more upvotes than the archive had. */
    readonly changed: number
    readonly same: number
  }
  readonly requests: number
  readonly files: { readonly written: readonly string[]; readonly removed: readonly string[] }
  readonly issues: readonly Finding[]
  /** True where only a weekend was named, on which nothing is listed. */
  readonly isWeekend: boolean
  /** What to run for the days that failed; null where none did. */
  readonly retry: string | null
}

export function reportOf(
  course: Course,
  rest: Omit<CollectReport, 'days' | 'papers' | 'retry'> & {
    readonly final: number
    /** Flags that a repeated run needs too. */
    readonly flags: readonly string[]
    readonly now: number
  },
): CollectReport {
  const { final, flags, now, ...others } = rest
  const failed = course.failed.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const dates = [...course.days.keys()].toSorted()
  const that = (outcome: DayOutcome) => dates.filter((date) => course.days.get(date) === outcome)
  return {
    ...others,
    days: {
      new: that('new'),
      changed: that('changed'),
      same: that('same'),
      empty: that('empty'),
      provisional: dates.filter((date) => isProvisional(date, now)),
      final,
      failed,
    },
    papers: course.papers,
    retry: retryOf(failed, others, flags),
  }
}

/** Text that a shell takes as one word. */
function word(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}

function retryOf(
  failed: readonly FailedDay[],
  { archive, endpoint }: Pick<CollectReport, 'archive' | 'endpoint'>,
  flags: readonly string[],
): string | null {
  const first = failed[0]?.date
  const last = failed.at(-1)?.date
  if (first === undefined || last === undefined) return null
  const days = first === last ? `--date ${first}` : `--from ${first} --to ${last}`
  const from = endpoint === defaultEndpoint ? '' : ` --endpoint ${word(endpoint)}`
  const command = `npm run nonmun -- collect --archive ${word(archive)} ${days}${from}`
  return [command, ...flags].join(' ')
}

export const defaultEndpoint = 'https://huggingface.co'

/** The summary that people read, ending in a newline. */
export function collectSummary(report: CollectReport): string {
  const { days, papers, files, requests, issues, isWeekend, retry } = report
  const { failed, provisional, final } = days
  const counts = [
    `${days.new.length} new`,
    `${days.changed.length} changed`,
    `${days.same.length} as before`,
    `${days.empty.length} without papers`,
    `${failed.length} failed`,
  ]
  return [
    ...(isWeekend ? ['Hugging Face lists nothing on weekends'] : []),
    `days: ${counts.join(', ')} (${requests} requests)`,
    `papers: ${papers.new} new, ${papers.changed} with more upvotes, ${papers.same} as before`,
    `${files.written.length} files were written, ${files.removed.length} removed, in ${report.archive}`,
    ...(provisional.length === 0
      ? []
      : [`${provisional.length} of the days can still change and will be asked for again`]),
    ...(final === 0 ? [] : [`${final} final days were not asked for; --refresh asks for them too`]),
    ...issueLines(issues),
    ...failed.map((one) => `failed ${one.date}: ${one.reason}`),
    ...(retry === null ? [] : [`To try again: ${retry}`]),
    '',
  ].join('\n')
}

/** The same for machines, ending in a newline. */
export function collectJson(report: CollectReport): string {
  return `${JSON.stringify({ ...report, issues: report.issues.map(inWords) }, null, 2)}\n`
}
