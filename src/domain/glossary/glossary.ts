import type { Language } from '../text.ts'
import { foldForm } from './fold-form.ts'
import table from './glossary.json' with { type: 'json' }

/** One term: what it is called in each language, other ways to write it, and a line about it. */
export interface Term {
  /** Stands in addresses and in a reader's own changes; never changes. */
  readonly id: string
  readonly field: string
  readonly en: string
  readonly ko: string
  readonly variants: Readonly<Record<Language, readonly string[]>>
  readonly about: Readonly<Record<Language, string>>
}

/** One way to write a term, as the matcher looks for it. */
export interface Form {
  readonly term: Term
  readonly language: Language
  /** As in the glossary. */
  readonly written: string
  /** As `foldForm` leaves it. */
  readonly folded: string
  /** Words whose capitals count, such as `RAG`, which is no rag, and where they stand. */
  readonly exact: readonly { readonly at: number; readonly word: string }[]
}

/** A glossary made ready for search. */
export interface Glossary {
  readonly terms: readonly Term[]
  /** Forms by their first two folded characters, longest first. */
  readonly starts: ReadonlyMap<string, readonly Form[]>
  readonly forms: ReadonlyMap<string, Form>
}

/** The terms that ship with the project. */
export const knownTerms: readonly Term[] = table

/** Every form of a term in a language, the canonical one first. */
export function formsOf(term: Term, language: Language): readonly string[] {
  return [term[language], ...term.variants[language]]
}

/**
 * Makes a glossary ready for search. Where two terms claim one form, the later has it, so that a
 * reader's own entries, put last, win; a later term of the same id replaces the earlier.
 */
export function compileGlossary(terms: readonly Term[]): Glossary {
  const byId = new Map(terms.map((term) => [term.id, term]))
  const forms = new Map<string, Form>()
  for (const term of byId.values())
    for (const form of compileForms(term)) forms.set(keyOf(form), form)
  return { terms: [...byId.values()], starts: groupByStart(forms.values()), forms }
}

function groupByStart(forms: Iterable<Form>): Map<string, Form[]> {
  const starts = new Map<string, Form[]>()
  for (const form of forms) {
    const start = form.folded.slice(0, 2)
    const group = starts.get(start)
    if (group) group.push(form)
    else starts.set(start, [form])
  }
  for (const group of starts.values()) group.sort((a, b) => b.folded.length - a.folded.length)
  return starts
}

let standard: Glossary | null = null

/** The glossary that ships with the project, compiled at the first call. */
export function standardGlossary(): Glossary {
  standard ??= compileGlossary(knownTerms)
  return standard
}

/** The form that a whole string is, whatever its spaces, hyphens and (in words) letter case. */
export function formAt(text: string, language: Language, glossary: Glossary): Form | null {
  const folded = foldForm(text.trim())
  const compact = folded.replaceAll(' ', '')
  return (
    glossary.forms.get(`${language}:${folded}`) ??
    glossary.forms.get(`${language}:${compact}`) ??
    null
  )
}

function keyOf({ language, folded }: Form): string {
  return `${language}:${folded}`
}

function compileForms(term: Term): readonly Form[] {
  return (['en', 'ko'] as const).flatMap((language) =>
    formsOf(term, language).flatMap((written) => compileForm(term, language, written)),
  )
}

function compileForm(term: Term, language: Language, written: string): readonly Form[] {
  const folded = foldForm(written)
  const exact = [...written.matchAll(/[A-Za-z0-9]+/g)]
    .filter(({ 0: word }) => /[A-Z].*[A-Z]/.test(word))
    .map(({ 0: word, index }) => ({ at: index, word }))
  const form = { term, language, written, folded, exact }
  if (language === 'ko') {
    const compact = folded.replaceAll(' ', '')
    return compact === folded || exact.length > 0 ? [form] : [form, { ...form, folded: compact }]
  }
  return /[^aeiou]y$/.test(folded)
    ? [form, { ...form, folded: `${folded.slice(0, -1)}ies` }]
    : [form]
}
