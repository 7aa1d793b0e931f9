import { Link } from 'wouter'

import type { InstitutionPage } from '#domain/archive/read-lookups.ts'
import { hrefOf } from '#domain/view.ts'
import { formatCount, formatDate } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { TexText } from '#ui/tex-text.tsx'

export interface InstitutionPapersProps {
  readonly papers: InstitutionPage['list']
  readonly byUpvotes: boolean
}

/** An institution's papers, newest first or by upvotes. */
export function InstitutionPapers({ papers, byUpvotes }: InstitutionPapersProps) {
  const { t } = useTranslation()
  const say = useWords('pages')
  const language = useLanguage()
  const shown = byUpvotes
    ? papers.toSorted((a, b) => (b.upvotes ?? -1) - (a.upvotes ?? -1))
    : papers
  return (
    <ul>
      {shown.map(({ id, title, date, rank, upvotes }) => (
        <li key={id} className="border-b border-line py-3">
          <Link
            href={hrefOf({ page: 'paper', language, id, within: { kind: 'daily', key: date } })}
            className="headline hover:text-accent"
          >
            <InLanguage lang="en" as="span">
              <TexText text={title} links={false} />
            </InLanguage>
          </Link>
          <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft tabular-nums">
            <span className="font-bold text-accent">
              {upvotes === null
                ? t('paper.upvotesUnknown')
                : t('paper.upvotes', { upvotes: formatCount(upvotes, language) })}
            </span>
            <span>{say('institutions.rank', { date: formatDate(date, language), rank })}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
