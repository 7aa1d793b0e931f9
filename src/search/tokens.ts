import { singular } from '#domain/topic.ts'
import { stripParticle } from './korean-words.ts'

/** A word of a text, and where it stands: UTF-16 offsets in the text as given. */
export interface Token {
  /** Folded: NFC (never NFKC), lower case, Latin letters without accents. */
  readonly word: string
  /** The word as the index has it: without an English plural, without Korean particles. */
  readonly term: string
  readonly start: number
  readonly end: number
  readonly isHangul: boolean
  /** Joined to the word before by hyphens alone: `state-space`. */
  readonly isGlued: boolean
  /** A sentence ended between this word and the one before. */
  readonly isFresh: boolean
}

const longestWord = 40
// Syllables, letters as they are typed one by one, and those that NFD text is made of.
const pieces =
  /[\uAC00-\uD7A3\u3131-\u318E\u1100-\u11FF]+|(?:(?![\uAC00-\uD7A3\u3131-\u318E\u1100-\u11FF])[\p{L}\p{N}\p{M}])+/gu
const hangul = /^[\uAC00-\uD7A3\u3131-\u318E]/
const sentenceEnd = /[.!?;:](?:\s|$)|[。！？\n]/

/** The words of a text in order. Any Unicode; what is neither letter nor digit parts words. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const word = foldWord(piece)
    const between = text.slice(last, index)
    const end = index + piece.length
    if (word !== '') {
      const isHangul = hangul.test(word)
      tokens.push({
        word,
        term: isHangul ? stripParticle(word) : singularOf(word),
        start: index,
        end,
        isHangul,
        isGlued: tokens.length > 0 && /^[-\u2010-\u2015]$/.test(between),
        isFresh: tokens.length === 0 || sentenceEnd.test(between),
      })
    }
    last = end
  }
  return tokens
}

// Letters that Unicode does not take apart into a base letter and an accent.
const baseLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

const shortPlurals = new Set(['apis', 'cpus', 'gpus', 'tpus', 'npus'])

/** Abbreviations have plurals too, which are too short to be told from other words in general. */
function singularOf(word: string): string {
  const isShort = /^[b-df-hj-np-tv-xz]{3}s$/.test(word) || shortPlurals.has(word)
  return isShort && !word.endsWith('ss') ? word.slice(0, -1) : singular(word)
}

/** Letter case and accents do not count; longer than 40 letters is cut. */
export function foldWord(piece: string): string {
  const word = piece.normalize('NFC').toLowerCase()
  return cut(/^[\x20-\x7E\uAC00-\uD7A3]*$/.test(word) ? word : withoutAccents(word))
}

function withoutAccents(word: string): string {
  const bare = word
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
  return bare.replace(/[ßøłđæœı]/g, (letter) => baseLetters[letter] ?? letter)
}

function cut(word: string): string {
  return word.length <= longestWord
    ? word
    : word.slice(0, longestWord).replace(/[\uD800-\uDBFF]$/, '')
}

// Words without a meaning of their own: they are looked for only where nothing else was typed.
const emptyWords = new Set(
  'a an the of for and in on to with by from is are as at or be it its we our this that'.split(' '),
)

export function isEmptyWord(word: string): boolean {
  return emptyWords.has(word)
}
