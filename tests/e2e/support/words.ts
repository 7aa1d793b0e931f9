import { createI18n } from '#i18n/i18n.ts'
import { en } from '#i18n/locales/en.ts'
import { ko } from '#i18n/locales/ko.ts'

/** What the interface says, so that a test reads like the page and follows its copy. */
export const say = { ko: createI18n('ko', ko).t, en: createI18n('en', en).t } as const
