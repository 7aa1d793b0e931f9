import { Link } from 'wouter'

import type { RankedPaper, Ranking } from '#domain/archive/ranking-file.ts'
import { hrefOf, rankingView } from '#domain/view.ts'
import { formatPeriod } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { Icon } from '#ui/icon.tsx'
import { InLanguage } from '#ui/in-language.tsx'
import { TexText } from '#ui/tex-text.tsx'
import { neighboursIn } from './use-paper.ts'

export interface PaperInRankingProps {
  /** The ranking that the reader came from, or the paper's own day. */
  readonly ranking: Ranking
  readonly paper: RankedPaper
}

/** The way back to the ranking, and the paper's rank in it. */
export function RankingLine({ ranking, paper }: PaperInRankingProps) {
  const say = useWords('pages')
  const language = useLanguage()
  const rank = ranking.papers.find(({ id }) => id === paper.id)?.rank
  return (
    <nav
      aria-label={say('paperPage.back')}
      className="flex flex-wrap items-center gap-x-3 border-b border-line py-2 text-[0.9375rem]"
    >
      <Link href={hrefOf(rankingView(language, ranking.period))} className="quiet-link text-ink">
        <Icon name="left" className="-ms-1.5 size-4" />
        {say('paperPage.within', { period: formatPeriod(ranking.period, language) })}
      </Link>
      {rank !== undefined && (
        <span className="font-bold text-accent">{say('paperPage.rankIn', { rank })}</span>
      )}
    </nav>
  )
}

/** The papers before and after in the same ranking. */
export function Neighbours({ ranking, paper }: PaperInRankingProps) {
  const { t } = useTranslation()
  const say = useWords('pages')
  const { previous, next } = neighboursIn(ranking, paper.id)
  return (
    <nav
      aria-label={t('ranking.heading')}
      className="mt-8 grid gap-4 border-t-2 border-ink pt-4 sm:grid-cols-2 no-print"
    >
      {previous && (
        <Neighbour
          ranking={ranking}
          paper={previous}
          words={say('paperPage.previous')}
          rel="prev"
        />
      )}
      {next && (
        <div className="sm:col-start-2 sm:text-end">
          <Neighbour ranking={ranking} paper={next} words={say('paperPage.next')} rel="next" />
        </div>
      )}
    </nav>
  )
}

interface NeighbourProps extends PaperInRankingProps {
  readonly words: string
  readonly rel: 'prev' | 'next'
}

function Neighbour({ ranking, paper, words, rel }: NeighbourProps) {
  const say = useWords('pages')
  const language = useLanguage()
  return (
    <Link
      href={hrefOf({ page: 'paper', language, id: paper.id, within: ranking.period })}
      rel={rel}
      className="group block"
    >
      <span className="flex flex-wrap gap-x-2 text-sm text-soft sm:inline-flex">
        <span>{words}</span>
        <span>{say('paperPage.rankIn', { rank: paper.rank })}</span>
      </span>
      <InLanguage lang="en" as="span" className="headline block group-hover:text-accent">
        <TexText text={paper.title.en} links={false} />
      </InLanguage>
    </Link>
  )
}
