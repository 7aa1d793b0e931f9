import type { ReactNode } from 'react'
import { Link } from 'wouter'

import type { Language } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { forgetAllSearches, forgetSearch } from '#store/recent-searches.ts'
import { useRecentSearches } from '#store/use-recent-searches.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { Icon } from '#ui/icon.tsx'

export interface StartLink {
  readonly key: string
  readonly label: string
  /** What the label is in; without it, the reader's language. */
  readonly language?: Language
  readonly href: string
  /** A number of papers, as people write it. */
  readonly count: string
}

export interface SearchStartProps {
  readonly hrefOfSearch: (text: string) => string
  readonly topics: readonly StartLink[]
  readonly institutions: readonly StartLink[]
  readonly more: ReactNode
}

/** What an empty field offers: what was searched before, what is searched most, what may be typed. */
export function SearchStart({ hrefOfSearch, topics, institutions, more }: SearchStartProps) {
  const say = useWords('search')
  return (
    <div className="grid gap-x-14 gap-y-8 py-6 sm:grid-cols-2">
      <RecentSearches hrefOfSearch={hrefOfSearch} />
      <section>
        <h2 className="section-heading">{say('tips.heading')}</h2>
        <ul className="space-y-1 text-sm">
          <li>{say('tips.initials')}</li>
          <li>{say('tips.languages')}</li>
          <li>{say('tips.phrase')}</li>
          <li>{say('tips.exclude')}</li>
          <li className="max-sm:hidden">{say('tips.key')}</li>
        </ul>
      </section>
      <Links heading={say('start.topics')} links={topics} />
      <Links heading={say('start.institutions')} links={institutions}>
        {more}
      </Links>
    </div>
  )
}

interface LinksProps {
  readonly heading: string
  readonly links: readonly StartLink[]
  readonly children?: ReactNode
}

function Links({ heading, links, children }: LinksProps) {
  if (links.length === 0) return null
  return (
    <section>
      <h2 className="section-heading">{heading}</h2>
      <ul className="flex flex-wrap gap-x-4">
        {links.map(({ key, label, language, href, count }) => (
          <li key={key}>
            <Link href={href} className="quiet-link text-ink">
              {language ? (
                <InLanguage lang={language} as="span">
                  {label}
                </InLanguage>
              ) : (
                label
              )}
              <span className="ms-1.5 text-xs text-faint tabular-nums">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

function RecentSearches({ hrefOfSearch }: Pick<SearchStartProps, 'hrefOfSearch'>) {
  const say = useWords('search')
  const searches = useRecentSearches()
  return (
    <section>
      <h2 className="section-heading">{say('start.recent')}</h2>
      {searches.length === 0 && <p className="text-sm text-soft">{say('start.noRecent')}</p>}
      <ul>
        {searches.slice(0, 8).map((search) => (
          <li key={search} className="flex items-center justify-between gap-3 border-b border-line">
            <Link
              href={hrefOfSearch(search)}
              className="quiet-link min-w-0 flex-1 truncate text-ink"
            >
              {search}
            </Link>
            <button
              type="button"
              className="quiet-link -me-2 size-9 justify-center"
              onClick={() => forgetSearch(search)}
            >
              <Icon name="close" className="size-4" />
              <span className="sr-only">{say('start.forget', { text: search })}</span>
            </button>
          </li>
        ))}
      </ul>
      {searches.length > 0 && (
        <button
          type="button"
          className="quiet-link mt-1 text-sm underline"
          onClick={forgetAllSearches}
        >
          {say('start.forgetAll')}
        </button>
      )}
    </section>
  )
}
