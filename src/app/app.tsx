import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { memo, Suspense, use, useEffect, useState } from 'react'
import { Link, Router, useLocation, useSearch } from 'wouter'

import type { Language } from '#domain/text.ts'
import { hrefOf, parseView, rankingView, type View } from '#domain/view.ts'
import { useIntakeDoor } from '#features/intake/use-intake-door.ts'
import { type RowExtras, RowExtrasContext } from '#features/ranking/row-extras.ts'
import { loadedI18n, loadI18n } from '#i18n/i18n.ts'
import { LanguageProvider, useTranslation } from '#i18n/language.tsx'
import { useSettings } from '#store/use-settings.ts'
import { lazily } from '#ui/lazily.ts'
import { Notice } from '#ui/notice.tsx'
import { useLater } from '#ui/use-later.ts'
import { routerBase } from './base.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { RankingPage } from './pages/ranking-page.tsx'
import { preferredLanguage } from './start.ts'
import { useArrival } from './use-arrival.ts'

const PaperPage = lazily(() => import('./pages/paper-page.tsx'), 'PaperPage')
const InstitutionsPage = lazily(() => import('./pages/institutions-page.tsx'), 'InstitutionsPage')
const InstitutionPage = lazily(() => import('./pages/institution-page.tsx'), 'InstitutionPage')
const SearchPage = lazily(() => import('./pages/search-page.tsx'), 'SearchPage')
const SavedPage = lazily(() => import('./pages/saved-page.tsx'), 'SavedPage')
const TranslationsPage = lazily(() => import('./pages/translations-page.tsx'), 'TranslationsPage')
const NotFoundPage = lazily(() => import('./pages/not-found-page.tsx'), 'NotFoundPage')

const Intake = lazily(() => import('#features/intake/intake.tsx'), 'Intake')

const Settings = lazily(() => import('./settings.tsx'), 'Settings')

const Afterwards = lazily(() => import('./afterwards.tsx'), 'Afterwards')

/** By then the first view stands, even on a slow phone. */
const afterwardsMs = 2500

/** The whole page: providers, and the view that the address names. */
export function App({ client }: { readonly client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <Router base={routerBase}>
        <Site />
      </Router>
    </QueryClientProvider>
  )
}

function Site() {
  const [path] = useLocation()
  const search = useSearch()
  const view = parseView(path, search)
  const language = (view.page === 'start' ? null : view.language) ?? preferredLanguage()
  const i18n = loadedI18n(language) ?? use(loadI18n(language))
  useTheme()
  useArrival(path.replace(/^\/(?:ko|en)(?=\/|$)/, ''))
  return (
    <LanguageProvider language={language} i18n={i18n}>
      <Frame view={view} language={language} address={path + search} />
    </LanguageProvider>
  )
}

interface FrameProps {
  readonly view: View
  readonly language: Language
  readonly address: string
}

function Frame({ view, language, address }: FrameProps) {
  const { t } = useTranslation()
  const [door, changeDoor] = useIntakeDoor()
  const showOwn = () => changeDoor({ open: true })
  const { hideRead } = useSettings()
  const stands = useLater(hideRead ? 0 : afterwardsMs)
  const [extras, setExtras] = useState<RowExtras | null>(null)
  // Null before they were first asked for.
  const [settings, setSettings] = useState<boolean | null>(null)
  const showSettings = () => setSettings(true)
  return (
    <div className="frame">
      <a
        href="#main"
        className="absolute start-2 top-2 z-20 -translate-y-20 bg-paper px-3 py-2 focus:translate-y-0"
      >
        {t('site.skip')}
      </a>
      <Masthead view={view} onOwn={showOwn} onSettings={showSettings} />
      {/* A screen high from the start, so that the footer is never seen to move. */}
      <div className="min-h-dvh">
        <ErrorBoundary
          resetKey={address}
          renderFallback={(reset) => <Crash language={language} reset={reset} />}
        >
          <Suspense fallback={<main id="main" aria-busy="true" />}>
            <RowExtrasContext value={extras ?? (hideRead ? 'waiting' : null)}>
              <Page view={view} language={language} />
            </RowExtrasContext>
          </Suspense>
        </ErrorBoundary>
      </div>
      <Footer onOwn={showOwn} />
      {stands && (
        <ErrorBoundary resetKey={address} renderFallback={() => null}>
          <Suspense fallback={null}>
            <Afterwards view={view} onRowExtras={setExtras} onSettings={showSettings} />
          </Suspense>
        </ErrorBoundary>
      )}
      {settings !== null && (
        <ErrorBoundary resetKey={address} renderFallback={() => null}>
          <Suspense fallback={null}>
            <Settings view={view} open={settings} onClose={() => setSettings(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
      {door && (
        <ErrorBoundary resetKey={address} renderFallback={() => null}>
          <Suspense fallback={null}>
            <Intake {...door} onChange={changeDoor} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  )
}

/** Left alone when something opens beside it. */
const Page = memo(function Page({ view, language }: Pick<FrameProps, 'view' | 'language'>) {
  switch (view.page) {
    case 'start':
      return <RankingPage view={rankingView(language, null)} />
    case 'ranking':
      return <RankingPage view={view} />
    case 'paper':
      return <PaperPage key={view.id} view={view} />
    case 'institutions':
      return <InstitutionsPage view={view} />
    case 'institution':
      return <InstitutionPage key={view.slug} view={view} />
    case 'search':
      return <SearchPage view={view} />
    case 'saved':
      return <SavedPage view={view} />
    case 'translations':
      return <TranslationsPage view={view} />
    case 'not-found':
      return <NotFoundPage view={view} language={language} />
  }
})

function Crash({ language, reset }: { readonly language: Language; readonly reset: () => void }) {
  const { t } = useTranslation()
  return (
    <main id="main">
      <Notice
        role="alert"
        title={t('failure.crash')}
        actions={
          <>
            <button type="button" className="pill-button" onClick={reset}>
              {t('failure.retry')}
            </button>
            <Link href={hrefOf(rankingView(language, null))} className="pill-button">
              {t('failure.home')}
            </Link>
          </>
        }
      >
        <p>{t('failure.crashBody')}</p>
      </Notice>
    </main>
  )
}

/** Sets the theme that the reader chose; the system's needs no word. */
function useTheme(): void {
  const { theme } = useSettings()
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
}
