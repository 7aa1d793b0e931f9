import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { languages } from '#domain/text.ts'
import { topicsOf } from '#domain/topic.ts'
import { unknownInstitution } from '#domain/view.ts'
import { initialsOf } from './korean-words.ts'
import { type Tier, tiers } from './postings.ts'
import { singular } from '#domain/topic.ts'
import { isEmptyWord, type Token, tokensOf } from './tokens.ts'

/** A paper as the index takes it. */
export interface IndexedPaper {
  /** What a row shows; its rank is that of `date`. */
  readonly paper: RankedPaper
  /** The day on which it ranked best, null where it was listed on none. */
  readonly date: IsoDate | null
  /** Abstracts and digests in both languages: found, but not kept in the index. */
  readonly long: readonly string[]
}

/** Every spelling of an institution's name: both languages and aliases. */
export type SpellingsOf = (slug: string) => readonly string[]

/** Terms that are no words begin with a sign that no word has, so that each kind stands together. */
export const termOf = {
  pair: (a: string, b: string) => `"${a} ${b}`,
  topic: (topic: string) => `#${topic}`,
  initials: (initials: string, word: string) => `%${initials} ${word}`,
  id: (id: string) => `:${id}`,
  title: (words: readonly string[]) => `=${hashOf(words.join(' '))}`,
  institution: (slug: string) => `@${slug}`,
}

export function isWordTerm(term: string): boolean {
  return !/^["#%:=@]/.test(term)
}

export function isPair(term: string): boolean {
  return term.startsWith('"')
}

/** Of each term the best tier in which the paper has it. */
export function termsOfPaper(indexed: IndexedPaper, spellingsOf: SpellingsOf): Map<string, Tier> {
  const found = new Map<string, Tier>()
  const add = (term: string, tier: Tier) => {
    const known = found.get(term)
    if (known === undefined || tier < known) found.set(term, tier)
  }
  const { paper } = indexed
  for (const title of [paper.title.en, paper.title.ko?.text]) if (title) addTitle(title, add)
  const names = paper.institutions.flatMap(spellingsOf)
  for (const name of [...names, ...paper.keywords]) {
    const tokens = tokensOf(name)
    addText(tokens, tiers.gist, add)
    addInitials(tokens, add)
  }
  for (const text of gistOf(paper)) addText(tokensOf(text), tiers.gist, add)
  for (const author of paper.authors) addText(tokensOf(author), tiers.often, add)
  addLong(indexed.long, add)
  addFacts(paper, add)
  return found
}

type Add = (term: string, tier: Tier) => void

function addTitle(title: string, add: Add): void {
  const tokens = tokensOf(title)
  const contents = tokens.filter(({ word }) => !isEmptyWord(word))
  const tier = contents.length <= 3 ? tiers.shortTitle : tiers.title
  addText(tokens, tier, add)
  addInitials(tokens, add)
  for (const { word, term } of tokens) if (isEmptyWord(word)) add(term, tier)
  add(termOf.title(tokens.map(({ word }) => word)), tiers.shortTitle)
}

function gistOf({ summary, keyPoints }: RankedPaper): readonly string[] {
  return languages.flatMap((language) => [
    summary[language]?.text ?? '',
    ...(keyPoints[language]?.points ?? []),
  ])
}

function addText(tokens: readonly Token[], tier: Tier, add: Add): void {
  for (const { term, word } of tokens) if (!isEmptyWord(word)) add(term, tier)
  for (const joined of joinedWords(tokens)) add(joined, tier)
  for (const [a, b] of neighbours(tokens)) {
    // Measured values make as many pairs as there are papers.
    if (tier >= tiers.often && isNumber(a.term, b.term)) continue
    add(termOf.pair(a.term, b.term), tier)
  }
}

function isNumber(a: string, b: string): boolean {
  return /^\d+$/.test(a) || /^\d+$/.test(b)
}

/** A word of an abstract counts for more where it comes back. */
const oftenTimes = 3

function addLong(texts: readonly string[], add: Add): void {
  const times = new Map<string, number>()
  for (const text of texts) {
    addText(tokensOf(text), tiers.abstract, (term) => {
      const count = (times.get(term) ?? 0) + 1
      times.set(term, count)
      if (count === 1) add(term, tiers.abstract)
      else if (count === oftenTimes) add(term, tiers.often)
    })
  }
}

/** `state-space` is found as `statespace` too. */
function joinedWords(tokens: readonly Token[]): readonly string[] {
  const joined: string[] = []
  let run = ''
  let parts = 0
  const close = () => {
    if (parts > 1 && parts <= 4) joined.push(singular(run))
  }
  for (const { word, isGlued } of tokens) {
    if (isGlued) {
      run += word
      parts += 1
      continue
    }
    close()
    run = word
    parts = 1
  }
  close()
  return joined
}

/** Words that stand side by side within a sentence; empty ones between them do not count. */
export function neighbours(tokens: readonly Token[]): (readonly [Token, Token])[] {
  const pairs: (readonly [Token, Token])[] = []
  let before: Token | null = null
  for (const token of tokens) {
    if (token.isFresh) before = null
    if (isEmptyWord(token.word)) continue
    if (before) pairs.push([before, token])
    before = token
  }
  return pairs
}

function addInitials(tokens: readonly Token[], add: Add): void {
  const korean = tokens.filter(({ isHangul }) => isHangul)
  const whole = korean.map(({ term }) => term).join('')
  for (const word of new Set([...korean.map(({ term }) => term), whole])) {
    if (word.length >= 2 && word.length <= 12) {
      add(termOf.initials(initialsOf(word), word), tiers.gist)
    }
  }
}

function addFacts(paper: RankedPaper, add: Add): void {
  add(termOf.id(paper.id), tiers.shortTitle)
  const slugs = paper.institutions.length > 0 ? paper.institutions : [unknownInstitution]
  for (const slug of slugs) add(termOf.institution(slug), tiers.shortTitle)
  for (const topic of topicsOf(paper.keywords).keys()) {
    if (topic !== '') add(termOf.topic(topic), tiers.shortTitle)
  }
}

/**
 * 36 bits of FNV-1a in seven characters: that what is typed meets another title of 100,000 papers by
 * chance happens three times in a million.
 */
export function hashOf(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13)
  }
  return ((a >>> 0) + (b & 0xf) * 2 ** 32).toString(36)
}
