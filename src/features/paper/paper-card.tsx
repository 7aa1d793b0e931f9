import { Suspense, useState } from 'react'
import { useTranslation } from '#i18n/language.tsx'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { lazily } from '#ui/lazily.ts'
import type { RenderMissing } from './abstract-panel.tsx'
import { KeyPoints } from './key-points.tsx'

const AbstractPanel = lazily(() => import('./abstract-panel.tsx'), 'AbstractPanel')

export interface PaperCardProps {
  readonly paper: RankedPaper
  /** False for a card that stands open unasked: then its abstract waits for the reader's wish. */
  readonly abstractAtOnce: boolean
  readonly renderMissing?: RenderMissing
}

/** What opens below a headline: the key points and the abstract. */
export function PaperCard({ paper, abstractAtOnce, renderMissing }: PaperCardProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(abstractAtOnce)
  const [points, setPoints] = useState<HTMLElement | null>(null)
  return (
    <>
      {!paper.summary.en && !paper.summary.ko && (
        <p className="mb-3 text-sm text-faint">{t('paper.noSummary')}</p>
      )}
      <KeyPoints keyPoints={paper.keyPoints} level={3} listRef={setPoints} />
      {asked ? (
        <Suspense fallback={<div className="min-h-56" />}>
          <AbstractPanel paper={paper} level={3} points={points} renderMissing={renderMissing} />
        </Suspense>
      ) : (
        <button type="button" className="pill-button mt-4 no-print" onClick={() => setAsked(true)}>
          {t('abstract.ask')}
        </button>
      )}
    </>
  )
}
