import type { PaperId } from '#domain/arxiv.ts'
import type { IssueOutcome } from '#domain/issue.ts'
import type { Paper } from '#domain/paper.ts'
import type { DocumentReading } from '#formats/read-document.ts'
import { IssueList } from './issue-list.tsx'
import { useWords } from '#i18n/use-words.ts'
import type { Words } from '#i18n/words.ts'

export interface DocumentReportProps {
  readonly reading: DocumentReading
  readonly known: ReadonlyMap<PaperId, Paper>
}

/** One document: what it is, what it holds, and what was wrong with it. */
export function DocumentReport({ reading, known }: DocumentReportProps) {
  const say = useWords('intake')
  const { name, format, collection, issues } = reading
  const facts = format
    ? [say(`format.${format}`), ...papersIn(collection.papers, known, say)]
    : [say('report.refusedDocument')]
  const faults = (['repaired', 'missing', 'refused'] as const)
    .map((outcome) => [outcome, countOf(reading, outcome)] as const)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => say(`report.${outcome}`, { count }))
  return (
    <>
      <p className="font-semibold break-all">{name}</p>
      <p className={`text-sm ${format ? 'text-soft' : 'font-semibold text-accent'}`}>
        {facts.join(' · ')}
      </p>
      {format && (
        <p className="text-sm text-soft">
          {faults.length > 0 ? faults.join(' · ') : say('report.flawless')}
        </p>
      )}
      <IssueList issues={issues} open={format === null} />
    </>
  )
}

function papersIn(
  papers: ReadonlyMap<PaperId, Paper>,
  known: DocumentReportProps['known'],
  say: Words<'intake'>,
): string[] {
  if (papers.size === 0) return [say('report.noPapers')]
  const old = [...papers.keys()].filter((id) => known.has(id)).length
  return [
    say('report.papers', { count: papers.size }),
    ...(old < papers.size ? [say('report.new', { count: papers.size - old })] : []),
    ...(old > 0 ? [say('report.known', { count: old })] : []),
  ]
}

function countOf({ issues }: DocumentReading, outcome: IssueOutcome): number {
  return issues.filter((one) => one.outcome === outcome).length
}
