declare global {
  /** By topic; put here from the glossary when the site is built. */
  const NONMUN_KOREAN_TOPICS: Readonly<Record<string, string>>
}

export const topicsKo: ReadonlyMap<string, string> = new Map(Object.entries(NONMUN_KOREAN_TOPICS))
