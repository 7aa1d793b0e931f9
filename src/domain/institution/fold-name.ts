import { toLine } from '../text.ts'

// Letters that Unicode does not decompose into a base letter and an accent.
const baseLetters = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
])

// Accents, enclosing marks and variation selectors; not the vowel signs and voicing marks that make
// one letter of Thai, Hindi or Japanese another.
const accents = /[\u0300-\u036F]|[\u20D0-\u20FF]|[\uFE00-\uFE0F]/g

/** Longest slug that the archive's format accepts. */
const maxSlugCharacters = 100

/**
 * The key under which spellings of one name meet: letter case, spaces, punctuation, accents and a
 * leading "The" do not count. Letters of other scripts do: `香港科技大学` is not `台灣大學`.
 * Empty where a name has neither letters nor digits.
 */
export function foldName(name: string): string {
  return plain(name).replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

/**
 * A slug for a name, in the letters of its own script: `Kling Team` → `kling-team`. At most 100
 * characters and never empty: a name of symbols alone becomes its code points (`u2605`).
 */
export function slugOfName(name: string): string {
  const letters = plain(name).replace(/\p{M}/gu, '').normalize('NFC')
  const words = letters.replace(/[^\p{L}\p{N}]+/gu, '-')
  const slug = cut(words.replace(/^-|-$/g, '') || codePointsOf(name))
  // `institutions/index.json` is the list of all of them.
  return slug === 'index' ? 'index-institution' : slug
}

function plain(name: string): string {
  return toLine(name)
    .replace(/[™®©]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(/[ßøłđæœı]/g, (letter) => baseLetters.get(letter) ?? letter)
    .normalize('NFC')
    .replace(/^the\s+(?=\S)/, '')
    .replace(/\s&\s/g, ' and ')
}

function codePointsOf(name: string): string {
  const points = [...name].map((character) => `u${character.codePointAt(0)?.toString(16) ?? ''}`)
  return points.join('-') || 'unnamed'
}

function cut(slug: string): string {
  return slug
    .slice(0, maxSlugCharacters)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/-$/, '')
}
