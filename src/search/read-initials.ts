import { type Clause, clauseOf, eitherOf, noClause, papersOfClause } from './clause.ts'
import type { GlossaryEntry } from './glossary-file.ts'
import { type Range, startingWith } from './korean-words.ts'
import { readForms } from './read-forms.ts'
import { isWorthTranslating, mostReadings, type Reading, worth } from './reading.ts'
import { papersOf } from './term-lookup.ts'

/** Terms of the glossary, and words of titles, keywords and institutions, with these initials. */
export async function readInitials(
  initials: string,
  isOpen: boolean,
  reading: Reading,
): Promise<Clause> {
  const glossary = await reading.glossary()
  const terms = glossary.withInitials(initials, isOpen).slice(0, mostReadings)
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
  const compact = form.replaceAll(' ', '')
  const forms = compact === form ? [form] : [form, compact]
  const others = isWorthTranslating(reading) ? en.slice(0, mostReadings) : []
  const read = await readForms([...forms, ...others], reading.lookup)
  return { form, clause: eitherOf(read.map(([, clause]) => clause)) }
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
