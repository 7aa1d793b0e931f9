import { type Clause, eachOf, eitherOf, noClause, papersOfClause } from './clause.ts'
import { areInitials, hasStrayLetters } from './korean-words.ts'
import type { QueryPart } from './query.ts'
import { readInitials } from './read-initials.ts'
import { readKorean, readLatinKeys } from './read-korean.ts'
import { readLatin, readOtherLayout, readSlip } from './read-latin.ts'
import { readBegun, readTerm } from './read-term.ts'
import { type Reading, worth } from './reading.ts'
import { type Token, tokensOf } from './tokens.ts'

/** One word, and whether it is as typed: what was read by other keys is not read by other keys again. */
export interface WordToRead {
  readonly token: Token
  readonly isOpen: boolean
  readonly typed: string | null
}

/** A Latin word; where no paper has it, the same keys in Korean, then a slip of the finger. */
export async function readLatinWord(word: WordToRead, reading: Reading): Promise<Clause> {
  const { token, isOpen, typed } = word
  const { lookup, isThorough } = reading
  const clause = await readLatin(token, isOpen || isThorough, lookup, isThorough)
  if (papersOfClause(clause) > 0 || typed === null) return clause
  const korean = await readOtherLayout(typed, (other) =>
    readKoreanWord({ token: other, isOpen, typed: null }, reading),
  )
  return korean === noClause ? readSlip(typed, lookup) : korean
}

/** A Korean word, its initial consonants, or Latin keys typed in Korean. */
export async function readKoreanWord(word: WordToRead, reading: Reading): Promise<Clause> {
  const { token, isOpen } = word
  if (areInitials(token.word)) {
    const clause = await readInitials(token.word, isOpen, reading)
    return papersOfClause(clause) > 0 ? clause : readKeys(word, reading)
  }
  if (hasStrayLetters(token.word)) return readKeys(word, reading)
  const entry = (await reading.glossary()).named([token.term])
  if (entry) return readTerm(entry, [partOf(token, isOpen)], reading)
  const clause = await readKorean(token, isOpen, reading.lookup)
  const isPoor = papersOfClause(clause) === 0
  if (!isPoor && !reading.isThorough) return clause
  const others = await Promise.all([
    isOpen ? readBegun(token, reading) : noClause,
    readKnownParts(token, isOpen, reading),
  ])
  const all = eitherOf([clause, ...others])
  return papersOfClause(all) > 0 ? all : readKeys(word, reading)
}

function readKeys({ isOpen, typed }: WordToRead, reading: Reading): Promise<Clause> {
  if (typed === null) return Promise.resolve(noClause)
  return readLatinKeys(typed, (other) =>
    readLatinWord({ token: other, isOpen, typed: null }, reading),
  )
}

/** Two words of the glossary written as one: `여행계획`. */
async function readKnownParts(token: Token, isOpen: boolean, reading: Reading): Promise<Clause> {
  const glossary = await reading.glossary()
  for (let at = 2; at <= token.term.length - 2; at++) {
    const parts = [token.term.slice(0, at), token.term.slice(at)]
    const entries = parts.map((part) => glossary.named([part]))
    if (entries.includes(null)) continue
    const read = await Promise.all(
      entries.map(async (entry, index) => {
        const [own] = tokensOf(parts[index] ?? '')
        if (!entry || !own) return noClause
        return readTerm(entry, [partOf(own, isOpen && index === 1)], reading)
      }),
    )
    return eachOf(read, worth.apart)
  }
  return noClause
}

function partOf(token: Token, isOpen: boolean): QueryPart {
  return { kind: 'word', tokens: [token], typed: token.word, isOpen }
}
