import { useState } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { AbstractPanel, type RenderMissing } from './abstract-panel.tsx'
import { KeyPoints } from './key-points.tsx'

export interface PaperTextsProps {
  readonly paper: RankedPaper
  readonly renderMissing?: RenderMissing
}

/** On a paper's own page: the key points, and the abstract that they rest on. */
export function PaperTexts({ paper, renderMissing }: PaperTextsProps) {
  const [points, setPoints] = useState<HTMLElement | null>(null)
  return (
    <div className="paper-text">
      <KeyPoints keyPoints={paper.keyPoints} level={2} listRef={setPoints} />
      <AbstractPanel paper={paper} level={2} points={points} renderMissing={renderMissing} />
    </div>
  )
}
