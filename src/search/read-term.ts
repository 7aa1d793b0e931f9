import { type Clause, eachOf, eitherOf, noClause, papersOfClause } from './clause.ts'
import type { GlossaryEntry } from './glossary-file.ts'
import type { QueryPart } from './query.ts'
import { readForms, readWhole } from './read-forms.ts'
import { readKorean } from './read-korean.ts'
import { readLatin } from './read-latin.ts'
import {
  fewPapers,
  isWorthTranslating,
  mostReadings,
  type Reading,
  worth,
  worthLess,
} from './reading.ts'
import type { Token } from './tokens.ts'

/** A term of the glossary: as typed, in its usual spacing, and in the other language. */
export async function readTerm(
  entry: GlossaryEntry,
  parts: readonly QueryPart[],
  reading: Reading,
): Promise<Clause> {
  const tokens = parts.flatMap((part) => part.tokens)
  const isKorean = tokens.some(({ isHangul }) => isHangul)
  const [asTyped, spaced] = await Promise.all([
    readAsTyped(tokens, parts.at(-1)?.isOpen === true, reading),
    isKorean ? readSpaced(entry, tokens, reading) : noClause,
  ])
  const own = eitherOf([asTyped, spaced])
  const typed = parts.map((part) => part.typed).join(' ')
  const isTranslated = isKorean ? isWorthTranslating(reading) : reading.isThorough
  const [translated, apart] = await Promise.all([
    isTranslated ? readTranslated(isKorean ? entry.en : entry.ko, typed, reading) : noClause,
    papersOfClause(own) < fewPapers || isUntold(asTyped, reading)
      ? readApart(parts, reading)
      : noClause,
  ])
  return eitherOf([own, translated, apart])
}

/** A large segment leaves pairs of words out: that it has none of a term's says little. */
function isUntold({ alternatives }: Clause, { lookup }: Reading): boolean {
  const hasNone = (at: number) =>
    alternatives.every(({ all }) => all.some((atom) => atom[at]?.length === 0))
  return lookup.segments.some(({ info }, at) => !info.isSmall && hasNone(at))
}

function readAsTyped(
  tokens: readonly Token[],
  isOpen: boolean,
  { lookup, isThorough }: Reading,
): Promise<Clause> {
  const [only] = tokens
  if (tokens.length > 1 || !only) return readWhole(tokens, lookup)
  return only.isHangul
    ? readKorean(only, isOpen, lookup)
    : readLatin(only, isOpen || isThorough, lookup, isThorough)
}

/** The Korean forms that differ from what was typed in their spaces alone. */
async function readSpaced(
  entry: GlossaryEntry,
  tokens: readonly Token[],
  { lookup }: Reading,
): Promise<Clause> {
  const typed = tokens.map(({ term }) => term).join(' ')
  const compact = typed.replaceAll(' ', '')
  const forms = entry.ko.filter((form) => form.replaceAll(' ', '') === compact)
  const wanted = new Set([...forms, compact].filter((form) => form !== typed))
  const read = await readForms([...wanted], lookup)
  return eitherOf(read.map(([, clause]) => clause))
}

async function readTranslated(
  forms: readonly string[],
  from: string,
  { lookup }: Reading,
): Promise<Clause> {
  const read = await readForms(forms.slice(0, mostReadings), lookup)
  if (read.length === 0) return noClause
  const clause = eitherOf(read.map(([, one]) => worthLess(one, worth.translated)))
  return { ...clause, changes: [{ kind: 'translated', from, to: read.map(([form]) => form) }] }
}

/** The words of a term wherever they stand. */
async function readApart(parts: readonly QueryPart[], reading: Reading): Promise<Clause> {
  if (parts.length < 2) return noClause
  // One by one, because together they are the term again.
  const read = await Promise.all(parts.map((part) => reading.readParts([part])))
  return eachOf(read.flat(), worth.apart)
}

/** Terms that begin with what is typed so far, in both languages. */
export async function readBegun({ word }: Token, { glossary, lookup }: Reading): Promise<Clause> {
  const entries = (await glossary()).beginningWith(word).slice(0, 2)
  const read = await Promise.all(
    entries.map(({ ko, en }) => readForms([...ko.slice(0, 1), ...en.slice(0, 1)], lookup)),
  )
  const found = read.flat()
  if (found.length === 0) return noClause
  const clause = eitherOf(found.map(([, one]) => worthLess(one, worth.apart)))
  const to = found.map(([form]) => form)
  return { ...clause, changes: [{ kind: 'translated', from: word, to }] }
}
