import type { SearchCopy } from '../copy.ts'

/** Korean copy of the search, and of topics. */
export const searchKo: SearchCopy = {}
