import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'

import type { InstitutionPage as Institution } from '#domain/archive/read-lookups.ts'
import { hrefOf, type View } from '#domain/view.ts'
import { FailureNotice } from '#features/loading/failure-notice.tsx'
import { nameIn } from '#domain/institution/institution.ts'
import { formatCount, formatCountry, formatDate } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { pageHead } from '#i18n/page-head.ts'
import { LoadError } from '#queries/fetch-json.ts'
import { institutionQuery } from '#queries/institution-query.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { TexText } from '#ui/tex-text.tsx'
import { usePageHead } from '../use-page-head.ts'
import { NotFoundNotice } from './not-found-notice.tsx'

/** One institution: its names and its papers, newest first. */
export function InstitutionPage({
  view,
}: {
  readonly view: Extract<View, { page: 'institution' }>
}) {
  const { t } = useTranslation()
  const { slug, language } = view
  const query = useQuery(institutionQuery(slug))
  const institution = query.data
  const name = institution
    ? nameIn(language, { ...institution.name, country: institution.country }, slug)
    : slug
  usePageHead(
    pageHead(t, { kind: 'institution', name }, language, { total: null, firstTitle: null }),
    language,
  )
  if (query.error instanceof LoadError && query.error.kind === 'absent') {
    return (
      <main id="main">
        <NotFoundNotice reason="institution" found={slug} language={language} />
      </main>
    )
  }
  return (
    <main id="main" aria-busy={query.isLoading}>
      <div className="border-b border-line py-3">
        <h1 tabIndex={-1} className="text-xl font-semibold">
          {name}
        </h1>
        {institution && <Names institution={institution} shown={name} />}
      </div>
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {institution && <Papers institution={institution} />}
    </main>
  )
}

interface NamesProps {
  readonly institution: Institution
  readonly shown: string
}

function Names({ institution, shown }: NamesProps) {
  const say = useWords('pages')
  const language = useLanguage()
  const { name, aliases, country, papers } = institution
  const others = [name.en, name.ko, ...aliases].filter((other) => other && other !== shown)
  return (
    <p className="flex flex-wrap gap-x-4 text-sm text-soft">
      <span role="status">{say('institutions.papers', { count: papers })}</span>
      {country && (
        <span>{say('institutions.country', { country: formatCountry(country, language) })}</span>
      )}
      {others.length > 0 && (
        <span>{say('institutions.aliases', { names: [...new Set(others)].join(' · ') })}</span>
      )}
      <Link href={hrefOf({ page: 'institutions', language })} className="text-link">
        {say('institutions.all')}
      </Link>
    </p>
  )
}

function Papers({ institution }: { readonly institution: Institution }) {
  const { t } = useTranslation()
  const say = useWords('pages')
  const language = useLanguage()
  return (
    <ul>
      {institution.list.map(({ id, title, date, rank, upvotes }) => (
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
