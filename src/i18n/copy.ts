import type { en } from './locales/en.ts'
import type { intakeEn } from './locales/intake-en.ts'
import type { keepEn } from './locales/keep-en.ts'
import type { liveEn } from './locales/live-en.ts'
import type { pagesEn } from './locales/pages-en.ts'
import type { readingEn } from './locales/reading-en.ts'
import type { searchEn } from './locales/search-en.ts'
import type { toolsEn } from './locales/tools-en.ts'

/**
 * The shape every language's copy must have: the English keys, less the plural forms that a
 * language such as Korean does not have.
 */
type Shape<T> = {
  readonly [Key in keyof T as Key extends `${string}_one` ? never : Key]: T[Key] extends string
    ? string
    : Shape<T[Key]>
}

export type Copy = Shape<typeof en>

/** The parts of the page that bring words of their own, with their English copy. */
export interface PartCopies {
  readonly intake: typeof intakeEn
  readonly keep: typeof keepEn
  readonly live: typeof liveEn
  readonly pages: typeof pagesEn
  readonly reading: typeof readingEn
  readonly search: typeof searchEn
  readonly tools: typeof toolsEn
}

export type Part = keyof PartCopies

export type IntakeCopy = Shape<typeof intakeEn>
export type KeepCopy = Shape<typeof keepEn>
export type LiveCopy = Shape<typeof liveEn>
export type PagesCopy = Shape<typeof pagesEn>
export type ReadingCopy = Shape<typeof readingEn>
export type SearchCopy = Shape<typeof searchEn>
export type ToolsCopy = Shape<typeof toolsEn>
