import { type PaperId, parsePaperId } from '#domain/arxiv.ts'
import { type Token, isEmptyWord, tokensOf } from './tokens.ts'

/** What a reader typed, taken apart. */
export interface Query {
  /** As typed, NFC, at most 200 characters. */
  readonly text: string
  /** The paper that it names by id or link. */
  readonly id: PaperId | null
  /** The beginning of an id. */
  readonly idStart: string | null
  readonly parts: readonly QueryPart[]
  /** What a paper must not have. */
  readonly without: readonly (readonly Token[])[]
  /** All words, as a title that is typed whole has them. */
  readonly words: readonly string[]
}

export interface QueryPart {
  /** A word; words joined by hyphens; what stands in quotes, which is taken literally. */
  readonly kind: 'word' | 'compound' | 'phrase'
  readonly tokens: readonly Token[]
  readonly typed: string
  /** The last word, which may not be typed to its end yet. */
  readonly isOpen: boolean
}

const longest = 200
const mostParts = 12
const quotes = /[“”„‟«»]/g
const linkedId =
  /(?:arxiv|huggingface|alphaxiv|hf)\.(?:org|co|com)\S*?[/=]([a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})|10\.48550\/arxiv\.(\d{4}\.\d{4,5})/i

/**
 * Takes any text apart; an empty query where there is nothing to look for. A title may have words
 * with a minus before them: `hasExclusions` false takes them as words.
 */
export function parseQuery(typed: string, hasExclusions = true): Query {
  const text = wellFormed(typed.slice(0, longest * 4))
    .normalize('NFC')
    .slice(0, longest)
  const plain = text.replace(quotes, '"')
  const parts: QueryPart[] = []
  const without: (readonly Token[])[] = []
  for (const { isNegative, isQuoted, from, to } of piecesOf(plain)) {
    const tokens = tokensOf(text.slice(from, to)).map((token) => moved(token, from))
    if (tokens.length === 0) continue
    if (isNegative && hasExclusions) without.push(tokens)
    else if (isQuoted) parts.push(partOf('phrase', tokens, text))
    else parts.push(...compoundsOf(tokens).map((group) => partOf(kindOf(group), group, text)))
  }
  const meant = parts.filter(({ tokens, kind }) => kind !== 'word' || !isEmpty(tokens))
  const kept = (meant.length > 0 ? meant : parts).slice(0, mostParts)
  return {
    text,
    ...idIn(text),
    parts: kept.map((part, index) => ({
      ...part,
      isOpen: part.kind !== 'phrase' && index === kept.length - 1 && !/\s$/.test(text),
    })),
    without: without.slice(0, mostParts),
    words: tokensOf(text).map(({ word }) => word),
  }
}

/** Without halves of characters. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, ' ')
}

function idIn(text: string): Pick<Query, 'id' | 'idStart'> {
  const trimmed = text.trim()
  const [, linked, doi] = linkedId.exec(trimmed) ?? []
  const id = parsePaperId(linked ?? doi ?? trimmed)
  const idStart = !id && /^\d{4}\.\d{1,5}$/.test(trimmed) ? trimmed : null
  return { id, idStart }
}

interface Piece {
  readonly isNegative: boolean
  readonly isQuoted: boolean
  readonly from: number
  readonly to: number
}

function* piecesOf(text: string): Generator<Piece> {
  for (const match of text.matchAll(
    /(?<=^|\s)(-(?=["\p{L}\p{N}]))?(?:"([^"]*)(?:"|$)|([^\s"]+))|"([^"]*)(?:"|$)|[^\s"]+/gu,
  )) {
    const [whole, minus = '', first, , second] = match
    const quoted = first ?? second
    const from = match.index + minus.length + (quoted === undefined ? 0 : 1)
    yield {
      isNegative: minus !== '',
      isQuoted: quoted !== undefined,
      from,
      to: quoted === undefined ? match.index + whole.length : from + quoted.length,
    }
  }
}

function moved(token: Token, by: number): Token {
  return { ...token, start: token.start + by, end: token.end + by }
}

/** Words one by one, those joined by hyphens together. */
function compoundsOf(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = []
  for (const token of tokens) {
    const group = groups.at(-1)
    if (token.isGlued && group) group.push(token)
    else groups.push([token])
  }
  return groups
}

function kindOf(group: readonly Token[]): 'word' | 'compound' {
  return group.length > 1 && group.filter(({ word }) => !isEmptyWord(word)).length > 1
    ? 'compound'
    : 'word'
}

function partOf(kind: QueryPart['kind'], tokens: readonly Token[], text: string): QueryPart {
  const typed = text.slice(tokens[0]?.start, tokens.at(-1)?.end)
  const only = tokens.find(({ word }) => !isEmptyWord(word)) ?? tokens[0]
  return { kind, tokens: kind === 'word' && only ? [only] : tokens, typed, isOpen: false }
}

function isEmpty(tokens: readonly Token[]): boolean {
  return tokens.every(({ word }) => isEmptyWord(word))
}
