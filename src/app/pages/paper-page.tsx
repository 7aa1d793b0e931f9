import { Suspense } from 'react'
import { Link } from 'wouter'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { plainTex } from '#domain/tex/plain-tex.ts'
import { hrefOf, rankingView, type View } from '#domain/view.ts'
import { CitationMeta } from '#features/cite/citation-meta.tsx'
import { FailureNotice } from '#features/loading/failure-notice.tsx'
import { useLivePaper } from '#features/live/use-live-paper.ts'
import { PaperFacts } from '#features/paper/paper-facts.tsx'
import { PaperTexts } from '#features/paper/paper-texts.tsx'
import { SummaryText } from '#features/paper/summary-text.tsx'
import { UpvoteHistory } from '#features/paper/upvote-history.tsx'
import { PaperLinks } from '#features/ranking/paper-links.tsx'
import { PaperMeta } from '#features/ranking/paper-meta.tsx'
import { formatPeriod } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { pageHead } from '#i18n/page-head.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { Picture } from '#ui/picture.tsx'
import { TexText } from '#ui/tex-text.tsx'
import { usePageHead } from '../use-page-head.ts'
import { AbsentPaper } from './absent-paper.tsx'
import { InstitutionOthers } from './institution-others.tsx'
import { renderMissing } from './missing-korean.tsx'
import { Neighbours, RankingLine } from './paper-in-ranking.tsx'
import { PaperActions } from './paper-actions.tsx'
import { type Place, usePaper } from './use-paper.ts'

/** Everything known of one paper. */
export function PaperPage({ view }: { readonly view: Extract<View, { page: 'paper' }> }) {
  const { t } = useTranslation()
  const { id, language, within } = view
  const found = usePaper(id, within)
  const { paper, ranking, names, places, loading, error, absent, retry } = found
  useLivePaper({ id, within, siteDay: found.siteDay, ready: found.siteRead })
  usePageHead(
    pageHead(t, { kind: 'paper', title: plainTex(paper?.title.en ?? id) }, language, {
      total: null,
      firstTitle: null,
    }),
    language,
  )
  if (!paper) {
    return (
      <main id="main" aria-busy={loading}>
        {loading ? (
          <PaperSkeleton />
        ) : absent || !error ? (
          <AbsentPaper id={id} />
        ) : (
          <FailureNotice error={error} onRetry={retry} />
        )}
      </main>
    )
  }
  return (
    <main id="main">
      {ranking && <RankingLine ranking={ranking} paper={paper} />}
      <article aria-labelledby="paper-title" className="paper-page">
        <header className="paper-head">
          <h1 id="paper-title" tabIndex={-1} className="headline-paper">
            <InLanguage lang="en" as="span" className="text-pretty">
              <TexText text={paper.title.en} />
            </InLanguage>
          </h1>
          <SummaryText summary={paper.summary} />
          <div className="row-meta">
            <PaperMeta paper={paper} institutions={names} />
          </div>
          <div className="mt-1 text-sm">
            <PaperLinks paper={paper} within={within} ownPage={false} />
          </div>
          <div className="mt-1 min-h-11 no-print">
            <Suspense fallback={null}>
              <PaperActions paper={paper} withSave />
            </Suspense>
          </div>
          <CitationMeta paper={paper} />
        </header>
        <PaperTexts paper={paper} renderMissing={renderMissing} />
        {/* What lies below a count that comes later is drawn anew: it does not seem to move. */}
        <PaperSide key={paper.snapshots.length} paper={paper} places={places} whole={!loading} />
      </article>
      {ranking && !loading && (
        <Neighbours key={paper.snapshots.length} paper={paper} ranking={ranking} />
      )}
    </main>
  )
}

interface PaperSideProps {
  readonly paper: RankedPaper
  readonly places: readonly Place[]
  /** A ranking opens the page at once but knows less than the day: until then the side is empty. */
  readonly whole: boolean
}

function PaperSide({ paper, places, whole }: PaperSideProps) {
  const { t } = useTranslation()
  if (!whole) return <div className="paper-side" />
  return (
    <div className="paper-side divide-y divide-line *:py-5">
      {paper.thumbnail && (
        <div>
          <Picture src={paper.thumbnail} alt={t('paper.thumbnail')} className="aspect-[1200/648]" />
        </div>
      )}
      <Places places={places} />
      <UpvoteHistory upvotes={paper.upvotes} snapshots={paper.snapshots} />
      <PaperFacts paper={paper} />
      {paper.institutions.slice(0, 3).map((slug) => (
        <InstitutionOthers key={slug} slug={slug} except={paper.id} />
      ))}
    </div>
  )
}

function Places({ places }: { readonly places: readonly Place[] }) {
  const say = useWords('pages')
  const language = useLanguage()
  if (places.length === 0) return null
  return (
    <section>
      <h2 className="section-heading">{say('paperPage.ranks')}</h2>
      <ul className="text-sm">
        {places.map(({ period, rank }) => (
          <li key={period.key} className="flex items-baseline justify-between gap-3">
            <Link href={hrefOf(rankingView(language, period))} className="quiet-link text-ink">
              {formatPeriod(period, language)}
            </Link>
            <span className="font-semibold tabular-nums">{say('paperPage.rankIn', { rank })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PaperSkeleton() {
  return (
    <div aria-hidden="true" className="space-y-4 pt-16">
      <div className="h-9 w-11/12 bg-wash" />
      <div className="h-9 w-2/3 bg-wash" />
      <div className="h-5 w-3/4 bg-wash" />
    </div>
  )
}
