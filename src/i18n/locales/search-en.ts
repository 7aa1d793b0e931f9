/** English copy of the search, and of topics. */
export const searchEn = {} as const
