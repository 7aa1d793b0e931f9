import { wordsOf } from '#tests/builders/every-word.ts'

/** What the interface says, so that a test reads like the page and follows its copy. */
export const say = { ko: wordsOf('ko'), en: wordsOf('en') } as const
