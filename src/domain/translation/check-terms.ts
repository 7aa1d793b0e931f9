import { findTerms } from '../glossary/find-terms.ts'
import { formsOf, type Glossary, type Term } from '../glossary/glossary.ts'
import { type TextFault, textFault } from './fault.ts'

/** The glossary's terms that an English text uses, each once. */
export function termsIn(text: string, glossary: Glossary): readonly Term[] {
  return findTerms(text, 'en', glossary)
    .filter(({ isFirst }) => isFirst)
    .map(({ term }) => term)
}

/** Terms of an English sentence for which its Korean rendering has none of the glossary's words. */
export function checkTerms(text: string, original: string, glossary: Glossary): TextFault[] {
  const folded = fold(text)
  return termsIn(original, glossary)
    .filter((term) => {
      const forms = [...formsOf(term, 'ko'), ...formsOf(term, 'en')]
      return !forms.some((form) => folded.includes(fold(form)))
    })
    .map(({ en, ko }) => textFault('other-term', `${en} → ${ko}`))
}

/** Korean is spaced as one likes: 미세 조정 and 미세조정 are one word. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, '')
}
