import { imageHosts } from '#domain/link.ts'

/** Names of the Trusted Types policies that the app makes; nothing can make another one. */
const trustedTypesPolicies: readonly string[] = ['nonmun-worker']

/**
 * The policy of the built page. It stands in a `<meta>`, because static hosts such as GitHub Pages
 * set no headers; `frame-ancestors` and reports are not possible there.
 */
export function contentSecurityPolicy(): string {
  const images = imageHosts.map((host) => `https://${host}`)
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self'", ...images].join(' '),
    "font-src 'self'",
    "connect-src 'self' https://huggingface.co",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypesPolicies.join(' ') || "'none'"}`,
  ].join('; ')
}
