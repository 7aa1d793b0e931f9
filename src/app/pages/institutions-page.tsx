import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'

import type { Institutions } from '#domain/archive/read-lookups.ts'
import { hrefOf, type PlainView } from '#domain/view.ts'
import { matchesName } from '#features/filters/institution-label.ts'
import { FailureNotice } from '#features/loading/failure-notice.tsx'
import { nameIn } from '#domain/institution/institution.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { pageHead } from '#i18n/page-head.ts'
import { institutionsQuery } from '#queries/institution-query.ts'
import { usePageHead } from '../use-page-head.ts'

const nothingKnown = { total: null, firstTitle: null }

/** Every institution with papers here, most first; found by its name in either language. */
export function InstitutionsPage({ view }: { readonly view: PlainView }) {
  const { t } = useTranslation()
  const say = useWords('pages')
  const institutions = useQuery(institutionsQuery)
  const [query, setQuery] = useState('')
  const [domestic, setDomestic] = useState(false)
  usePageHead(pageHead(t, { kind: 'institutions' }, view.language, nothingKnown), view.language)
  const found = (institutions.data ?? []).filter(
    ({ slug, name, aliases, country }) =>
      (!domestic || country === 'KR') &&
      (matchesName(query, { ...name, country }, slug, t) ||
        aliases.some((alias) => matchesName(query, undefined, alias, t))),
  )
  return (
    <main id="main">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2 border-b border-line py-3">
        <h1 tabIndex={-1} className="text-xl font-semibold">
          {say('institutions.heading')}
        </h1>
        <input
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          aria-label={say('institutions.find')}
          placeholder={say('institutions.find')}
          className="field max-w-xs"
        />
        <label className="flex min-h-9 items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={domestic}
            onChange={() => setDomestic(!domestic)}
          />
          {say('institutions.domestic')}
        </label>
        <p role="status" className="text-sm text-soft sm:ms-auto">
          {institutions.data ? say('institutions.count', { count: found.length }) : ''}
        </p>
      </div>
      {institutions.isError && (
        <FailureNotice error={institutions.error} onRetry={() => void institutions.refetch()} />
      )}
      {institutions.data && found.length === 0 && (
        <p className="py-8 text-soft">{say('institutions.noneMatch')}</p>
      )}
      <InstitutionList institutions={found} />
    </main>
  )
}

function InstitutionList({
  institutions,
}: {
  readonly institutions: Institutions['institutions']
}) {
  const say = useWords('pages')
  const language = useLanguage()
  return (
    <ul className="columns-1 gap-x-12 pt-3 sm:columns-2 lg:columns-3">
      {institutions.map(({ slug, name, country, papers }) => (
        <li
          key={slug}
          className="flex break-inside-avoid items-baseline gap-3 border-b border-line"
        >
          <Link
            href={hrefOf({ page: 'institution', language, slug })}
            className="quiet-link min-w-0 flex-1 py-1.5 text-ink"
          >
            {nameIn(language, { ...name, country }, slug)}
          </Link>
          <span className="text-sm text-faint tabular-nums">
            {say('institutions.papers', { count: papers })}
          </span>
        </li>
      ))}
    </ul>
  )
}
