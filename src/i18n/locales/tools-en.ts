/** English copy of citing, sharing, shortcuts, reading aloud and settings. */
export const toolsEn = {} as const
