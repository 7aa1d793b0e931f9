/** English copy of what the reader keeps: saved papers, notes and tags. */
export const keepEn = {} as const
