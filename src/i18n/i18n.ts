import { createInstance, type i18n as I18n } from 'i18next'

import type { Language } from '#domain/text.ts'
import type { Copy } from './copy.ts'

const instances = new Map<Language, I18n>()
const loading = new Map<Language, Promise<I18n>>()

/** An instance that speaks one language; values are escaped by React, not here. */
export function createI18n(language: Language, copy: Copy): I18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    resources: { [language]: { translation: copy } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}

/** Loads a language once; only the one in use is fetched. */
export function loadI18n(language: Language): Promise<I18n> {
  const started = loading.get(language)
  if (started) return started
  const promise = importCopy(language).then((copy) => {
    const instance = createI18n(language, copy)
    instances.set(language, instance)
    return instance
  })
  loading.set(language, promise)
  // A failed download must not be remembered: the next wish asks again.
  promise.catch(() => loading.delete(language))
  return promise
}

/** The instance, where its language has been loaded. */
export function loadedI18n(language: Language): I18n | null {
  return instances.get(language) ?? null
}

async function importCopy(language: Language): Promise<Copy> {
  return language === 'ko'
    ? (await import('./locales/ko.ts')).ko
    : (await import('./locales/en.ts')).en
}
