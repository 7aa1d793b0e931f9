import type { LiveCopy } from '../copy.ts'

/** Korean copy of today’s papers: live answers, and what changed since the last visit. */
export const liveKo: LiveCopy = {}
