import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react'
import { useTranslation } from '#i18n/language.tsx'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { Period } from '#domain/calendar.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import { useLater } from '#ui/use-later.ts'
import { PaperRow } from './paper-row.tsx'
import { useIdleLayout } from './use-idle-layout.ts'

export interface RankingListProps {
  readonly papers: readonly RankedPaper[]
  readonly institutions: ReadonlyMap<string, InstitutionName>
  readonly within: Period | null
  readonly isOpen: (paper: RankedPaper) => boolean
  readonly onToggle: (paper: RankedPaper) => void
  readonly renderCard: (paper: RankedPaper) => ReactNode
}

/** More rows than any first screen shows. */
const firstScreen = 10
/** By then it has been painted, even by a slow phone. */
const paintMs = 200

/** A ranking: an ordered list in which each paper keeps the rank it has without filters. */
export function RankingList({
  papers,
  institutions,
  within,
  isOpen,
  onToggle,
  renderCard,
}: RankingListProps) {
  const { t } = useTranslation()
  // The first screen is painted before the rows below it are made.
  const painted = useLater(paintMs)
  const first = useMemo(() => papers.slice(0, firstScreen), [papers])
  const shown = useDeferredValue(painted ? papers : first)
  const list = useRef<HTMLOListElement>(null)
  useIdleLayout(list, shown.length)
  return (
    // Safari drops the semantics of a list without markers unless the role says it.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ol ref={list} role="list" aria-label={t('ranking.heading')}>
      {shown.map((paper, index) => (
        <li key={paper.id} value={paper.rank}>
          <PaperRow
            paper={paper}
            institutions={institutions}
            within={within}
            later={index >= firstScreen}
            lead={index === 0 && paper.rank === 1}
            open={isOpen(paper)}
            onToggle={() => onToggle(paper)}
          >
            {renderCard(paper)}
          </PaperRow>
        </li>
      ))}
    </ol>
  )
}
