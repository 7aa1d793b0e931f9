import { readdirSync, readFileSync } from 'node:fs'

import { en } from '#i18n/locales/en.ts'
import { ko } from '#i18n/locales/ko.ts'

/** Key → text, each plural form under a key of its own. */
export type Texts = ReadonlyMap<string, string>

export const texts = { en: flatten(en), ko: flatten(ko) } as const

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
  /** Literals that stand alone as the first argument of `t`: certainly meant as keys. */
  readonly calls: ReadonlySet<string>
  /** Templates given to `t`, as written: `failure.${kind}Body`. */
  readonly templates: ReadonlySet<string>
}

/** What the source says to `t`. Copy itself is not looked at. */
export function scanSource(sources: readonly string[]): Scan {
  const found = (pattern: RegExp) =>
    new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))
  return {
    literals: found(/'([a-z]\w*\.\w+)'/gi),
    calls: found(/\bt\(\s*'([^']*)'/g),
    templates: found(/\bt\(\s*`([^`]*)`/g),
  }
}

export function sourceTexts(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('src/i18n/locales/'))
    .map((file) => readFileSync(file, 'utf8'))
}
