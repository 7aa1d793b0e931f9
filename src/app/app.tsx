import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, memo, Suspense, use, useEffect, useState } from 'react'
import { Link, Router, useLocation, useSearch } from 'wouter'

import type { Language } from '#domain/text.ts'
import { hrefOf, parseView, rankingView, type View } from '#domain/view.ts'
import { useIntakeDoor } from '#features/intake/use-intake-door.ts'
import { type RowExtras, RowExtrasContext } from '#features/ranking/row-extras.ts'
import { loadedI18n, loadI18n } from '#i18n/i18n.ts'
import { LanguageProvider, useTranslation } from '#i18n/language.tsx'
import { useSettings } from '#store/use-settings.ts'
import { Notice } from '#ui/notice.tsx'
import { useLater } from '#ui/use-later.ts'
import { routerBase } from './base.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import { OpenRowsProvider } from './open-rows.tsx'
import { RankingPage } from './pages/ranking-page.tsx'
import { preferredLanguage } from './start.ts'
import { useArrival } from './use-arrival.ts'

const PaperPage = lazy(async () => {
  const { PaperPage: page } = await import('./pages/paper-page.tsx')
  return { default: page }
})
const InstitutionsPage = lazy(async () => {
  const { InstitutionsPage: page } = await import('./pages/institutions-page.tsx')
  return { default: page }
})
const InstitutionPage = lazy(async () => {
  const { InstitutionPage: page } = await import('./pages/institution-page.tsx')
  return { default: page }
})
const SearchPage = lazy(async () => {
  const { SearchPage: page } = await import('./pages/search-page.tsx')
  return { default: page }
})
const SavedPage = lazy(async () => {
  const { SavedPage: page } = await import('./pages/saved-page.tsx')
  return { default: page }
})
const TranslationsPage = lazy(async () => {
  const { TranslationsPage: page } = await import('./pages/translations-page.tsx')
  return { default: page }
})
const NotFoundPage = lazy(async () => {
  const { NotFoundPage: page } = await import('./pages/not-found-page.tsx')
  return { default: page }
})

const Intake = lazy(async () => {
  const { Intake: intake } = await import('#features/intake/intake.tsx')
  return { default: intake }
})

const Settings = lazy(async () => {
  const { Settings: settings } = await import('./settings.tsx')
  return { default: settings }
})

const Afterwards = lazy(async () => {
  const { Afterwards: afterwards } = await import('./afterwards.tsx')
  return { default: afterwards }
})

/** By then the first view stands, even on a slow phone. */
const afterwardsMs = 2500

/** The whole page: providers, and the view that the address names. */
export function App({ client }: { readonly client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <Router base={routerBase}>
        <OpenRowsProvider>
          <Site />
        </OpenRowsProvider>
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
