import { type Clause, clauseOf, noClause, papersOfClause, termsOf } from './clause.ts'
import { formsOf, isOneSlip, reversed, wholeEnd } from './english-words.ts'
import { hangulKeysOf, startingWith } from './korean-words.ts'
import { papersOf, type TermLookup } from './term-lookup.ts'
import { foldWord, type Token, tokensOf } from './tokens.ts'

const shortestBeginning = 3
const shortestSlip = 5
/** What a beginning or another form counts for beside the word itself. */
const worth = { form: 0.75, beginning: 0.6, slip: 0.9 }

/** The word itself, its inflections, and what it may become where it is not typed to its end. */
export async function readLatin(
  token: Token,
  isOpen: boolean,
  lookup: TermLookup,
  isThorough = false,
): Promise<Clause> {
  const { word, term } = token
  const isBeginning = isOpen && word.length >= shortestBeginning
  const forms = new Set([term, word])
  const atom = await lookup.find({
    exact: [...forms].map((form) => [form, 1] as const),
    nearby: formsOf(term).map((form) => [form, worth.form] as const),
    ranges: isBeginning ? [[startingWith(word), worth.beginning]] : [],
    mostFiles: isThorough ? 3 : 1,
  })
  if (papersOf(atom) === 0 && !atom.includes(null)) return noClause
  const isBegun = (terms: readonly string[]) => isBeginning && (terms[0] ?? '').startsWith(word)
  // Of a word that is only begun, no more is marked than was typed.
  const phrases = termsOf(atom).filter((terms) => !isBegun(terms) || forms.has(terms[0] ?? ''))
  return clauseOf([atom], { phrases, beginnings: isBeginning ? [word] : [] })
}

/** The same keys on a Korean keyboard: `dpdlwjsxm` → `에이전트`. */
export async function readOtherLayout(
  typed: string,
  read: (token: Token) => Promise<Clause>,
): Promise<Clause> {
  const korean = hangulKeysOf(typed)
  const [token] = korean === null ? [] : tokensOf(korean)
  if (!token || korean === null) return noClause
  const clause = await read(token)
  if (papersOfClause(clause) === 0) return noClause
  return { ...clause, changes: [{ kind: 'layout', from: typed, to: korean }, ...clause.changes] }
}

/** The most used word that one slip of a finger parts from what was typed. */
export async function readSlip(typed: string, lookup: TermLookup): Promise<Clause> {
  const word = foldWord(typed)
  if (!/^[a-z]+$/.test(word) || word.length < shortestSlip) return noClause
  const whole = wholeEnd(word)
  const head = startingWith(word.slice(0, whole))
  const tail = startingWith(reversed(word).slice(0, whole))
  const [largest] = lookup.segments.toSorted((a, b) => b.info.papers - a.info.papers)
  if (!largest) return noClause
  const [heads, tails] = await Promise.all([
    lookup.orNull(() => largest.words('heads', head)),
    lookup.orNull(() => largest.words('tails', tail)),
  ])
  const candidates = [
    ...(heads ?? []).map(({ term, papers }) => ({ word: term, papers })),
    ...(tails ?? []).map(({ term, papers }) => ({ word: reversed(term), papers })),
  ]
  // Its plural is not in the lists.
  const isNear = (known: string) => isOneSlip(known, word) || isOneSlip(`${known}s`, word)
  const [best] = candidates
    .filter((candidate) => isNear(candidate.word))
    .toSorted((a, b) => b.papers - a.papers || (a.word < b.word ? -1 : 1))
  if (!best) return noClause
  const atom = await lookup.find({
    exact: [[best.word, 1]],
    nearby: formsOf(best.word).map((form) => [form, worth.form] as const),
  })
  return clauseOf([atom], { phrases: termsOf(atom) }, worth.slip, [
    { kind: 'typo', from: typed, to: best.word },
  ])
}
