/** English copy of today’s papers: live answers, and what changed since the last visit. */
export const liveEn = {} as const
