import { Link } from 'wouter'

import type { Institutions } from '#domain/archive/read-lookups.ts'
import { nameIn } from '#domain/institution/institution.ts'
import { hrefOf } from '#domain/view.ts'
import { formatCount } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'

export interface InstitutionListProps {
  readonly institutions: Institutions['institutions']
  /** Show the upvotes by which they are sorted, too. */
  readonly byUpvotes: boolean
}

/** Institutions in columns, each with what it is sorted by. */
export function InstitutionList({ institutions, byUpvotes }: InstitutionListProps) {
  const { t } = useTranslation()
  const say = useWords('pages')
  const language = useLanguage()
  return (
    <ul className="columns-1 gap-x-12 pt-3 sm:columns-2 lg:columns-3">
      {institutions.map(({ slug, name, country, papers, upvotes }) => (
        <li
          key={slug}
          className="flex break-inside-avoid items-baseline gap-3 border-b border-line"
        >
          <Link
            href={hrefOf({ page: 'institution', language, slug })}
            className="quiet-link min-h-9 min-w-0 flex-1 py-1.5 text-ink"
          >
            {nameIn(language, { ...name, country }, slug)}
          </Link>
          <span className="text-sm text-faint tabular-nums">
            {say('institutions.papers', { count: papers })}
            {byUpvotes && ` · ${t('paper.upvotes', { upvotes: formatCount(upvotes, language) })}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
