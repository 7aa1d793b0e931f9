/** English copy of reading in two languages: pairs, evidence, terms, translation. */
export const readingEn = {} as const
