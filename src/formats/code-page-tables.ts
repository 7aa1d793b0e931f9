/** How one single-byte code page reads the bytes above ASCII. */
export interface CodePage {
  readonly name: string
  /** UTF-16 unit → byte 0x80–0xFF, or -1. C1 controls stand for themselves wherever they are free. */
  readonly byteOf: Int16Array
  /** Byte - 0x80 → the letter it was read as. */
  readonly letters: readonly string[]
  /** Bytes that programs drop or replace: this page gives them no letter, or one that gets lost. */
  readonly lost: ReadonlySet<number>
  /** Byte - 0x80 → 1 where its letter is at home after another letter in a text without damage. */
  readonly ordinary: Uint8Array
  /** Latin letters: its readers also wrote é, ü, · in UTF-8. Others need more evidence. */
  readonly western: boolean
  /** Finds what every whole code point has: a first byte and one that continues it. */
  readonly sign: RegExp
}

// Node 20 reads windows-1252 as ISO 8859-1 (nodejs/node issue 56542), so its C1 half is written out.
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

const western = [
  'windows-1252',
  'windows-1254',
  'macintosh',
  'windows-1250',
  'windows-1257',
  'windows-1258',
  'iso-8859-15',
  'iso-8859-2',
]
const others = ['windows-1251', 'windows-1253', 'windows-1255', 'windows-1256', 'koi8-r', 'ibm866']

const upperHalf = Uint8Array.from({ length: 128 }, (_, index) => index + 0x80)

function lettersOf(name: string): string[] {
  const letters = [...new TextDecoder(name).decode(upperHalf)]
  return name === 'windows-1252' ? [...windows1252, ...letters.slice(32)] : letters
}

function lostBytes(name: string, letters: readonly string[]): Set<number> {
  const lost = new Set([0xa0, 0xad])
  letters.forEach((letter, index) => {
    if (letter === '\uFFFD' || (letter >= '\x80' && letter <= '\x9F')) lost.add(index + 0x80)
  })
  // A Windows-1254 text without ğ, ı or ş looks like Windows-1252, which has a letter for these two.
  if (name === 'windows-1252') lost.add(0x8e).add(0x9e)
  // Every byte has a letter here, but that of 0xF0 is Apple's logo, a private-use character.
  return name === 'macintosh' ? new Set([0xca, 0xf0]) : lost
}

function byteTable(letters: readonly string[]): Int16Array {
  const byteOf = new Int16Array(0x10000).fill(-1)
  letters.forEach((letter, index) => {
    const byte = index + 0x80
    if (letter === '\uFFFD' || byte < 0xa0) byteOf[byte] = byte
  })
  letters.forEach((letter, index) => {
    if (letter !== '\uFFFD') byteOf[letter.charCodeAt(0)] = index + 0x80
  })
  return byteOf
}

// Letters, and punctuation that people put after a letter: «marché », “così…”, KAYSERİ’de.
const afterLetter = /[\p{L}\u00A0«»‘’“”‚„‹›…–—•™]/u

function ordinaryLetters(letters: readonly string[]): Uint8Array {
  return Uint8Array.from(letters, (letter) => Number(afterLetter.test(letter)))
}

function classOf(byteOf: Int16Array, first: number, last: number): string {
  const units: string[] = []
  byteOf.forEach((byte, unit) => {
    if (byte >= first && byte <= last) units.push(`\\u${unit.toString(16).padStart(4, '0')}`)
  })
  return `[${units.join('')}]`
}

function createPage(name: string): CodePage {
  const letters = lettersOf(name)
  const byteOf = byteTable(letters)
  const lost = lostBytes(name, letters)
  const continuation = classOf(byteOf, 0x80, 0xbf)
  const sign = `${classOf(byteOf, 0xc2, 0xf4)}${continuation}`
  const headless = `${classOf(byteOf, 0x9f, 0x9f)}${continuation}{2}`
  return {
    name,
    byteOf,
    letters,
    ordinary: ordinaryLetters(letters),
    lost,
    western: western.includes(name),
    sign: new RegExp(lost.has(0xf0) ? `${sign}|${headless}` : sign),
  }
}

const pages = new Map<string, CodePage>()

function pageOf(name: string): CodePage {
  const page = pages.get(name) ?? createPage(name)
  pages.set(name, page)
  return page
}

/** The single-byte pages that are tried, likeliest first, which decides between equals. */
export function singleBytePages(): readonly CodePage[] {
  return [...western, ...others].map(pageOf)
}
