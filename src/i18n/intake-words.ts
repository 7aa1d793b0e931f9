import type { TFunction } from 'i18next'

import type { Language } from '#domain/text.ts'
import { loadI18n } from './i18n.ts'

export type IntakeWords = TFunction<'intake'>

const loading = new Map<Language, Promise<IntakeWords>>()

/** The words of the intake: a dictionary of its own, so that the first view need not carry them. */
export function loadIntakeWords(language: Language): Promise<IntakeWords> {
  const started = loading.get(language)
  if (started) return started
  const promise = load(language)
  loading.set(language, promise)
  promise.catch(() => loading.delete(language))
  return promise
}

async function load(language: Language): Promise<IntakeWords> {
  const [i18n, words] = await Promise.all([
    loadI18n(language),
    language === 'ko'
      ? import('./locales/intake-ko.ts').then(({ intakeKo }) => intakeKo)
      : import('./locales/intake-en.ts').then(({ intakeEn }) => intakeEn),
  ])
  i18n.addResourceBundle(language, 'intake', words)
  return i18n.getFixedT(language, 'intake')
}
