import { Link } from 'wouter'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { type InstitutionName, nameIn } from '#domain/institution/institution.ts'
import { hrefOf } from '#domain/view.ts'
import { formatCount } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'

export interface PaperMetaProps {
  readonly paper: RankedPaper
  readonly institutions: ReadonlyMap<string, InstitutionName>
}

/** Upvotes, institutions and the number of authors, as one line of text. */
export function PaperMeta({ paper, institutions }: PaperMetaProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { authorCount } = paper
  return (
    <>
      <Upvotes upvotes={paper.upvotes} />
      <span className="flex flex-wrap gap-x-2">
        {paper.institutions.length === 0 && (
          <span className="text-faint">{t('paper.institutionUnknown')}</span>
        )}
        {paper.institutions.map((slug) => (
          <Link
            key={slug}
            href={hrefOf({ page: 'institution', language, slug })}
            className="quiet-link font-medium text-ink"
          >
            {nameIn(language, institutions.get(slug), slug)}
          </Link>
        ))}
        {authorCount !== null && authorCount > 0 && (
          <span className="text-faint">
            <span aria-hidden="true" className="me-2">
              ·
            </span>
            {t('paper.authors', { count: authorCount })}
          </span>
        )}
      </span>
      {paper.rise && (
        <span className="text-xs text-accent tabular-nums">
          {t('paper.rise', { rise: formatCount(paper.rise, language) })}
        </span>
      )}
      {paper.own && <span className="text-faint">{t('paper.own')}</span>}
    </>
  )
}

function Upvotes({ upvotes }: { readonly upvotes: number | null }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (upvotes === null) return <span className="text-faint">{t('paper.upvotesUnknown')}</span>
  const count = formatCount(upvotes, language)
  return (
    // As wide as three digits at least: a count may rise while it is looked at.
    <span className="min-w-10 font-bold text-accent tabular-nums">
      <span aria-hidden="true" className="relative -top-px me-1 text-[0.625rem]">
        ▲
      </span>
      <span className="sr-only">{t('paper.upvotes', { upvotes: count })}</span>
      <span aria-hidden="true">{count}</span>
    </span>
  )
}
