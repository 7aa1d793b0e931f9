import type { Language } from '#domain/text.ts'
import type { Voice } from './speech.ts'

/** The voices of a language, best first: on the device before those that need a connection. */
export function voicesOf(voices: readonly Voice[], language: Language): readonly Voice[] {
  return voices
    .filter(({ lang }) => languageOf(lang) === language)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** The voice chosen, where it is still there; else the best of the language; null without any. */
export function voiceFor(
  voices: readonly Voice[],
  language: Language,
  chosen: string | null,
): Voice | null {
  const known = voicesOf(voices, language)
  return known.find(({ voiceURI }) => voiceURI === chosen) ?? known[0] ?? null
}

/** Android writes `ko_KR`. */
function languageOf(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? ''
}

/** A voice that the system prefers, then one of the two main regions; both on the device first. */
function rankOf({ localService, default: isDefault, lang }: Voice): number {
  const isMain = /^(?:en[-_]us|ko[-_]kr)$/i.test(lang)
  return (localService ? 0 : 4) + (isDefault ? 0 : 2) + (isMain ? 0 : 1)
}
