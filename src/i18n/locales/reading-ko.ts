import type { ReadingCopy } from '../copy.ts'

/** Korean copy of reading in two languages: pairs, evidence, terms, translation. */
export const readingKo: ReadingCopy = {}
