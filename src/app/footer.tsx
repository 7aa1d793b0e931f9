import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'

import { hrefOf } from '#domain/view.ts'
import { archiveSpan } from '#features/periods/period-facts.ts'
import { formatDate } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { indexQuery } from '#queries/index-query.ts'

// On a phone the masthead has no room for the first two.
const footerPages = ['institutions', 'saved', 'translations'] as const

/** Where the rankings and the texts come from, and how far back they go. */
export function Footer({ onOwn }: { readonly onOwn: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data } = useQuery(indexQuery)
  const span = data && archiveSpan(data)
  return (
    <footer className="mt-12 max-w-2xl space-y-1 border-t border-line pt-4 pb-24 text-xs leading-relaxed text-soft">
      <p>{t('site.footer')}</p>
      {span && (
        <p>
          {t('site.archiveSpan', {
            first: formatDate(span.first, language),
            last: formatDate(span.last, language),
          })}
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 text-sm no-print">
        {footerPages.map((page) => (
          <Link
            key={page}
            href={hrefOf({ page, language })}
            className={`text-link inline-flex min-h-9 items-center ${page === 'translations' ? '' : 'sm:hidden'}`}
          >
            {t(`site.${page}`)}
          </Link>
        ))}
        <button type="button" className="text-link min-h-9 sm:hidden" onClick={onOwn}>
          {t('site.own')}
        </button>
      </p>
    </footer>
  )
}
