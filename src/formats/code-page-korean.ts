// CP949 is EUC-KR plus the 8,822 syllables that KS X 1001 leaves out, in Unicode order over the
// free places. Node's TextDecoder knows only EUC-KR, so the rest is laid out here; the result
// equals Python's cp949 in all 11,172 syllables.
const firstSyllable = 0xac00
const lastSyllable = 0xd7a3

interface KoreanTable {
  /** UTF-16 unit → two bytes as one number, or 0. */
  readonly bytesOf: Uint16Array
  /** Two bytes → UTF-16 unit, or 0. */
  readonly unitOf: Uint16Array
}

function isExtensionTrail(trail: number): boolean {
  return !(trail > 0x5a && trail < 0x61) && !(trail > 0x7a && trail < 0x81)
}

function addStandardPlane(add: (unit: number, bytes: number) => void): void {
  const decoder = new TextDecoder('euc-kr')
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail))
      if (letter.length === 1 && letter !== '\uFFFD') add(letter.charCodeAt(0), lead * 256 + trail)
    }
  }
}

function createTable(): KoreanTable {
  const bytesOf = new Uint16Array(0x10000)
  const unitOf = new Uint16Array(0x10000)
  const add = (unit: number, bytes: number) => {
    bytesOf[unit] = bytes
    unitOf[bytes] = unit
  }
  addStandardPlane(add)
  let unit = firstSyllable
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= (lead < 0xa1 ? 0xfe : 0xa0); trail++) {
      if (!isExtensionTrail(trail)) continue
      while (bytesOf[unit] !== 0 && unit <= lastSyllable) unit++
      if (unit <= lastSyllable) add(unit, lead * 256 + trail)
    }
  }
  return { bytesOf, unitOf }
}

let table: KoreanTable | undefined

/** The CP949 table, built at its first use. */
export function koreanTable(): KoreanTable {
  table ??= createTable()
  return table
}

/** True for the 2,350 syllables of KS X 1001, which hold practically all Korean that is written. */
export function isCommonSyllable(codePoint: number): boolean {
  if (codePoint < firstSyllable || codePoint > lastSyllable) return false
  const bytes = koreanTable().bytesOf[codePoint] ?? 0
  return bytes >> 8 >= 0xb0 && (bytes & 0xff) >= 0xa1
}
