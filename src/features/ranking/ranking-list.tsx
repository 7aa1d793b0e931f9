import {
  memo,
  type ReactNode,
  Suspense,
  use,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from '#i18n/language.tsx'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { Period } from '#domain/calendar.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import { lazily } from '#ui/lazily.ts'
import { useLater } from '#ui/use-later.ts'
import { useOpenRow } from './open-rows.ts'
import { PaperRow } from './paper-row.tsx'
import { RankingSkeleton } from './ranking-skeleton.tsx'
import { RowExtrasContext } from './row-extras.ts'
import { useIdleLayout } from './use-idle-layout.ts'

// Only long rankings need it.
const FarRows = lazily(() => import('./far-rows.tsx'), 'FarRows')

export interface RankingListProps {
  readonly papers: readonly RankedPaper[]
  readonly institutions: ReadonlyMap<string, InstitutionName>
  readonly within: Period | null
  /** Whether a row is open before the reader did anything; the same function for ever. */
  readonly standsOpen: (paper: RankedPaper) => boolean
  /** The same function as long as the card of a paper is the same. */
  readonly renderCard: (paper: RankedPaper) => ReactNode
}

/** More rows than any first screen shows. */
const firstScreen = 10
/** By then it has been painted, even by a slow phone. */
const paintMs = 200
/** Who goes on from a page, or back to it, has all that a list needs. */
const firstViewMs = 3000
/** Above so many rows, those far from the screen are words alone. */
const longRanking = 200
const nearRows = 24

/** A ranking: an ordered list in which each paper keeps the rank it has without filters. */
export function RankingList(props: RankingListProps) {
  const extras = use(RowExtrasContext)
  const { papers } = props
  const visible = useMemo(
    () => (extras && extras !== 'waiting' ? extras.visible(papers) : papers),
    [extras, papers],
  )
  if (extras === 'waiting') return <RankingSkeleton />
  return (
    <>
      <Rows {...props} papers={visible} />
      {extras?.renderHidden(papers.length - visible.length)}
    </>
  )
}

function Rows(props: RankingListProps) {
  const { papers, institutions, within, standsOpen, renderCard } = props
  const { t } = useTranslation()
  // The first screen is painted before the rows below it are made.
  const [isFirstView] = useState(() => performance.now() < firstViewMs)
  const painted = useLater(isFirstView ? paintMs : 0)
  const first = useMemo(() => papers.slice(0, firstScreen), [papers])
  const shown = useDeferredValue(painted ? papers : first)
  const list = useRef<HTMLOListElement>(null)
  const isLong = shown.length > longRanking
  useIdleLayout(list, isLong ? 0 : shown.length)
  const rowOf = (paper: RankedPaper, index: number) => (
    <Row
      paper={paper}
      institutions={institutions}
      within={within}
      later={index >= firstScreen}
      lead={index === 0 && paper.rank === 1}
      standsOpen={standsOpen}
      renderCard={renderCard}
    />
  )
  return (
    // Safari drops the semantics of a list without markers unless the role says it.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ol ref={list} role="list" aria-label={t('ranking.heading')}>
      {(isLong ? shown.slice(0, nearRows) : shown).map((paper, index) => (
        <li key={paper.id} value={paper.rank}>
          {rowOf(paper, index)}
        </li>
      ))}
      {isLong && (
        <Suspense fallback={null}>
          <FarRows papers={shown} after={nearRows} renderRow={rowOf} />
        </Suspense>
      )}
    </ol>
  )
}

interface RowProps extends Omit<RankingListProps, 'papers'> {
  readonly paper: RankedPaper
  readonly later: boolean
  readonly lead: boolean
}

/** A keystroke in a filter must not cost a thousand rows: those that stay the same are left alone. */
const Row = memo(function Row({ standsOpen, renderCard, ...row }: RowProps) {
  const { paper, within } = row
  const [open, toggle] = useOpenRow(`${within?.key} ${paper.id}`, standsOpen(paper))
  return (
    <PaperRow {...row} open={open} onToggle={toggle}>
      {open && renderCard(paper)}
    </PaperRow>
  )
}, isSameRow)

function isSameRow(a: RowProps, b: RowProps): boolean {
  return (
    a.paper === b.paper &&
    a.lead === b.lead &&
    a.later === b.later &&
    a.within?.key === b.within?.key &&
    a.standsOpen === b.standsOpen &&
    a.renderCard === b.renderCard &&
    b.paper.institutions.every((slug) => a.institutions.get(slug) === b.institutions.get(slug))
  )
}
