import { type Clause, eachOf, eitherOf, noClause, papersOfClause } from './clause.ts'
import type { QueryChange } from './contract.ts'
import type { GlossaryEntry } from './glossary-file.ts'
import { hangulKeysOf } from './korean-words.ts'
import { parseQuery, type Query, type QueryPart } from './query.ts'
import { readCompound, readPhrase, readWhole } from './read-forms.ts'
import { readKorean } from './read-korean.ts'
import { readLatin } from './read-latin.ts'
import { readTerm } from './read-term.ts'
import { readKoreanWord, readLatinWord } from './read-word.ts'
import { type Reading, worth } from './reading.ts'
import type { TermLookup } from './term-lookup.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface Plan {
  readonly clauses: readonly Clause[]
  readonly without: readonly Clause[]
}

const longestTerm = 5
/** `visual` is syllables under Korean keys too, but by chance. */
const unpronounceable = /^[^aeiouy]+$|[^aeiouy]{4}/

/** Finds out what each part of a query may mean in this index. */
export async function planQuery(query: Query, options: Omit<Reading, 'readParts'>): Promise<Plan> {
  const reading: Reading = { ...options, readParts: (parts) => readParts(parts, reading) }
  askAhead(query, reading)
  const typed = await inOtherLayout(query, options.lookup)
  const [clauses, without] = await Promise.all([
    readParts(typed.parts, reading),
    Promise.all(query.without.map((tokens) => readUnwanted(tokens, options.lookup))),
  ])
  const [first, ...rest] = clauses
  if (!first || !typed.change) return { clauses, without }
  return { clauses: [{ ...first, changes: [typed.change, ...first.changes] }, ...rest], without }
}

/**
 * A single Korean word is looked for in any case: its files come while the glossary does. Letters
 * that are hardly a Latin word, and Korean under the same keys, are looked for as both at once.
 */
function askAhead({ parts }: Query, { lookup, glossary }: Reading): void {
  const [only, ...others] = parts.flatMap(({ tokens }) => tokens)
  if (!only || others.length > 0) return
  const isHangul = /^[가-힣]+$/.test(only.word)
  const byKeys = unpronounceable.test(only.word) ? hangulKeysOf(parts[0]?.typed ?? '') : null
  const meant = isHangul ? only.word : byKeys
  if (meant === null) return
  void lookup.find({ exact: [[meant, 1]] })
  void glossary()
}

/** Several Latin words of which none is known, and all are Korean under the same keys. */
async function inOtherLayout({ parts }: Query, lookup: TermLookup) {
  const typed = parts.map((part) => part.typed)
  const korean = typed.map((word) => hangulKeysOf(word))
  const asTyped = { parts, change: null }
  if (parts.length < 2 || korean.includes(null)) return asTyped
  const read = await Promise.all(
    parts.flatMap(({ tokens }) => tokens.map((one) => readLatin(one, false, lookup))),
  )
  if (read.some((clause) => papersOfClause(clause) > 0)) return asTyped
  const to = korean.join(' ')
  const change: QueryChange = { kind: 'layout', from: typed.join(' '), to }
  return { parts: parseQuery(to).parts, change }
}

async function readUnwanted(tokens: readonly Token[], lookup: TermLookup): Promise<Clause> {
  const [only] = tokens
  if (tokens.length > 1 || !only) return readWhole(tokens, lookup)
  return only.isHangul ? readKorean(only, false, lookup) : readLatin(only, false, lookup)
}

async function readParts(
  parts: readonly QueryPart[],
  reading: Reading,
): Promise<readonly Clause[]> {
  const read: Promise<Clause>[] = []
  for (let at = 0; at < parts.length;) {
    const rest = parts.slice(at, at + longestTerm)
    const [first] = rest
    const named = await termAt(rest, reading)
    const joined = named ? null : await readJoined(rest.slice(0, 2), reading)
    if (named) read.push(readTerm(named.entry, rest.slice(0, named.length), reading))
    else if (joined) read.push(Promise.resolve(joined))
    else if (first && !isBarelyBegun(first, parts)) read.push(readPart(first, reading))
    at += named?.length ?? (joined ? 2 : 1)
  }
  return Promise.all(read)
}

/** A lone letter after other words is the beginning of something that is still typed. */
function isBarelyBegun({ isOpen, tokens }: QueryPart, parts: readonly QueryPart[]): boolean {
  return isOpen && parts.length > 1 && /^[ㄱ-ㅣ]$/.test(tokens[0]?.word ?? '')
}

interface Named {
  readonly entry: GlossaryEntry
  readonly length: number
}

/** The longest term of the glossary that begins here. English is read word by word at first. */
async function termAt(ahead: readonly QueryPart[], reading: Reading): Promise<Named | null> {
  const end = ahead.findIndex(({ kind }) => kind === 'phrase')
  const plain = end < 0 ? ahead : ahead.slice(0, end)
  const isMeant = (tokens: readonly Token[]) =>
    reading.isThorough || tokens.some((token) => token.isHangul)
  if (plain.length === 0 || !isMeant(plain.flatMap((part) => part.tokens))) return null
  const glossary = await reading.glossary()
  for (let length = plain.length; length > 0; length--) {
    const tokens = plain.slice(0, length).flatMap((part) => part.tokens)
    if (!isMeant(tokens)) continue
    const entry =
      glossary.named(tokens.map(({ term }) => term)) ??
      glossary.named(tokens.map(({ word }) => word))
    if (entry) return { entry, length }
  }
  return null
}

/** Two Korean words that texts write as one: `상하이 교통대`. */
async function readJoined(parts: readonly QueryPart[], reading: Reading): Promise<Clause | null> {
  const tokens = parts.flatMap((part) => (part.kind === 'word' ? part.tokens : []))
  const [first, second] = tokens
  if (!reading.isThorough || !first?.isHangul || !second?.isHangul) return null
  const [token] = tokensOf(first.word + second.word)
  if (!token) return null
  const joined = await readKorean(token, parts.at(-1)?.isOpen === true, reading.lookup)
  if (papersOfClause(joined) === 0) return null
  const apart = await Promise.all(parts.map((part) => reading.readParts([part])))
  return eitherOf([joined, eachOf(apart.flat(), worth.apart)])
}

async function readPart(part: QueryPart, reading: Reading): Promise<Clause> {
  const { kind, tokens, isOpen, typed } = part
  const [token] = tokens
  if (!token) return noClause
  if (kind === 'phrase') return readPhrase(tokens, reading.lookup)
  if (kind === 'compound') {
    const whole = await readCompound(part, reading.lookup)
    if (papersOfClause(whole) > 0) return whole
    const apart = tokens.map((one) =>
      readLatinWord({ token: one, isOpen: false, typed: null }, reading),
    )
    return eachOf(await Promise.all(apart), worth.apart)
  }
  const read = token.isHangul ? readKoreanWord : readLatinWord
  return read({ token, isOpen, typed }, reading)
}
