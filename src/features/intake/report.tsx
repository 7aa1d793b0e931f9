import { useState } from 'react'

import type { PaperId } from '#domain/arxiv.ts'
import type { Paper } from '#domain/paper.ts'
import type { ReadDocument } from '#queries/own-messages.ts'
import { DocumentReport } from './document-report.tsx'
import { useWords } from '#i18n/use-words.ts'

export interface ReportProps {
  readonly documents: readonly ReadDocument[]
  /** The papers that the reader has already. */
  readonly known: ReadonlyMap<PaperId, Paper>
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** So many documents are shown at once. */
const shownAtFirst = 20

/** What was found in the documents, before anything is kept. */
export function Report({ documents, known, onKeep, onDiscard }: ReportProps) {
  const say = useWords('intake')
  const [all, setAll] = useState(false)
  const keepable = documents.filter(({ text }) => text !== null).length
  const shown = all ? documents : documents.slice(0, shownAtFirst)
  return (
    <section className="border-b border-line py-4">
      <h3 className="section-heading">{say('report.heading')}</h3>
      <p className="text-sm text-soft">
        {say(keepable > 0 ? 'report.nothingKept' : 'report.nothingToKeep')}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {keepable > 0 && (
          <button
            type="button"
            className="pill-button border-ink bg-ink font-semibold text-paper"
            onClick={onKeep}
          >
            {say('report.keep', { count: keepable })}
          </button>
        )}
        <button type="button" className="pill-button" onClick={onDiscard}>
          {say(keepable > 0 ? 'report.discard' : 'report.close')}
        </button>
      </div>
      <ol className="mt-4">
        {shown.map((document, index) => (
          // Two documents may have one name: their place is what tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${index} ${document.reading.name}`} className="border-t border-line py-3">
            <DocumentReport reading={document.reading} known={known} />
          </li>
        ))}
      </ol>
      {shown.length < documents.length && (
        <button type="button" className="text-link text-sm" onClick={() => setAll(true)}>
          {say('report.allDocuments', { total: documents.length })}
        </button>
      )}
    </section>
  )
}
