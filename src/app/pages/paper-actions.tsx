import { Suspense, useState } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { languages } from '#domain/text.ts'
import { SaveToggle } from '#features/keep/save-toggle.tsx'
import { ListenButton } from '#features/read-aloud/listen-button.tsx'
import { useWords } from '#i18n/use-words.ts'
import { lazily } from '#ui/lazily.ts'

const KeepPanel = lazily(() => import('#features/keep/keep-panel.tsx'), 'KeepPanel')
const CitePaper = lazily(() => import('./cite-paper.tsx'), 'CitePaper')
const Listen = lazily(() => import('./listen.tsx'), 'Listen')

export interface PaperActionsProps {
  readonly paper: RankedPaper
  /** False where the row above has the button already. */
  readonly withSave: boolean
}

/** What a reader can do with a paper besides reading it: one line, and what that opens. */
export function PaperActions({ paper, withSave }: PaperActionsProps) {
  const say = useWords('tools')
  const sayKeep = useWords('keep')
  const [shown, setShown] = useState<'keep' | 'listen' | null>(null)
  const [citing, setCiting] = useState<boolean | null>(null)
  const facts = { id: paper.id, title: paper.title.en, date: paper.dates.at(-1) ?? null }
  const toggle = (panel: 'keep' | 'listen') => setShown(shown === panel ? null : panel)
  const title = (
    <span lang="en" className="sr-only">
      {paper.title.en}
    </span>
  )
  return (
    <div className="no-print">
      <div
        role="group"
        aria-label={say('actions.label')}
        className="flex min-h-11 flex-wrap items-center gap-x-5 text-sm text-soft"
      >
        {withSave && <SaveToggle facts={facts} />}
        <button
          type="button"
          className="quiet-link min-h-11"
          aria-expanded={shown === 'keep'}
          onClick={() => toggle('keep')}
        >
          {sayKeep('keep.edit')}
          {title}
        </button>
        <button
          type="button"
          className="quiet-link min-h-11"
          aria-haspopup="dialog"
          onClick={() => setCiting(true)}
        >
          {say('actions.cite')}
          {title}
        </button>
        <ListenButton
          languages={languages.filter(
            (language) => paper.keyPoints[language] !== null || paper.texts.includes(language),
          )}
          title={paper.title.en}
          pressed={shown === 'listen'}
          onPress={() => toggle('listen')}
        />
      </div>
      <Suspense fallback={<div className="min-h-32" />}>
        {shown === 'keep' && <KeepPanel facts={facts} />}
        {shown === 'listen' && <Listen paper={paper} />}
      </Suspense>
      {citing !== null && (
        <Suspense fallback={null}>
          <CitePaper paper={paper} open={citing} onClose={() => setCiting(false)} />
        </Suspense>
      )}
    </div>
  )
}
