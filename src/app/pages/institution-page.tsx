import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useSearch } from 'wouter'

import type { InstitutionPage as Institution } from '#domain/archive/read-lookups.ts'
import { listingOf, withListing } from '#domain/listing.ts'
import { countMonths } from '#domain/month-counts.ts'
import { hrefOf, noFilters, type View } from '#domain/view.ts'
import { InstitutionPapers } from '#features/institutions/institution-papers.tsx'
import { MonthChart } from '#features/institutions/month-chart.tsx'
import { FailureNotice } from '#features/loading/failure-notice.tsx'
import { nameIn } from '#domain/institution/institution.ts'
import { formatCountry } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { pageHead } from '#i18n/page-head.ts'
import { LoadError } from '#queries/fetch-json.ts'
import { institutionQuery } from '#queries/institution-query.ts'
import { Segments } from '#ui/segments.tsx'
import { usePageHead } from '../use-page-head.ts'
import { NotFoundNotice } from './not-found-notice.tsx'

type InstitutionView = Extract<View, { page: 'institution' }>

/** One institution: its names, its papers, and how many it had each month. */
export function InstitutionPage({ view }: { readonly view: InstitutionView }) {
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
      {institution && <Papers view={view} institution={institution} />}
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

interface PapersProps {
  readonly view: InstitutionView
  readonly institution: Institution
}

function Papers({ view, institution }: PapersProps) {
  const say = useWords('pages')
  const [, navigate] = useLocation()
  const { language, slug } = view
  const { order } = listingOf(useSearch())
  return (
    <div className="ranking-grid">
      <div className="min-w-0">
        <div className="border-b border-line py-2.5">
          <Segments
            label={say('institutions.order')}
            segments={[
              { value: 'date', label: say('institutions.byDate') },
              { value: 'upvotes', label: say('institutions.byUpvotes') },
            ]}
            value={order ?? 'date'}
            onChange={(next) =>
              navigate(withListing(hrefOf(view), next === 'upvotes' ? { order: next } : {}))
            }
          />
        </div>
        <InstitutionPapers papers={institution.list} byUpvotes={order === 'upvotes'} />
      </div>
      <div className="order-first divide-y divide-line *:py-5 lg:order-none">
        <MonthChart months={countMonths(institution.list.map(({ date }) => date))} />
        <p>
          <Link
            href={hrefOf({
              page: 'search',
              language,
              query: '',
              order: 'relevance',
              filters: { ...noFilters, institutions: [slug] },
            })}
            className="text-link text-sm"
          >
            {say('institutions.search')}
          </Link>
        </p>
      </div>
    </div>
  )
}
