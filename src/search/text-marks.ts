import { singular } from '#domain/topic.ts'
import type { MarkWish } from './clause.ts'
import type { Marks } from './contract.ts'
import { isEmptyWord, type Token, tokensOf } from './tokens.ts'

/** What is marked, made ready for many texts. */
export interface Marker {
  readonly words: ReadonlySet<string>
  readonly phrases: readonly (readonly string[])[]
  readonly beginnings: readonly string[]
}

export function markerOf(wishes: readonly MarkWish[]): Marker {
  const phrases = wishes.flatMap((wish) => wish.phrases)
  const single = phrases.filter(({ length }) => length === 1)
  return {
    // Pairs of words stand in the index as `"a b`.
    words: new Set(single.flat().filter((word) => /^[^"#%:=@]/.test(word))),
    phrases: [
      ...phrases.filter(({ length }) => length > 1),
      ...single.flat().flatMap((word) => (word.startsWith('"') ? [word.slice(1).split(' ')] : [])),
    ],
    beginnings: [...new Set(wishes.flatMap((wish) => wish.beginnings))],
  }
}

/** Where the words of a query stand in a text: offsets of the text as it is, in order. */
export function marksIn(text: string, marker: Marker): Marks {
  const tokens = tokensOf(text)
  const found: (readonly [number, number])[] = []
  for (const token of tokens) {
    const mark = markOf(token, text, marker)
    if (mark) found.push(mark)
  }
  const contents = tokens.filter(({ word }) => !isEmptyWord(word))
  for (const phrase of marker.phrases) found.push(...phraseMarks(contents, phrase))
  found.push(...joinedMarks(tokens, marker.words))
  return united(found)
}

function markOf(token: Token, text: string, marker: Marker): readonly [number, number] | null {
  const { word, term, start, end, isHangul } = token
  const isKnown = marker.words.has(term) || marker.words.has(word)
  // A letter of the text is a letter of the word where neither accents nor NFD came between.
  const isAsTyped = text.slice(start, end).toLowerCase() === word
  if (!isAsTyped || (isKnown && !isHangul)) return isKnown ? [start, end] : null
  const begun = beginningMark(token, marker.beginnings)
  if (begun || !isHangul) return begun
  if (isKnown) return [start, marker.words.has(term) ? start + term.length : end]
  return endMark(word, term, start, marker.words)
}

function beginningMark(
  { word, start, isHangul }: Token,
  beginnings: readonly string[],
): readonly [number, number] | null {
  for (const beginning of beginnings) {
    const at = isHangul ? word.indexOf(beginning) : word.startsWith(beginning) ? 0 : -1
    if (at >= 0) return [start + at, start + at + beginning.length]
  }
  return null
}

/** A compound is found by the words that it ends with. */
function endMark(
  word: string,
  term: string,
  start: number,
  words: ReadonlySet<string>,
): readonly [number, number] | null {
  for (let at = 1; at <= word.length - 2; at++) {
    if (words.has(term.slice(at))) return [start + at, start + term.length]
    if (words.has(word.slice(at))) return [start + at, start + word.length]
  }
  return null
}

function phraseMarks(contents: readonly Token[], phrase: readonly string[]): [number, number][] {
  const marks: [number, number][] = []
  for (let at = 0; at + phrase.length <= contents.length; at++) {
    const row = contents.slice(at, at + phrase.length)
    const [first, last] = [row[0], row.at(-1)]
    if (!first || !last || !row.every(({ term }, index) => term === phrase[index])) continue
    marks.push([first.start, endOf(last)])
  }
  return marks
}

/** Without its particle, where it stands there letter by letter. */
function endOf({ word, term, start, end, isHangul }: Token): number {
  return isHangul && end - start === word.length ? start + term.length : end
}

/** `Hyper-Connections` where `hyperconnection` was found. */
function joinedMarks(tokens: readonly Token[], words: ReadonlySet<string>): [number, number][] {
  return tokens.flatMap((first, at) => {
    const marks: [number, number][] = []
    let joined = first.word
    for (const next of tokens.slice(at + 1)) {
      if (!next.isGlued) break
      joined += next.word
      if (words.has(singular(joined))) marks.push([first.start, next.end])
    }
    return marks
  })
}

function united(marks: readonly (readonly [number, number])[]): Marks {
  const kept: [number, number][] = []
  for (const [start, end] of marks.toSorted(([a, b], [c, d]) => a - c || b - d)) {
    const last = kept.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else kept.push([start, end])
  }
  return kept
}
