import { Link } from 'wouter'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { paperLinks } from '#domain/arxiv.ts'
import type { Period } from '#domain/calendar.ts'
import { plainTex } from '#domain/tex/plain-tex.ts'
import { hrefOf, rankingView, type View } from '#domain/view.ts'
import { FailureNotice } from '#features/loading/failure-notice.tsx'
import { AbstractPanel } from '#features/paper/abstract-panel.tsx'
import { KeyPoints } from '#features/paper/key-points.tsx'
import { PaperFacts } from '#features/paper/paper-facts.tsx'
import { SummaryText } from '#features/paper/summary-text.tsx'
import { UpvoteHistory } from '#features/paper/upvote-history.tsx'
import { PaperLinks } from '#features/ranking/paper-links.tsx'
import { PaperMeta } from '#features/ranking/paper-meta.tsx'
import { formatPeriod } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { pageHead } from '#i18n/page-head.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Picture } from '#ui/picture.tsx'
import { TexText } from '#ui/tex-text.tsx'
import { usePageHead } from '../use-page-head.ts'
import { InstitutionOthers } from './institution-others.tsx'
import { neighboursIn, type Place, usePaper } from './use-paper.ts'

/** Everything known of one paper. */
export function PaperPage({ view }: { readonly view: Extract<View, { page: 'paper' }> }) {
  const { t } = useTranslation()
  const { id, language, within } = view
  const { paper, ranking, names, places, loading, error, absent, retry } = usePaper(id, within)
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
        </header>
        <div className="paper-text">
          <KeyPoints keyPoints={paper.keyPoints} level={2} />
          <AbstractPanel paper={paper} level={2} />
        </div>
        <div className="paper-side divide-y divide-line *:py-5">
          {paper.thumbnail && (
            <div>
              <Picture
                src={paper.thumbnail}
                alt={t('paper.thumbnail')}
                className="aspect-[1200/648]"
              />
            </div>
          )}
          <Places places={places} />
          <UpvoteHistory upvotes={paper.upvotes} snapshots={paper.snapshots} />
          <PaperFacts paper={paper} />
          {paper.institutions.slice(0, 3).map((slug) => (
            <InstitutionOthers key={slug} slug={slug} except={paper.id} />
          ))}
        </div>
      </article>
      {ranking && <Neighbours paper={paper} within={ranking.period} ranking={ranking} />}
    </main>
  )
}

interface RankingLineProps {
  readonly ranking: NonNullable<ReturnType<typeof usePaper>['ranking']>
  readonly paper: RankedPaper
}

function RankingLine({ ranking, paper }: RankingLineProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const rank = ranking.papers.find(({ id }) => id === paper.id)?.rank
  return (
    <nav className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2 text-[0.9375rem]">
      <Link
        href={hrefOf(rankingView(language, ranking.period))}
        className="quiet-link text-ink"
      >
        <span aria-hidden="true">‹&nbsp;</span>
        {t('paperPage.within', { period: formatPeriod(ranking.period, language) })}
      </Link>
      {rank !== undefined && (
        <span className="font-bold text-accent">{t('paperPage.rankIn', { rank })}</span>
      )}
    </nav>
  )
}

function Places({ places }: { readonly places: readonly Place[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (places.length === 0) return null
  return (
    <section>
      <h2 className="section-heading">{t('paperPage.ranks')}</h2>
      <ul className="text-sm">
        {places.map(({ period, rank }) => (
          <li key={period.key} className="flex items-baseline justify-between gap-3">
            <Link href={hrefOf(rankingView(language, period))} className="quiet-link text-ink">
              {formatPeriod(period, language)}
            </Link>
            <span className="font-semibold tabular-nums">{t('paperPage.rankIn', { rank })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface NeighboursProps extends RankingLineProps {
  readonly within: Period
}

function Neighbours({ ranking, paper, within }: NeighboursProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { previous, next } = neighboursIn(ranking, paper.id)
  return (
    <nav
      aria-label={t('ranking.heading')}
      className="mt-8 grid gap-4 border-t-2 border-ink pt-4 sm:grid-cols-2 no-print"
    >
      {[previous, next].map((neighbour, index) =>
        neighbour ? (
          <Link
            key={neighbour.id}
            href={hrefOf({ page: 'paper', language, id: neighbour.id, within })}
            className={`group block ${index === 1 ? 'sm:text-end' : ''}`}
          >
            <span className="text-sm text-soft">
              {t(index === 0 ? 'paperPage.previous' : 'paperPage.next')} ·{' '}
              {t('paperPage.rankIn', { rank: neighbour.rank })}
            </span>
            <InLanguage lang="en" as="span" className="headline block group-hover:text-accent">
              <TexText text={neighbour.title.en} links={false} />
            </InLanguage>
          </Link>
        ) : (
          <span key={index === 0 ? 'none-before' : 'none-after'} />
        ),
      )}
    </nav>
  )
}

function AbsentPaper({ id }: { readonly id: RankedPaper['id'] }) {
  const { t } = useTranslation()
  const links = paperLinks(id)
  return (
    <Notice
      title={t('paperPage.absent')}
      actions={
        <>
          <a className="pill-button" href={links.huggingFace} rel="noopener">
            Hugging Face
          </a>
          <a className="pill-button" href={links.arxiv} rel="noopener">
            arXiv
          </a>
        </>
      }
    >
      <p>{t('paperPage.absentBody')}</p>
      <p className="mt-2 font-serif" lang="en">
        arXiv:{id}
      </p>
    </Notice>
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
