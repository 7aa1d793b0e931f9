/** Under which the reader's own papers stand in the cache. */
export const ownKey = ['own'] as const
