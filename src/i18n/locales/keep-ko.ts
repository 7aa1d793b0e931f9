import type { KeepCopy } from '../copy.ts'

/** Korean copy of what the reader keeps: saved papers, notes and tags. */
export const keepKo: KeepCopy = {}
