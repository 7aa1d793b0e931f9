import type { TFunction } from 'i18next'

import type { Language } from '#domain/text.ts'
import type { Part } from './copy.ts'
import { loadI18n } from './i18n.ts'

/** Speaks the words of one part of the page, as `t` does those of the first view. */
export type Words<P extends Part> = TFunction<P>

const imports: Readonly<Record<Part, Readonly<Record<Language, () => Promise<object>>>>> = {
  intake: {
    en: async () => (await import('./locales/intake-en.ts')).intakeEn,
    ko: async () => (await import('./locales/intake-ko.ts')).intakeKo,
  },
  keep: {
    en: async () => (await import('./locales/keep-en.ts')).keepEn,
    ko: async () => (await import('./locales/keep-ko.ts')).keepKo,
  },
  live: {
    en: async () => (await import('./locales/live-en.ts')).liveEn,
    ko: async () => (await import('./locales/live-ko.ts')).liveKo,
  },
  pages: {
    en: async () => (await import('./locales/pages-en.ts')).pagesEn,
    ko: async () => (await import('./locales/pages-ko.ts')).pagesKo,
  },
  reading: {
    en: async () => (await import('./locales/reading-en.ts')).readingEn,
    ko: async () => (await import('./locales/reading-ko.ts')).readingKo,
  },
  search: {
    en: async () => (await import('./locales/search-en.ts')).searchEn,
    ko: async () => (await import('./locales/search-ko.ts')).searchKo,
  },
  tools: {
    en: async () => (await import('./locales/tools-en.ts')).toolsEn,
    ko: async () => (await import('./locales/tools-ko.ts')).toolsKo,
  },
}

const loading = new Map<string, Promise<TFunction>>()

/**
 * The words of a part that is loaded when it is opened: a dictionary of its own, so that the first
 * view need not carry them. Rejects where the dictionary cannot be had; the next call asks again.
 */
export function loadWords<P extends Part>(part: P, language: Language): Promise<Words<P>> {
  const key = `${language} ${part}`
  const promise = loading.get(key) ?? load(part, language)
  loading.set(key, promise)
  promise.catch(() => loading.delete(key))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept by part, read by part
  return promise as unknown as Promise<Words<P>>
}

async function load(part: Part, language: Language): Promise<TFunction> {
  const [i18n, words] = await Promise.all([loadI18n(language), imports[part][language]()])
  i18n.addResourceBundle(language, part, words)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept by part, read by part
  return i18n.getFixedT(language, part) as unknown as TFunction
}
