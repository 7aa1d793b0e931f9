import { findTerms } from '../glossary/find-terms.ts'
import type { Glossary } from '../glossary/glossary.ts'
import { formulaSpans } from '../numbers/formula-spans.ts'
import { type TextFault, textFault } from './fault.ts'

const notProse = /https?:\/\/\S+|\\[a-zA-Z]+/g
const word = /[A-Za-z][A-Za-z0-9]*/g
// Written out in Korean as a matter of course.
const translated = new Set(['AI', 'US', 'USA', 'UK', 'EU', 'UN', 'OK', 'II', 'III', 'IV', 'URL'])

/**
 * Names by their look, as written in Latin letters: an inner capital (`ImageNet`) or capitals alone
 * (`RAG`). Names with digits are left to the check of numbers, words with a first capital to nobody:
 * too many of them are plain words in Korean.
 */
function namesIn(text: string): ReadonlySet<string> {
  const spans = formulaSpans(text)
  const isInFormula = (at: number) => spans.some(({ start, end }) => start <= at && at < end)
  const prose = text.replace(notProse, (piece) => ' '.repeat(piece.length))
  const hasSmallWords = /\b[a-z]{3,}/.test(prose) || /[가-힣]/.test(prose)
  const names = new Set<string>()
  for (const { 0: token, index } of prose.matchAll(word)) {
    const bare = token.replace(/(?<=[A-Z0-9])s$/, '')
    const isName = /[a-z][A-Z]/.test(bare) || (hasSmallWords && /^[A-Z]{2,}$/.test(bare))
    if (isName && !/\d/.test(bare) && !translated.has(bare) && !isInFormula(index)) names.add(bare)
  }
  return names
}

/** Names of an English sentence that its Korean rendering lost, but for terms of the glossary. */
export function checkLostNames(text: string, original: string, glossary: Glossary): TextFault[] {
  const folded = text.toLowerCase()
  const lost = [...namesIn(original)].filter((name) => !folded.includes(name.toLowerCase()))
  if (lost.length === 0) return []
  const terms = findTerms(original, 'en', glossary).map(({ start, end }) =>
    original.slice(start, end),
  )
  return lost
    .filter((name) => !terms.some((term) => term.includes(name)))
    .map((name) => textFault('lost-name', name))
}

/** Names of a rendering that the original, all of it, does not have. */
export function checkAddedNames(text: string, original: string, glossary: Glossary): TextFault[] {
  const folded = original.toLowerCase()
  const added = [...namesIn(text)].filter((name) => !folded.includes(name.toLowerCase()))
  if (added.length === 0) return []
  // An abbreviation of a term that the original writes out is no new name.
  const spelled = findTerms(original, 'en', glossary).flatMap(({ term }) => [
    term.en,
    ...term.variants.en,
  ])
  return added
    .filter((name) => !spelled.some((form) => form.toLowerCase().includes(name.toLowerCase())))
    .filter((name) => !isInitials(name, folded))
    .map((name) => textFault('added-name', name))
}

/** True where a text has words in a row whose first letters are the name: `RL` of reinforcement learning. */
function isInitials(name: string, text: string): boolean {
  if (!/^[A-Z]{2,6}$/.test(name)) return false
  const initials = Array.from(name.toLowerCase(), (letter) => String.raw`\b${letter}[a-z]*`)
  return new RegExp(initials.join('[ -]+'), 'i').test(text)
}
