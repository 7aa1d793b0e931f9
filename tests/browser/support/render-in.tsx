import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { render, type RenderResult } from 'vitest-browser-react'
import { Router } from 'wouter'

import type { Language } from '#domain/text.ts'
import { LanguageProvider } from '#i18n/language.tsx'
import { type EveryWord, everyWord, wordsOf } from '#tests/builders/every-word.ts'

import '../../../src/app/page.css'
import { anAddress } from './an-address.ts'

export interface Rendered extends RenderResult {
  /** Renders another element in the same place, with the same providers. */
  readonly show: (element: ReactNode) => Promise<void>
  /** Where links led, oldest first. */
  readonly visited: readonly string[]
  readonly client: QueryClient
}

const speech = { en: everyWord('en'), ko: everyWord('ko') }
const said = { en: wordsOf('en'), ko: wordsOf('ko') }

/** A client that asks once: a test has no time to wait for a second try. */
export function aClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false } } })
}

/** Renders as the app would in a language; links lead to an address of the test's own. */
export async function renderIn(
  language: Language,
  element: ReactNode,
  client: QueryClient = aClient(),
): Promise<Rendered> {
  document.documentElement.lang = language
  const { hook, searchHook, visited } = anAddress(`/${language}/`)
  const provide = (children: ReactNode) => (
    <QueryClientProvider client={client}>
      <Router hook={hook} searchHook={searchHook}>
        <LanguageProvider language={language} i18n={speech[language]}>
          <Suspense fallback={null}>{children}</Suspense>
        </LanguageProvider>
      </Router>
    </QueryClientProvider>
  )
  const screen = await render(provide(element))
  const show = (next: ReactNode) => screen.rerender(provide(next))
  return { ...screen, show, visited, client }
}

/** The words a component is expected to show. */
export function words(language: Language): EveryWord {
  return said[language]
}
