import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Manifest } from 'vite'

import type { Language } from '#domain/text.ts'

import { feedFiles } from './feeds.ts'
import { renderShell, type Shell } from './shell.ts'
import type { SiteFile } from './site-file.ts'
import { siteShells } from './site-shells.ts'
import { sitemapFiles } from './sitemap.ts'
import { type ReadJson, surveyArchive } from './survey.ts'

export interface PublishedSite {
  readonly files: readonly SiteFile[]
  /** HTML files among them. */
  readonly pages: number
}

/**
 * Everything that makes the folder of a `vite build` a whole site: an HTML file for each language
 * and page, 404.html for every other address, feeds, robots.txt and, where the site's whole address
 * is known, the sitemap. Throws where the folder is no built site, the archive has no index, or the
 * site was built for another path than its address says.
 */
export function siteFiles(folder: string, readJson: ReadJson, url: string | null): PublishedSite {
  const template = readBuilt(folder, 'index.html')
  const base = baseOf(template)
  if (url !== null && new URL(url).pathname !== base) {
    throw new Error(`${folder} was built for ${base}. Build it with NONMUN_URL=${url}`)
  }
  const survey = surveyArchive(readJson)
  if (!survey) throw new Error('The archive has no index. Run: npm run archive')
  const manifest: Manifest = JSON.parse(readBuilt(folder, '.vite/manifest.json'))
  const localeChunks = { ko: localeChunksOf(manifest, 'ko'), en: localeChunksOf(manifest, 'en') }
  const shells = [...siteShells({ base, survey, localeChunks })]
  const pages = shells.map((shell) => pageOf(shell, template, url))
  const sitemap = url === null ? [] : sitemapFiles(shells, url)
  const files = [
    ...pages,
    { path: '404.html', text: template },
    ...feedFiles(survey, url),
    ...sitemap,
    { path: 'robots.txt', text: robots(url) },
  ]
  return { files, pages: pages.length + 1 }
}

function pageOf(shell: Shell, template: string, url: string | null): SiteFile {
  return { path: `${shell.path}index.html`, text: renderShell(template, shell, url) }
}

function robots(url: string | null): string {
  return `User-agent: *\nAllow: /\n${url === null ? '' : `\nSitemap: ${url}sitemap.xml\n`}`
}

function readBuilt(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8')
  } catch (error) {
    throw new Error(`There is no built site in ${folder}. Run: npm run build`, { cause: error })
  }
}

/** The path for which the site was built, as its page names it. */
function baseOf(html: string): string {
  const base = /<script\b[^>]*\bsrc="(\/(?:[^":]*\/)?)assets\//.exec(html)?.[1]
  if (base === undefined) throw new Error('index.html names no script of the built site.')
  return base
}

/** The chunk of a language's dictionary, which the entry only asks for once it runs. */
function localeChunksOf(manifest: Manifest, language: Language): string[] {
  const source = `src/i18n/locales/${language}.ts`
  const chunk = manifest[source]
  if (!chunk) throw new Error(`${source} is not a chunk of its own.`)
  return [chunk.file]
}
