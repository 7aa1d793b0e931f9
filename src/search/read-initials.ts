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
    readEntries(terms, reading),
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

interface Entry {
  readonly form: string
  readonly clause: Clause
}

/** Terms as they are usually written, and without their spaces; of a large index that only if need be. */
async function readEntries(terms: readonly GlossaryEntry[], reading: Reading): Promise<Entry[]> {
  const { lookup, isThorough } = reading
  const first = await Promise.all(terms.map((entry) => readEntry(entry, reading)))
  const isEnough = first.some(({ clause }) => papersOfClause(clause) >= fewPapers)
  if (isEnough && !lookup.isSmall && !isThorough) return first
  const compact = await Promise.all(
    first.map(async ({ form }) =>
      form.includes(' ') ? readOne(form.replaceAll(' ', ''), reading) : [],
    ),
  )
  return first.map(({ form, clause }, at) => ({
    form,
    clause: eitherOf([clause, ...(compact[at] ?? [])]),
  }))
}

async function readEntry({ ko, en }: GlossaryEntry, reading: Reading): Promise<Entry> {
  const [form = ''] = ko
  const others = isWorthTranslating(reading) ? en.slice(0, mostReadings) : []
  const [own, translated] = await Promise.all([
    readOne(form, reading),
    readForms(others, reading.lookup),
  ])
  return { form, clause: eitherOf([...own, ...translated.map(([, clause]) => clause)]) }
}

async function readOne(form: string, { lookup }: Reading): Promise<Clause[]> {
  return (await readForms([form], lookup)).map(([, clause]) => clause)
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
