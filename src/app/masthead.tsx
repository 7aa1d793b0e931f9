import { Link, useLocation } from 'wouter'

import type { Language } from '#domain/text.ts'
import { hrefOf, inLanguage, rankingView, type View } from '#domain/view.ts'
import { loadI18n } from '#i18n/i18n.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { changeSettings } from '#store/settings.ts'
import { Icon } from '#ui/icon.tsx'

export interface MastheadProps {
  readonly view: View
  /** Opens the reader's own documents; on a phone the footer does. */
  readonly onOwn: () => void
  readonly onSettings: () => void
}

/** The name of the page, the way to its languages and to the settings. */
export function Masthead({ view, onOwn, onSettings }: MastheadProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <header className="masthead no-print">
      <Link href={hrefOf(rankingView(language, null))} className="wordmark">
        <span lang="ko">논문</span>{' '}
        <span lang="en" className="wordmark-latin max-sm:sr-only">
          Nonmun
        </span>
      </Link>
      <div className="ms-auto flex items-center gap-x-4">
        {view.page !== 'search' && <Search />}
        <Link
          href={hrefOf({ page: 'institutions', language })}
          className="quiet-link text-sm max-sm:hidden"
          aria-current={view.page === 'institutions' ? 'page' : undefined}
        >
          {t('site.institutions')}
        </Link>
        <Link
          href={hrefOf({ page: 'saved', language })}
          className="quiet-link text-sm max-sm:hidden"
          aria-current={view.page === 'saved' ? 'page' : undefined}
        >
          {t('site.saved')}
        </Link>
        <button type="button" className="quiet-link text-sm max-sm:hidden" onClick={onOwn}>
          {t('site.own')}
        </button>
        <LanguageLinks view={view} />
        <button
          type="button"
          title={t('site.settings')}
          onClick={onSettings}
          className="-me-2 grid size-9 place-items-center text-soft hover:text-ink"
        >
          <Icon name="settings" />
          <span className="sr-only">{t('site.settings')}</span>
        </button>
      </div>
    </header>
  )
}

/** A field where there is room for one, else the way to it; `MastheadSearch` adds what a field needs. */
function Search() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const href = `/${useLanguage()}/search`
  const label = t('site.search')
  return (
    <>
      <Link href={href} className="quiet-link -my-1 -me-2 size-11 justify-center lg:hidden">
        <Icon name="search" />
        <span className="sr-only">{label}</span>
      </Link>
      <form
        role="search"
        className="relative me-3 w-56 max-lg:hidden"
        onSubmit={(event) => {
          event.preventDefault()
          const q = new FormData(event.currentTarget).get('q')
          if (typeof q === 'string') navigate(`${href}?${new URLSearchParams({ q })}`)
        }}
      >
        <Icon name="search" className="absolute start-0 top-2.5 size-4 text-soft" />
        <input
          id="search"
          name="q"
          type="search"
          autoComplete="off"
          aria-label={label}
          placeholder={label}
          className="field ps-6 text-sm [&::-webkit-search-cancel-button]:grayscale"
        />
      </form>
    </>
  )
}

const ownNames = { ko: '한국어', en: 'English' } as const
const shownLanguages = ['ko', 'en'] as const satisfies readonly Language[]

function LanguageLinks({ view }: { readonly view: View }) {
  const { t } = useTranslation()
  const current = useLanguage()
  return (
    <nav aria-label={t('language.label')} className="flex items-center text-sm">
      {shownLanguages.map((language, index) => (
        <span key={language} className="flex items-center">
          {index > 0 && <span aria-hidden="true" className="mx-2 h-3 border-s border-line" />}
          <Link
            href={hrefOf(inLanguage(view, language))}
            lang={language}
            hrefLang={language}
            aria-current={language === current ? 'true' : undefined}
            onPointerEnter={() => void loadI18n(language)}
            onFocus={() => void loadI18n(language)}
            onClick={() => changeSettings({ language })}
            className="quiet-link font-sans aria-[current]:border-b-2 aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {ownNames[language]}
          </Link>
        </span>
      ))}
    </nav>
  )
}
