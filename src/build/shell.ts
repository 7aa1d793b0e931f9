import type { Language } from '#domain/text.ts'
import type { PageHead } from '#i18n/page-head.ts'

import { escapeHtml } from './escape-html.ts'

/** What one page's HTML says before the app runs. */
export interface Shell extends PageHead {
  readonly language: Language
  /** Path of the page below the site's base, without a slash in front: `ko/daily/2026-01-13/`. */
  readonly path: string
  /** The same page in each language, or null for a page that has no address of its own. */
  readonly twins: Readonly<Record<Language, string>> | null
  /** When what it shows changed last: an instant, UTC, or empty where nobody knows. */
  readonly changed: string
  readonly scripts: readonly string[]
  readonly documents: readonly string[]
  readonly picture: string | null
}

/**
 * Writes a shell into the built `index.html`. Throws where the page lacks one of the tags to fill,
 * because a shell without its title would be found by nobody before it is published.
 */
export function renderShell(template: string, shell: Shell, siteUrl: string | null): string {
  const heads = [
    ...shell.scripts.map((href) => link({ rel: 'modulepreload', crossorigin: '', href })),
    ...shell.documents.map((href) =>
      link({ rel: 'preload', as: 'fetch', crossorigin: '', type: 'application/json', href }),
    ),
    ...(shell.picture === null
      ? []
      : [link({ rel: 'preload', as: 'image', media: '(width >= 62rem)', href: shell.picture })]),
    ...addressLinks(shell, siteUrl),
  ]
  return [
    [/<html\b[^>]*>/, `<html lang="${shell.language}">`],
    [/<title>[^<]*<\/title>/, `<title>${escapeHtml(shell.title)}</title>`],
    [
      /<meta\s+name="description"[^>]*>/,
      `<meta name="description" content="${escapeHtml(shell.description)}" />`,
    ],
    [/(?=<script\b[^>]*type="module")/, heads.map((tag) => `${tag}\n    `).join('')],
  ].reduce(
    (html, [tag, text]) => fill(html, tag as RegExp, text as string),
    withFeedsIn(template, shell.language),
  )
}

/** Of the feeds that the template announces in both languages, those of the page's own. */
function withFeedsIn(template: string, language: Language): string {
  return template.replace(/\s*<link\b[^>]*\bhref="[^"]*feeds\/\w+\.(\w+)\.[^>]*>/g, (tag, of) =>
    of === language ? tag : '',
  )
}

/** Search engines and Lighthouse want whole addresses here, so without a known one there are none. */
function addressLinks({ language, twins }: Shell, siteUrl: string | null): string[] {
  if (siteUrl === null || twins === null) return []
  return [
    link({ rel: 'canonical', href: siteUrl + twins[language] }),
    link({ rel: 'alternate', hreflang: 'ko', href: siteUrl + twins.ko }),
    link({ rel: 'alternate', hreflang: 'en', href: siteUrl + twins.en }),
  ]
}

function fill(html: string, tag: RegExp, text: string): string {
  if (!tag.test(html)) throw new Error(`index.html has nothing that matches ${tag}`)
  return html.replace(tag, () => text)
}

function link(attributes: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(attributes).map(([name, value]) =>
    value === '' ? name : `${name}="${escapeHtml(value)}"`,
  )
  return `<link ${pairs.join(' ')} />`
}
