import { foldForm } from './fold-form.ts'
import { formsOf, type Term } from './glossary.ts'

/** What may be wrong with a list of terms, by the term's id. */
export interface GlossaryFault {
  readonly id: string
  readonly fault:
    | 'same-id'
    | 'bad-id'
    | 'form-twice'
    | 'form-of-another'
    | 'form-too-short'
    | 'form-untidy'
    | 'about-missing'
    | 'about-too-long'
  /** The form or line in question. */
  readonly found: string
}

const longestAbout = { en: 90, ko: 60 } as const

/**
 * Faults of a list of terms: ids and forms must be unique in their language, since a form that two
 * terms claim would lead from one language to the other and back to a different term.
 */
export function checkGlossary(terms: readonly Term[]): readonly GlossaryFault[] {
  const faults: GlossaryFault[] = []
  const ids = new Set<string>()
  const owners = new Map<string, string>()
  for (const term of terms) {
    const { id } = term
    if (ids.has(id)) faults.push({ id, fault: 'same-id', found: id })
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) faults.push({ id, fault: 'bad-id', found: id })
    ids.add(id)
    faults.push(...checkForms(term, owners), ...checkAbout(term))
  }
  return faults
}

function checkForms(term: Term, owners: Map<string, string>): readonly GlossaryFault[] {
  const { id } = term
  return (['en', 'ko'] as const).flatMap((language) =>
    formsOf(term, language).flatMap((found): readonly GlossaryFault[] => {
      const folded = foldForm(found)
      const key = `${language}:${language === 'ko' ? folded.replaceAll(' ', '') : folded}`
      const owner = owners.get(key)
      owners.set(key, id)
      if (owner !== undefined)
        return [{ id, fault: owner === id ? 'form-twice' : 'form-of-another', found }]
      if (found.length < 2) return [{ id, fault: 'form-too-short', found }]
      return found === found.normalize('NFC').trim() && !/\s\s|[|;]/.test(found)
        ? []
        : [{ id, fault: 'form-untidy', found }]
    }),
  )
}

function checkAbout({ id, about }: Term): readonly GlossaryFault[] {
  return (['en', 'ko'] as const).flatMap((language): readonly GlossaryFault[] => {
    const found = about[language]
    if (found.trim() === '') return [{ id, fault: 'about-missing', found }]
    return found.length > longestAbout[language] ? [{ id, fault: 'about-too-long', found }] : []
  })
}
