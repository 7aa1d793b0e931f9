import { languages } from '#domain/text.ts'

import { escapeHtml } from './escape-html.ts'
import type { Shell } from './shell.ts'
import type { SiteFile } from './site-file.ts'

/** Limits of the protocol (sitemaps.org): addresses and bytes of one file. */
export const sitemapLimits = { addresses: 50_000, bytes: 50_000_000 }

const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const head = `${declaration}<urlset ${namespaces}>\n`
const foot = '</urlset>\n'

/**
 * The sitemap of pages that have an HTML file: each with its twin in the other language and the day
 * on which its content changed last. More pages than one file may name are split over several, and
 * `sitemap.xml` is then their index.
 */
export function sitemapFiles(
  pages: readonly Pick<Shell, 'language' | 'twins' | 'changed'>[],
  siteUrl: string,
  limits = sitemapLimits,
): SiteFile[] {
  const parts = split(
    pages.flatMap((page) => entryOf(page, siteUrl)),
    limits,
  )
  const [first = ''] = parts
  if (parts.length <= 1) return [{ path: 'sitemap.xml', text: head + first + foot }]
  const files = parts.map((part, index) => ({
    path: `sitemap-${index + 1}.xml`,
    text: head + part + foot,
  }))
  const index = files.map(
    ({ path }) => `<sitemap><loc>${escapeHtml(siteUrl + path)}</loc></sitemap>\n`,
  )
  const text = `${declaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index.join('')}</sitemapindex>\n`
  return [{ path: 'sitemap.xml', text }, ...files]
}

function entryOf(
  { language, twins, changed }: Pick<Shell, 'language' | 'twins' | 'changed'>,
  siteUrl: string,
): string[] {
  if (twins === null) return []
  const alternates = languages.map(
    (other) =>
      `<xhtml:link rel="alternate" hreflang="${other}" href="${escapeHtml(siteUrl + twins[other])}"/>`,
  )
  const modified = changed === '' ? '' : `<lastmod>${changed.slice(0, 10)}</lastmod>`
  const address = escapeHtml(siteUrl + twins[language])
  return [`<url><loc>${address}</loc>${modified}${alternates.join('')}</url>\n`]
}

function split(entries: readonly string[], limits: typeof sitemapLimits): string[] {
  const parts: string[][] = []
  const overhead = Buffer.byteLength(head + foot)
  let bytes = 0
  for (const entry of entries) {
    const size = Buffer.byteLength(entry)
    const last = parts.at(-1)
    if (!last || last.length >= limits.addresses || bytes + size > limits.bytes) {
      parts.push([entry])
      bytes = overhead + size
    } else {
      last.push(entry)
      bytes += size
    }
  }
  return parts.map((part) => part.join(''))
}
