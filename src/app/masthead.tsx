import { Link } from 'wouter'

import type { Language } from '#domain/text.ts'
import { hrefOf, inLanguage, rankingView, type View } from '#domain/view.ts'
import { loadI18n } from '#i18n/i18n.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { changeSettings, themes } from '#store/settings.ts'
import { useSettings } from '#store/use-settings.ts'
import { Icon } from '#ui/icon.tsx'

export interface MastheadProps {
  readonly view: View
  /** Opens the reader's own documents; on a phone the footer does. */
  readonly onOwn: () => void
}

/** The name of the page, the way to its languages and its theme. */
export function Masthead({ view, onOwn }: MastheadProps) {
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
        <Link
          href={hrefOf({ page: 'institutions', language })}
          className="quiet-link text-sm"
          aria-current={view.page === 'institutions' ? 'page' : undefined}
        >
          {t('site.institutions')}
        </Link>
        <button type="button" className="quiet-link text-sm max-sm:hidden" onClick={onOwn}>
          {t('site.own')}
        </button>
        <LanguageLinks view={view} />
        <ThemeButton />
      </div>
    </header>
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

function ThemeButton() {
  const { t } = useTranslation()
  const { theme } = useSettings()
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const label = t('theme.next', { current: t(`theme.${theme}`), next: t(`theme.${next}`) })
  return (
    <button
      type="button"
      title={label}
      onClick={() => changeSettings({ theme: next })}
      className="-me-2 grid size-9 place-items-center text-soft hover:text-ink"
    >
      <Icon name={theme} />
      <span className="sr-only">{label}</span>
    </button>
  )
}
