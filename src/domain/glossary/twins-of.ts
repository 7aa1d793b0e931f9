import { type Language, otherLanguage } from '../text.ts'
import { formAt, formsOf, type Glossary, standardGlossary, type Term } from './glossary.ts'

/** The term that a whole string names in a language, or null. */
export function termOf(
  word: string,
  language: Language,
  glossary: Glossary = standardGlossary(),
): Term | null {
  const form = formAt(word, language, glossary) ?? formAt(singularOf(word), language, glossary)
  return form?.term ?? null
}

/**
 * What a word is called in the other language, the canonical form first: `환각` gives
 * `hallucination`. None for a word that the glossary does not have.
 */
export function twinsOf(
  word: string,
  language: Language,
  glossary: Glossary = standardGlossary(),
): readonly string[] {
  const term = termOf(word, language, glossary)
  return term ? formsOf(term, otherLanguage(language)) : []
}

function singularOf(word: string): string {
  return word.replace(/(?<=[a-z]{2})s$/i, '')
}
