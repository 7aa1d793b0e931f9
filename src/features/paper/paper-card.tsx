import { lazy, Suspense, useState } from 'react'
import { useTranslation } from '#i18n/language.tsx'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { KeyPoints } from './key-points.tsx'

const AbstractPanel = lazy(async () => {
  const { AbstractPanel: panel } = await import('./abstract-panel.tsx')
  return { default: panel }
})

export interface PaperCardProps {
  readonly paper: RankedPaper
  /** False for a card that stands open unasked: then its abstract waits for the reader's wish. */
  readonly abstractAtOnce: boolean
}

/** What opens below a headline: the key points and the abstract. */
export function PaperCard({ paper, abstractAtOnce }: PaperCardProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(abstractAtOnce)
  return (
    <>
      {!paper.summary.en && !paper.summary.ko && (
        <p className="mb-3 text-sm text-faint">{t('paper.noSummary')}</p>
      )}
      <KeyPoints keyPoints={paper.keyPoints} level={3} />
      {asked ? (
        <Suspense fallback={<div className="min-h-56" />}>
          <AbstractPanel paper={paper} level={3} />
        </Suspense>
      ) : (
        <button type="button" className="pill-button mt-4 no-print" onClick={() => setAsked(true)}>
          {t('abstract.ask')}
        </button>
      )}
    </>
  )
}
