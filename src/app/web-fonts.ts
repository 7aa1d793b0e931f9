import serifLight from '@fontsource/source-serif-4/files/source-serif-4-latin-300-normal.woff2?url'
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url'
import serifSemibold from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url'

import { changeSettings, readSettings } from '#store/settings.ts'

const family = 'Source Serif 4'
const files = [
  [serifLight, '300'],
  [serif, '400'],
  [serifSemibold, '600'],
] as const

// What the files cover; other characters stay with the system's serif.
const unicodeRange =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'

let fetching: Promise<void> | null = null
let fetched: readonly FontFace[] = []

/**
 * Fetches the serif in which English is set. It is an enhancement: the page never waits for it,
 * and a reader who saves data keeps the system's serif.
 */
export function fetchWebFonts(): Promise<void> {
  fetching ??= savesData() ? Promise.resolve() : fetchFaces().catch(() => {})
  return fetching
}

async function fetchFaces(): Promise<void> {
  fetched = await Promise.all(
    files.map(([url, weight]) =>
      new FontFace(family, `url(${url})`, { weight, unicodeRange }).load(),
    ),
  )
  if (!readSettings().hasFonts) changeSettings({ hasFonts: true })
}

/**
 * Uses what has been fetched by now. To be called only between two views: a change of font under a
 * reader's eyes would move the text.
 */
export function applyWebFonts(): void {
  for (const face of fetched) document.fonts.add(face)
}

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return (
    typeof connection === 'object' &&
    connection !== null &&
    Reflect.get(connection, 'saveData') === true
  )
}
