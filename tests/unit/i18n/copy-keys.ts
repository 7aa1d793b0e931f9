import { readdirSync, readFileSync } from 'node:fs'

import { en } from '#i18n/locales/en.ts'
import { ko } from '#i18n/locales/ko.ts'
import { partCopies } from '#tests/builders/every-word.ts'

/** Key → text, each plural form under a key of its own. */
export type Texts = ReadonlyMap<string, string>

/** The words of the first view, and those of each part that is loaded when it is opened. */
export const dictionaries = {
  page: { en: flatten(en), ko: flatten(ko) },
  intake: { en: flatten(partCopies.intake.en), ko: flatten(partCopies.intake.ko) },
  keep: { en: flatten(partCopies.keep.en), ko: flatten(partCopies.keep.ko) },
  live: { en: flatten(partCopies.live.en), ko: flatten(partCopies.live.ko) },
  pages: { en: flatten(partCopies.pages.en), ko: flatten(partCopies.pages.ko) },
  reading: { en: flatten(partCopies.reading.en), ko: flatten(partCopies.reading.ko) },
  search: { en: flatten(partCopies.search.en), ko: flatten(partCopies.search.ko) },
  tools: { en: flatten(partCopies.tools.en), ko: flatten(partCopies.tools.ko) },
} as const

export type Dictionary = keyof typeof dictionaries

export const parts = [
  'intake',
  'keep',
  'live',
  'pages',
  'reading',
  'search',
  'tools',
] as const satisfies readonly Dictionary[]

function flatten(copy: object): Texts {
  return new Map(
    Object.entries(copy).flatMap(([section, lines]) =>
      Object.entries(lines as object).map(([key, text]) => [`${section}.${key}`, String(text)]),
    ),
  )
}

/** The key that code writes: without its plural form. */
export function keyOf(key: string): string {
  return key.replace(/_(?:one|other)$/, '')
}

export interface Scan {
  /** Literals that look like a key. */
  readonly literals: ReadonlySet<string>
  /** Literals that stand alone as the first argument of `t`: certainly keys of the first view. */
  readonly calls: ReadonlySet<string>
  /** Templates that are a key put together, as written: `failure.${kind}Body`. */
  readonly templates: ReadonlySet<string>
  /** The same of `say`, which speaks the words of a part. */
  readonly partCalls: ReadonlySet<string>
  readonly partTemplates: ReadonlySet<string>
}

/** What some source says to `t` and to `say`. */
export function scanSource(sources: readonly string[]): Scan {
  const found = (pattern: RegExp) =>
    new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))
  return {
    literals: found(/'([a-z]\w*\.[\w-]+)'/gi),
    calls: found(/\bt\(\s*'([^']*)'/g),
    templates: found(/\bt\(\s*`([^`]*)`/g),
    partCalls: found(/\bsay\(\s*'([^']*)'/g),
    partTemplates: found(/\bsay\(\s*`([^`]*)`/g),
  }
}

/** The source; copy itself is not looked at. */
export function sourceTexts(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('src/i18n/locales/'))
    .map((file) => readFileSync(file, 'utf8'))
}
