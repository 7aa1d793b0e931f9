import { type Clause, clauseOf, noClause, papersOfClause, termsOf } from './clause.ts'
import { startingWith } from './korean-words.ts'
import { neighbours, termOf } from './paper-terms.ts'
import type { QueryPart } from './query.ts'
import { worth } from './reading.ts'
import { type Atom, papersOf, type TermLookup } from './term-lookup.ts'
import { isEmptyWord, type Token, tokensOf } from './tokens.ts'

/** Words exactly as they stand, side by side where there are several. */
export async function readWhole(tokens: readonly Token[], lookup: TermLookup): Promise<Clause> {
  const contents = tokens.filter(({ word }) => !isEmptyWord(word))
  const wanted = contents.length > 0 ? contents : tokens
  const [only] = wanted
  if (!only) return noClause
  if (wanted.length === 1 || contents.length === 0) {
    const atoms = await Promise.all(
      wanted.map(({ word, term }) =>
        lookup.find({
          exact:
            word === term
              ? [[word, 1]]
              : [
                  [term, 1],
                  [word, 1],
                ],
        }),
      ),
    )
    return clauseOf(atoms, { phrases: atoms.flatMap(termsOf) })
  }
  const pairs = neighbours(wanted.map((token, index) => ({ ...token, isFresh: index === 0 })))
  const atoms = await Promise.all(
    pairs.map(([a, b]) => lookup.find({ exact: [[termOf.pair(a.term, b.term), 1]] })),
  )
  return clauseOf(atoms, { phrases: [wanted.map(({ term }) => term)] })
}

/** What stands in quotes. Where a large segment has no such pair of words, papers with both. */
export async function readPhrase(tokens: readonly Token[], lookup: TermLookup): Promise<Clause> {
  const whole = await readWhole(tokens, lookup)
  const words = tokens.filter(({ word }) => !isEmptyWord(word))
  const pairs = whole.alternatives[0]?.all ?? []
  const lacks = (pair: Atom | undefined, at: number) =>
    lookup.segments[at]?.info.isSmall === false && pair?.[at]?.length === 0
  const isWhole = !lookup.segments.some((_, at) => pairs.some((pair) => lacks(pair, at)))
  if (words.length < 2 || isWhole) return whole
  const atoms = await Promise.all(words.map(({ term }) => lookup.find({ exact: [[term, 1]] })))
  const either = (pair: Atom, word: Atom | undefined) =>
    pair.map((list, at) => (lacks(pair, at) ? (word?.[at] ?? null) : list))
  const all = pairs.flatMap((pair, at) => [either(pair, atoms[at]), either(pair, atoms[at + 1])])
  return {
    ...whole,
    alternatives: [...whole.alternatives, { all, quality: worth.apart, isVague: true }],
    marks: { ...whole.marks, phrases: [...whole.marks.phrases, ...atoms.flatMap(termsOf)] },
  }
}

/** `state-space`: the words side by side, or written as one. */
export async function readCompound(part: QueryPart, lookup: TermLookup): Promise<Clause> {
  const tokens = part.tokens.filter(({ word }) => !isEmptyWord(word))
  const joined = part.tokens.map(({ word }) => word).join('')
  const [whole, asOne] = await Promise.all([
    part.isOpen ? readOpenPair(tokens, lookup) : readWhole(tokens, lookup),
    lookup.find({
      exact: [[tokensOf(joined)[0]?.term ?? joined, 1]],
      ranges: part.isOpen ? [[startingWith(joined), 0.8]] : [],
    }),
  ])
  return {
    alternatives: [...whole.alternatives, { all: [asOne], quality: 1 }],
    marks: {
      phrases: [...whole.marks.phrases, ...termsOf(asOne)],
      beginnings: [],
    },
    changes: [],
  }
}

async function readOpenPair(tokens: readonly Token[], lookup: TermLookup): Promise<Clause> {
  const last = tokens.at(-1)
  const before = tokens.at(-2)
  if (!last || !before || last.word.length < 2) return readWhole(tokens, lookup)
  const first = await readWhole(tokens.slice(0, -1), lookup)
  const pair = termOf.pair(before.term, last.term)
  const range = startingWith(termOf.pair(before.term, last.word))
  const atom = await lookup.find({ exact: [[pair, 1]], ranges: [[range, 0.8]] })
  const phrases = termsOf(atom).map(([one = '']) => one.slice(1).split(' '))
  // Of two words the pair alone says it all.
  const all = tokens.length === 2 ? [atom] : [...(first.alternatives[0]?.all ?? []), atom]
  return clauseOf(all, { phrases })
}

/** Ways to write a term, each as it stands; those that no paper has are left out. */
export async function readForms(
  forms: readonly string[],
  lookup: TermLookup,
): Promise<readonly (readonly [form: string, clause: Clause])[]> {
  const read = await Promise.all(
    forms.map(async (form) => {
      const tokens = tokensOf(form)
      const clause = await readWhole(tokens, lookup)
      return [form, clause] as const
    }),
  )
  return read.filter(([, clause]) => papersOfClause(clause) > 0)
}

/** Papers whose id begins so. */
export async function readId(id: string, lookup: TermLookup): Promise<Clause> {
  const term = termOf.id(id)
  const atom = await lookup.find({ exact: [[term, 1]], ranges: [[startingWith(term), 0.9]] })
  return papersOf(atom) === 0 ? noClause : clauseOf([atom], {})
}
