import { useTranslation } from '#i18n/language.tsx'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { daysSpanOf, type Period } from '#domain/calendar.ts'
import { noFilters, type RankingView } from '#domain/view.ts'
import { PaperCard } from '#features/paper/paper-card.tsx'
import { RankingList } from '#features/ranking/ranking-list.tsx'
import { Notice } from '#ui/notice.tsx'
import { CardTools } from './card-tools.tsx'
import { renderMissing } from './missing-korean.tsx'
import { useFilters } from './change-filters.ts'
import { maxRangeMonths, rangeOf, type RankedPapers, sourcesOf } from './use-ranked-papers.ts'

export interface RankingPapersProps {
  readonly view: RankingView
  readonly period: Period
  readonly ranked: RankedPapers
  readonly papers: readonly RankedPaper[]
}

/** The list itself, or why it is empty; the first paper stands open, the others closed. */
export function RankingPapers({ view, period, ranked, papers }: RankingPapersProps) {
  const { t } = useTranslation()
  const change = useFilters(view, period)
  if (papers.length === 0) {
    return (
      <Notice
        title={t('empty.filtered')}
        actions={
          <button type="button" className="pill-button" onClick={() => change(noFilters)}>
            {t('filter.clear')}
          </button>
        }
      >
        <p>{t('empty.filteredBody')}</p>
      </Notice>
    )
  }
  return (
    <>
      <Remarks view={view} period={period} ranked={ranked} />
      <RankingList
        papers={papers}
        institutions={ranked.names}
        within={period}
        standsOpen={standsOpen}
        renderCard={renderCard}
      />
      {ranked.loadingRest && <p className="py-4 text-sm text-soft">{t('ranking.more')}</p>}
    </>
  )
}

function standsOpen({ rank, keyPoints }: RankedPaper): boolean {
  return rank === 1 && (keyPoints.en ?? keyPoints.ko) !== null
}

/** The same one for all rows and for ever: a row that opens draws no other card anew. */
function renderCard(paper: RankedPaper) {
  return (
    <>
      <PaperCard paper={paper} abstractAtOnce={!standsOpen(paper)} renderMissing={renderMissing} />
      <CardTools paper={paper} />
    </>
  )
}

/** What a reader should know of the papers that follow. */
function Remarks({ view, period, ranked }: Omit<RankingPapersProps, 'papers'>) {
  const { t } = useTranslation()
  const isListAlone = ranked.ranking?.list && ranked.papers.every(({ upvotes }) => upvotes === null)
  return (
    <>
      {isListAlone && <p className={remark}>{t('ranking.listOnly')}</p>}
      {isCut(view, period) && (
        <p className={remark}>{t('filter.rangeCut', { months: maxRangeMonths })}</p>
      )}
      {ranked.stale && (
        <p aria-live="polite" aria-atomic="true" className={remark}>
          {t('failure.stale')}
        </p>
      )}
    </>
  )
}

const remark = 'border-b border-line py-3 text-sm text-soft'

function isCut(view: RankingView, period: Period): boolean {
  const range = rangeOf(period, view.filters)
  const last = sourcesOf(period, range).at(-1)
  return range !== null && last !== undefined && daysSpanOf(last).last < range.last
}
