import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { formatCount } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import type { RankedPapers } from './use-ranked-papers.ts'

export interface RankingStatusProps {
  readonly ranked: RankedPapers
  /** What the filters leave. */
  readonly shown: readonly RankedPaper[]
  readonly filtered: boolean
}

/** The page's one live region: how many papers, and what they add up to. */
export function RankingStatus({ ranked, shown, filtered }: RankingStatusProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const upvotes = shown.reduce((sum, paper) => sum + (paper.upvotes ?? 0), 0)
  const korean = shown.filter(({ summary, keyPoints }) => summary.ko ?? keyPoints.ko).length
  const total = ranked.papers.length
  const parts = [
    filtered
      ? t('ranking.papersOf', { count: shown.length, total: formatCount(total, language) })
      : t('ranking.papers', { count: shown.length }),
    upvotes > 0 && t('ranking.upvotes', { upvotes: formatCount(upvotes, language) }),
    korean > 0 && t('ranking.korean', { count: korean }),
  ]
  // Said once, when all is there: a number that changes would be announced twice.
  const isWhole = !ranked.loading && !ranked.loadingRest && total > 0
  const text = isWhole ? parts.filter(Boolean).join(' · ') : ''
  return (
    <p role="status" className="min-h-5 tabular-nums">
      {/* Drawn anew, a count that rises does not seem to move what stands before it. */}
      <span key={text}>{text}</span>
    </p>
  )
}
