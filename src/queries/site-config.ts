import type { Config } from '#domain/config.ts'

declare global {
  /** `public/config.json`, checked and put here when the site is built: it costs no request. */
  const NONMUN_CONFIG: Config
}

/** What whoever runs this site has chosen. */
export const siteConfig: Config = NONMUN_CONFIG
