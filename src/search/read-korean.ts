import {
  allOf,
  type Clause,
  clauseOf,
  eitherOf,
  noClause,
  papersOfClause,
  termsOf,
} from './clause.ts'
import { halfTypedRanges, latinKeysOf, type Range, startingWith } from './korean-words.ts'
import { termOf } from './paper-terms.ts'
import { papersOf, type TermLookup } from './term-lookup.ts'
import { type Token, tokensOf } from './tokens.ts'

/** What counts for how much beside the word itself. */
const worth = { stem: 0.95, beginning: 0.8, halfTyped: 0.6, parts: 0.85 }
const fewPapers = 3
const shortestParted = 3

/**
 * A Korean word: itself and what begins with it, without its particle, what it is on its way to
 * while it is typed, and in parts where texts put a space: `대규모언어` is 대규모 언어.
 */
export async function readKorean(
  token: Token,
  isOpen: boolean,
  lookup: TermLookup,
): Promise<Clause> {
  const { word, term } = token
  const atom = await lookup.find({
    exact:
      term === word
        ? [[word, 1]]
        : [
            [word, 1],
            [term, worth.stem],
          ],
    ranges: rangesOf(word, isOpen),
  })
  const own = papersOf(atom, ({ quality }) => quality !== worth.stem)
  const clause = clauseOf([atom], { phrases: termsOf(atom), beginnings: [word, term] })
  if (own === 0 && term !== word && papersOf(atom) > 0) {
    return { ...clause, changes: [{ kind: 'particle', from: word, to: term }] }
  }
  if (papersOf(atom) >= fewPapers || atom.includes(null)) return clause
  const parted = await inParts(word, isOpen, lookup)
  const isMoved = isOpen && papersOfClause(parted) === 0
  const further = isMoved ? await readHalfTyped(word, lookup) : parted
  return papersOf(atom) === 0 ? further : eitherOf([clause, further])
}

function rangesOf(word: string, isOpen: boolean): (readonly [Range, number])[] {
  const ranges: (readonly [Range, number])[] =
    word.length >= 2 ? [[startingWith(word), worth.beginning]] : []
  // With its last consonant the syllable is most likely whole.
  const hasFinal = /[가-힣]$/.test(word) && (word.charCodeAt(word.length - 1) - 0xac00) % 28 !== 0
  if (!isOpen || hasFinal) return ranges
  return [...ranges, ...halfTypedRanges(word).map((range) => [range, worth.halfTyped] as const)]
}

async function readHalfTyped(word: string, lookup: TermLookup): Promise<Clause> {
  const ranges = halfTypedRanges(word).map((range) => [range, worth.halfTyped] as const)
  const atom = await lookup.find({ exact: [], ranges })
  return clauseOf([atom], { phrases: termsOf(atom) })
}

/** The longest known beginning, and the rest of the word read in the same way. */
async function inParts(
  word: string,
  isOpen: boolean,
  lookup: TermLookup,
  depth = 2,
): Promise<Clause> {
  if (word.length < shortestParted || depth === 0) return noClause
  for (let length = word.length - 1; length >= 2; length--) {
    const head = word.slice(0, length)
    const first = await lookup.find({ exact: [[head, 1]] })
    if (papersOf(first) === 0) continue
    const rest = await readRest(head, word.slice(length), isOpen, lookup, depth)
    if (papersOfClause(rest) > 0) {
      const headClause = clauseOf([first], { phrases: [[head]] })
      return allOf([headClause, rest], worth.parts)
    }
  }
  return noClause
}

async function readRest(
  head: string,
  rest: string,
  isOpen: boolean,
  lookup: TermLookup,
  depth: number,
): Promise<Clause> {
  const [token] = tokensOf(rest)
  if (!token) return noClause
  if (isOpen || rest.length === 1) {
    // Side by side with the first part: what a lone syllable may become is too much otherwise.
    const pair = termOf.pair(head, token.term)
    const ranges = [startingWith(pair), ...(isOpen ? halfTypedRanges(pair) : [])]
    const atom = await lookup.find({
      exact: [],
      ranges: ranges.map((range) => [range, worth.beginning] as const),
    })
    if (papersOf(atom) > 0) {
      const seconds = termsOf(atom).map(([one = '']) => one.slice(1).split(' '))
      return clauseOf([atom], { phrases: seconds })
    }
  }
  if (rest.length < 2) return noClause
  const atom = await lookup.find({
    exact: [
      [token.word, 1],
      [token.term, worth.stem],
    ],
    ranges: [[startingWith(token.word), worth.beginning]],
  })
  if (papersOf(atom) > 0) {
    return clauseOf([atom], { phrases: termsOf(atom), beginnings: [token.term] })
  }
  return inParts(rest, isOpen, lookup, depth - 1)
}

/** The same keys on a Latin keyboard: `ㅁㅎ둣` → `agent`. */
export async function readLatinKeys(
  typed: string,
  read: (token: Token) => Promise<Clause>,
): Promise<Clause> {
  const latin = latinKeysOf(typed)
  const [token] = /^[a-z]{3,}$/.test(latin) ? tokensOf(latin) : []
  if (!token) return noClause
  const clause = await read(token)
  if (papersOfClause(clause) === 0) return noClause
  return { ...clause, changes: [{ kind: 'layout', from: typed, to: latin }, ...clause.changes] }
}
