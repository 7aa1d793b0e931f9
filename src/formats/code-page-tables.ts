/** How one single-byte code page reads the bytes above ASCII. */
export interface CodePage {
  readonly name: string
  /** UTF-16 unit → byte 0x80–0xFF, or -1. C1 controls stand for themselves wherever they are free. */
  readonly byteOf: Int16Array
  /** Byte - 0x80 → the letter it was read as. */
  readonly letters: readonly string[]
  /** Bytes that programs drop or replace: this page gives them no letter, or one that gets lost. */
  readonly lost: ReadonlySet<number>
  /** Latin letters: its readers also wrote é, ü, · in UTF-8. Others need more evidence. */
  readonly western: boolean
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

function createPage(name: string): CodePage {
  const letters = lettersOf(name)
  const byteOf = new Int16Array(0x10000).fill(-1)
  letters.forEach((letter, index) => {
    const byte = index + 0x80
    if (letter === '\uFFFD' || byte < 0xa0) byteOf[byte] = byte
  })
  letters.forEach((letter, index) => {
    if (letter !== '\uFFFD') byteOf[letter.charCodeAt(0)] = index + 0x80
  })
  return { name, byteOf, letters, lost: lostBytes(name, letters), western: western.includes(name) }
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
