import { convertHangulToQwerty, convertQwertyToHangul, getChoseong } from 'es-hangul'

const firstSyllable = 0xac00
const finals = 28

/** Which letter may stand before a particle: any, one without a final consonant, or with one. */
type Before = 'any' | 'open' | 'closed' | 'open-or-l'

const particles: readonly (readonly [particle: string, before: Before])[] = [
  ...words('으로부터 으로서 으로써 으로는 으로의 으로도', 'closed'),
  ...words('에서부터 에서는 에서의 에서도 에게서 에게는 까지의 까지도 부터의 보다는', 'any'),
  ...words('이라는 이라고 이라면 이란 이며 이고 이나 이다 이면 이자 으로', 'closed'),
  ...words(
    '에서 에게 까지 부터 보다 처럼 만을 만이 에는 에도 에의 마다 조차 들은 들이 들을',
    'any',
  ),
  ...words('들의 들과 들에 들로 라는 라고 이라 뿐만', 'any'),
  ...words('와의 로서 로써 로는 로의 로도', 'open-or-l'),
  ...words('과의', 'closed'),
  ...words('하는 하여 하고 하며 하면 하지 하기 하도록 한다 했다 되는 되어 되며 된다 됐다', 'any'),
  ...words('적인 적으로 한 할 함 해 된 될 됨', 'any'),
  ...words('은 이 을 과', 'closed'),
  ...words('는 가 를 와', 'open'),
  ...words('로', 'open-or-l'),
  ...words('의 에 도 만 들', 'any'),
]
const byLength = particles.toSorted(([a], [b]) => b.length - a.length)
// What may stand before `적인` and the endings of 하다 is a noun; two syllables stay at least.
const shortestStem = 2

function words(list: string, before: Before): (readonly [string, Before])[] {
  return list.split(' ').map((particle) => [particle, before] as const)
}

/**
 * A word without its particles and the endings of 하다 and 되다: `에이전트들을` → `에이전트`. Cuts
 * by form alone, so that `어린이` loses its end too; index and query are cut alike.
 */
export function stripParticle(word: string): string {
  const once = stripOnce(word)
  return once === word ? word : stripOnce(once)
}

function stripOnce(word: string): string {
  for (const [particle, before] of byLength) {
    const stem = word.length - particle.length
    if (stem < shortestStem || !word.endsWith(particle)) continue
    if (fits(word.charCodeAt(stem - 1), before)) return word.slice(0, stem)
  }
  return word
}

function fits(letter: number, before: Before): boolean {
  if (!isSyllable(letter)) return false
  const final = (letter - firstSyllable) % finals
  if (before === 'any') return true
  if (before === 'closed') return final !== 0
  return final === 0 || (before === 'open-or-l' && final === 8)
}

function isSyllable(code: number): boolean {
  return code >= firstSyllable && code <= 0xd7a3
}

/** From and up to (not included) in the order of code units. */
export type Range = readonly [from: string, to: string]

export function startingWith(prefix: string): Range {
  return [prefix, `${prefix}\uFFFF`]
}

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
/** Final consonants that may be the next syllable's first: the syllable without it, and that letter. */
const movedFinals: readonly (readonly [left: number, initial: number])[] = [
  [0, -1],
  [0, 0],
  [0, 1],
  [1, 9],
  [0, 2],
  [4, 12],
  [4, 18],
  [0, 3],
  [0, 5],
  [8, 0],
  [8, 6],
  [8, 7],
  [8, 9],
  [8, 16],
  [8, 17],
  [8, 18],
  [0, 6],
  [0, 7],
  [17, 9],
  [0, 9],
  [0, 10],
  [0, 11],
  [0, 12],
  [0, 14],
  [0, 15],
  [0, 16],
  [0, 17],
  [0, 18],
]

/**
 * Where the words lie that a half-typed one may become: `강화하` may be on its way to 강화학습,
 * `벤치맠` to 벤치마크, `에이전ㅌ` to 에이전트. None for a word that does not end so.
 */
export function halfTypedRanges(word: string): readonly Range[] {
  const code = word.charCodeAt(word.length - 1)
  const before = word.slice(0, -1)
  if (!isSyllable(code)) {
    const initial = initials.indexOf(word.slice(-1))
    return initial < 0 || before === '' ? [] : [withInitial(before, initial)]
  }
  const final = (code - firstSyllable) % finals
  if (final === 0) {
    return [[String.fromCharCode(code + 1), String.fromCharCode(code + finals)]].map(
      ([from, to]): Range => [before + from, before + to],
    )
  }
  const [left = 0, initial = -1] = movedFinals[final] ?? []
  return initial < 0
    ? []
    : [withInitial(before + String.fromCharCode(code - final + left), initial)]
}

function withInitial(before: string, initial: number): Range {
  const from = firstSyllable + initial * 21 * finals
  return [before + String.fromCharCode(from), before + String.fromCharCode(from + 21 * finals)]
}

/** `강화학습` → `ㄱㅎㅎㅅ`; spaces do not count. */
export function initialsOf(text: string): string {
  return getChoseong(text).replaceAll(' ', '')
}

/** True of two and more consonants and nothing else. */
export function areInitials(word: string): boolean {
  return /^[ㄱ-ㅎ]{2,}$/.test(word)
}

/** True where letters stand alone in places in which no Korean word has them: `ㅁㅎ둣`, `얄려냐ㅐㅜ`. */
export function hasStrayLetters(word: string): boolean {
  return /[ㅏ-ㅣ]|[ㄱ-ㅎ]./.test(word)
}

/** What the keys of a Hangul word give on a Latin keyboard. */
export function latinKeysOf(word: string): string {
  return convertHangulToQwerty(word).toLowerCase()
}

/** What the keys of a Latin word give on a Korean keyboard, null unless that is whole syllables. */
export function hangulKeysOf(word: string): string | null {
  if (!/^[A-Za-z]{3,}$/.test(word)) return null
  try {
    const typed = convertQwertyToHangul(word)
    return /^[가-힣]{2,}$/.test(typed) ? typed : null
  } catch {
    // It refuses keys that no syllable is made of, such as `hkfr`.
    return null
  }
}
