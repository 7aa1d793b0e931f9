import type { Language } from '../text.ts'
import { compileGlossary, type Glossary, knownTerms, type Term } from './glossary.ts'
import { type ReaderTerm, type ReaderTerms, standingTerms } from './reader-terms.ts'

/** The glossary that ships with a reader's entries over it: theirs win where both claim a word. */
export function withReaderTerms(terms: ReaderTerms): Glossary {
  const known = new Map(knownTerms.map((term) => [term.id, term]))
  const own = standingTerms(terms).map((term) => asTerm(term, known.get(term.id)))
  return compileGlossary([...knownTerms, ...own])
}

/** What the reader renamed stays known by its old names. */
function asTerm({ id, en, ko, about: lines }: ReaderTerm, known: Term | undefined): Term {
  const others = (language: Language, name: string) =>
    known ? [known[language], ...known.variants[language]].filter((form) => form !== name) : []
  return {
    id,
    field: known?.field ?? 'own',
    en,
    ko,
    variants: { en: others('en', en), ko: others('ko', ko) },
    about: {
      en: lines.en === '' ? (known?.about.en ?? '') : lines.en,
      ko: lines.ko === '' ? (known?.about.ko ?? '') : lines.ko,
    },
  }
}
