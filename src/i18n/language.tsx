import type { i18n as I18n, TFunction } from 'i18next'
import { createContext, type ReactNode, use, useMemo } from 'react'

import type { Language } from '#domain/text.ts'

interface Speech {
  readonly language: Language
  readonly t: TFunction
}

const SpeechContext = createContext<Speech | null>(null)

export interface LanguageProviderProps {
  readonly language: Language
  /** An instance that speaks this language; each language has one of its own. */
  readonly i18n: I18n
  readonly children: ReactNode
}

/** Tells everything below in which language the interface speaks. */
export function LanguageProvider({ language, i18n, children }: LanguageProviderProps) {
  // The same one until the language is another: else all who speak would be drawn anew.
  const speech = useMemo(() => ({ language, t: i18n.t }), [language, i18n])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/** The language of the interface. */
export function useLanguage(): Language {
  return useSpeech().language
}

/** The interface's words: `t('ranking.papers', { count: 3 })`. */
export function useTranslation(): { readonly t: TFunction } {
  return useSpeech()
}

function useSpeech(): Speech {
  const speech = use(SpeechContext)
  if (!speech) throw new Error('There is no LanguageProvider above this component.')
  return speech
}
