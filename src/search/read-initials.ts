import { type Clause, clauseOf, eitherOf, noClause, papersOfClause } from './clause.ts'
import type { GlossaryEntry } from './glossary-file.ts'
import { type Range, startingWith } from './korean-words.ts'
import { readForms } from './read-forms.ts'
import { fewPapers, isWorthTranslating, mostReadings, type Reading, worth } from './reading.ts'
import { papersOf } from './term-lookup.ts'

/** Terms of the glossary, and words of titles, keywords and institutions, with these initials. */
export async function readInitials(
  initials: string,
  isOpen: boolean,
  reading: Reading,
): Promise<Clause> {
  const glossary = await reading.glossary()
  const isLarge = !reading.lookup.isSmall && !reading.isThorough
  const terms = glossary.withInitials(initials, isOpen).slice(0, isLarge ? 2 : mostReadings)
  const [atom, read] = await Promise.all([
    reading.lookup.find({ exact: [], ranges: rangesOf(initials, isOpen, terms, reading) }),
    Promise.all(terms.map((entry) => readEntry(entry, reading))),
  ])
  const words = wordsOf(atom.flat().map((one) => one?.entry ?? null))
  const known = read.filter(({ clause }) => papersOfClause(clause) > 0)
  if (papersOf(atom) === 0 && known.length === 0) return noClause
  const to = [...new Set([...known.map(({ form }) => form), ...words])].slice(0, mostReadings)
  const own = clauseOf([atom], { phrases: words.map((word) => [word]), beginnings: words })
  const { alternatives, marks } = eitherOf([...known.map(({ clause }) => clause), own])
  return { alternatives, marks, changes: [{ kind: 'initials', from: initials, to }] }
}

function rangesOf(
  initials: string,
  isOpen: boolean,
  terms: readonly GlossaryEntry[],
  { lookup, isThorough }: Reading,
): (readonly [Range, number])[] {
  // Where the glossary knows it, the words of titles add little to a large index.
  if (terms.length > 0 && !lookup.isSmall && !isThorough) return []
  const whole: readonly [Range, number] = [startingWith(`%${initials} `), worth.initials]
  if (!isOpen || initials.length < 3 || terms.length > 0) return [whole]
  return [whole, [startingWith(`%${initials}`), worth.apart]]
}

async function readEntry({ ko, en }: GlossaryEntry, reading: Reading) {
  const [form = ''] = ko
  const others = isWorthTranslating(reading) ? en.slice(0, mostReadings) : []
  const [own, translated] = await Promise.all([
    readSpellings(form, reading),
    readForms(others, reading.lookup),
  ])
  return { form, clause: eitherOf([own, ...translated.map(([, clause]) => clause)]) }
}

/** With its spaces and without; in a large index only as texts usually have it. */
async function readSpellings(form: string, { lookup, isThorough }: Reading): Promise<Clause> {
  const spellings = [...new Set([form, form.replaceAll(' ', '')])]
  const isThrifty = !lookup.isSmall && !isThorough
  const read: Clause[] = []
  for (const spelling of spellings) {
    if (isThrifty && papersOfClause(eitherOf(read)) >= fewPapers) break
    for (const [, clause] of await readForms([spelling], lookup)) read.push(clause)
  }
  return eitherOf(read)
}

/** The words in `%ㄱㅎㅎㅅ 강화학습`, those of most papers first. */
function wordsOf(entries: readonly ({ term: string; papers: number } | null)[]): string[] {
  const papers = new Map<string, number>()
  for (const entry of entries) {
    const word = entry?.term.split(' ')[1]
    if (entry && word) papers.set(word, (papers.get(word) ?? 0) + entry.papers)
  }
  return [...papers].toSorted(([, a], [, b]) => b - a).map(([word]) => word)
}
