import type { i18n as I18n, TFunction } from 'i18next'

import type { Language } from '#domain/text.ts'
import type { Part } from '#i18n/copy.ts'
import { createI18n } from '#i18n/i18n.ts'
import { en } from '#i18n/locales/en.ts'
import { intakeEn } from '#i18n/locales/intake-en.ts'
import { intakeKo } from '#i18n/locales/intake-ko.ts'
import { keepEn } from '#i18n/locales/keep-en.ts'
import { keepKo } from '#i18n/locales/keep-ko.ts'
import { ko } from '#i18n/locales/ko.ts'
import { liveEn } from '#i18n/locales/live-en.ts'
import { liveKo } from '#i18n/locales/live-ko.ts'
import { pagesEn } from '#i18n/locales/pages-en.ts'
import { pagesKo } from '#i18n/locales/pages-ko.ts'
import { readingEn } from '#i18n/locales/reading-en.ts'
import { readingKo } from '#i18n/locales/reading-ko.ts'
import { searchEn } from '#i18n/locales/search-en.ts'
import { searchKo } from '#i18n/locales/search-ko.ts'
import { toolsEn } from '#i18n/locales/tools-en.ts'
import { toolsKo } from '#i18n/locales/tools-ko.ts'

/** The copy of every part that is loaded when it is opened. */
export const partCopies = {
  intake: { en: intakeEn, ko: intakeKo },
  keep: { en: keepEn, ko: keepKo },
  live: { en: liveEn, ko: liveKo },
  pages: { en: pagesEn, ko: pagesKo },
  reading: { en: readingEn, ko: readingKo },
  search: { en: searchEn, ko: searchKo },
  tools: { en: toolsEn, ko: toolsKo },
} as const satisfies Record<Part, Record<Language, object>>

/** Every word of the interface: those of a part with its name before them (`pages:notFound.day`). */
export type EveryWord = TFunction<['translation', Part]>

/** An instance that has every word of a language at once. */
export function everyWord(language: Language): I18n {
  const instance = createI18n(language, { en, ko }[language])
  for (const [part, copy] of Object.entries(partCopies)) {
    instance.addResourceBundle(language, part, copy[language])
  }
  return instance
}

/** What the interface says, so that a test reads like the page and follows its copy. */
export function wordsOf(language: Language): EveryWord {
  return everyWord(language).t
}
