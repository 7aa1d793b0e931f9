import type { Config } from '#domain/config.ts'
import { imageHosts } from '#domain/link.ts'

/** Names of the Trusted Types policies that the app makes; nothing can make another one. */
const trustedTypesPolicies: readonly string[] = [
  'nonmun-worker',
  'nonmun-live-worker',
  'nonmun-search-worker',
  'nonmun-service-worker',
]

/**
 * The policy of the built page. It stands in a `<meta>`, because static hosts such as GitHub Pages
 * set no headers; `frame-ancestors` and reports are not possible there.
 */
export function contentSecurityPolicy(config: Config): string {
  const images = imageHosts.map((host) => `https://${host}`)
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self'", ...images].join(' '),
    "font-src 'self'",
    ["connect-src 'self'", ...serversOf(config)].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypesPolicies.join(' ') || "'none'"}`,
  ].join('; ')
}

/**
 * The reader's own machine, where a language model of his may listen at a port that only he knows.
 * It is asked once he has named it; nothing on the network can be reached this way.
 */
const ownMachine = ['http://localhost:*', 'http://127.0.0.1:*'] as const

/**
 * Servers besides its own that the page may ask: the API's, from which a reader can have an abstract
 * even where nothing else is live, the archive's where it lies elsewhere, the reader's own machine,
 * and those that the site's owner lets readers name for a language model.
 */
function serversOf({ api, archive, connect }: Config): readonly string[] {
  const elsewhere = URL.canParse(archive) ? [new URL(archive).origin] : []
  return [...new Set([api, ...elsewhere, ...ownMachine, ...connect])]
}
