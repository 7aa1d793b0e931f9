import { readdirSync, readFileSync } from 'node:fs'

import { en } from '#i18n/locales/en.ts'
import { intakeEn } from '#i18n/locales/intake-en.ts'
import { intakeKo } from '#i18n/locales/intake-ko.ts'
import { ko } from '#i18n/locales/ko.ts'

/** Key → text, each plural form under a key of its own. */
export type Texts = ReadonlyMap<string, string>

/** The page's own words, and those that come with the reader's documents. */
export const dictionaries = {
  page: { en: flatten(en), ko: flatten(ko) },
  intake: { en: flatten(intakeEn), ko: flatten(intakeKo) },
} as const

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
  /** Literals that stand alone as the first argument of `t` or `say`: certainly meant as keys. */
  readonly calls: ReadonlySet<string>
  /** Templates that look like a key put together, as written: `failure.${kind}Body`. */
  readonly templates: ReadonlySet<string>
}

/** What some source says to `t`, or, in the reader's documents, to `say`. */
export function scanSource(sources: readonly string[]): Scan {
  const found = (pattern: RegExp) =>
    new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))
  return {
    literals: found(/'([a-z]\w*\.[\w-]+)'/gi),
    calls: found(/\b(?:t|say)\(\s*'([^']*)'/g),
    templates: found(/\b(?:t|say)\(\s*`([^`]*)`/g),
  }
}

/** The source below a folder or outside of it; copy itself is not looked at. */
export function sourceTexts(wanted: (file: string) => boolean): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('src/i18n/locales/'))
    .filter(wanted)
    .map((file) => readFileSync(file, 'utf8'))
}
