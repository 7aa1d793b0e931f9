import { Suspense, useState } from 'react'

import type { Term } from '#domain/glossary/glossary.ts'
import { useWords } from '#i18n/use-words.ts'
import { changeReadingSettings } from '#store/reading-settings.ts'
import { useReadingSettings } from '#store/use-reading-settings.ts'
import { lazily } from '#ui/lazily.ts'

const GlossarySheet = lazily(() => import('./glossary-sheet.tsx'), 'GlossarySheet')

export interface ReadingToolsProps {
  /** The term that the reader wants to change. */
  readonly term: Term | null
  readonly onTerm: (term: Term | null) => void
}

/** Below a text: marks on or off, and the reader's own terms. */
export function ReadingTools({ term, onTerm }: ReadingToolsProps) {
  const say = useWords('reading')
  const { marks } = useReadingSettings()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
    onTerm(null)
  }
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 text-sm no-print">
      <label className="quiet-link gap-1.5">
        <input
          type="checkbox"
          className="accent-accent"
          checked={marks}
          onChange={(event) => changeReadingSettings({ marks: event.target.checked })}
        />
        {say('term.marks')}
      </label>
      <button type="button" className="quiet-link" onClick={() => setIsOpen(true)}>
        {say('glossary.heading')}
      </button>
      {(isOpen || term) && (
        <Suspense fallback={null}>
          <GlossarySheet open onClose={close} term={term} />
        </Suspense>
      )}
    </div>
  )
}
