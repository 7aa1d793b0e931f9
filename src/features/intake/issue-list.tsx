import { useState } from 'react'

import type { Issue } from '#domain/issue.ts'
import { useWords } from '#i18n/use-words.ts'

export interface IssueListProps {
  readonly issues: readonly Issue[]
  /** Stands open at first: for a document that was refused, the reason is all there is to say. */
  readonly open: boolean
}

/** So many issues are shown at once. */
const shownAtFirst = 10

/** What was wrong in a document: where, what was expected and found, what to do. */
export function IssueList({ issues, open }: IssueListProps) {
  const say = useWords('intake')
  const [all, setAll] = useState(false)
  if (issues.length === 0) return null
  const shown = all ? issues : issues.slice(0, shownAtFirst)
  return (
    <details className="mt-1 text-sm" open={open}>
      <summary className="quiet-link underline">
        {say('report.details', { count: issues.length })}
      </summary>
      <ol className="mt-1 space-y-3">
        {shown.map((issue, index) => (
          // The same fault may stand in one place twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${index} ${issue.place}`}>
            <OneIssue issue={issue} />
          </li>
        ))}
      </ol>
      {shown.length < issues.length && (
        <button type="button" className="text-link mt-2" onClick={() => setAll(true)}>
          {say('report.allIssues', { total: issues.length })}
        </button>
      )}
    </details>
  )
}

function OneIssue({ issue }: { readonly issue: Issue }) {
  const say = useWords('intake')
  const { code, outcome, place, found } = issue
  const line = /^line (\d+)$/.exec(place)?.[1]
  const where = line ? say('issueParts.line', { line }) : place || say('issueParts.whole')
  return (
    <>
      <p>
        <span className="font-semibold">{say(`outcome.${outcome}`)}</span> · {where}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-soft">
        <dt>{say('issueParts.expected')}</dt>
        <dd className="text-ink">{say(`expected.${code}`)}</dd>
        {found && <dt>{say('issueParts.found')}</dt>}
        {found && <dd className="break-all text-ink">{found}</dd>}
        <dt>{say('issueParts.remedy')}</dt>
        <dd>{say(`remedy.${code}`)}</dd>
      </dl>
    </>
  )
}
