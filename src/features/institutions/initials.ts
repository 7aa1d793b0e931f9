import { getChoseong } from 'es-hangul'

/** The initial consonants of a name's Korean letters, without spaces: `서울대학교` → `ㅅㅇㄷㅎㄱ`. */
export function initialsOf(name: string): string {
  return getChoseong(name).replaceAll(/\s/g, '')
}
