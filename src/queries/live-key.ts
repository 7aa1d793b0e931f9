/** Under which live answers stand in the cache. */
export const liveKey = ['live'] as const
