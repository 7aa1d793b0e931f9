/** Where the built site will stand. */
export interface SiteAddress {
  /** Path of the site on its host, with a slash at both ends: `/` or `/nonmun/`. */
  readonly base: string
  /** The whole address with a slash at the end, or null where it is not known at build time. */
  readonly url: string | null
}

/**
 * Reads `NONMUN_URL` (`https://example.org/nonmun/`) or, where only the path is known,
 * `NONMUN_BASE` (`/nonmun/`); without either the site stands at `/`. Throws on anything else.
 */
export function readSiteAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  const { NONMUN_URL: url, NONMUN_BASE: base } = env
  if (url) {
    if (!/^https?:\/\/[^/?#]+\/(?:[\w.~-]+\/)*$/.test(url)) {
      throw new Error(`NONMUN_URL is an address that ends in a slash, not ${url}`)
    }
    return { base: new URL(url).pathname, url }
  }
  if (base && !/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    throw new Error(`NONMUN_BASE is a path with a slash at both ends, not ${base}`)
  }
  return { base: base || '/', url: null }
}
