import { formulaSpans } from '../numbers/formula-spans.ts'
import type { Language } from '../text.ts'
import { foldForm } from './fold-form.ts'
import { type Form, type Glossary, standardGlossary, type Term } from './glossary.ts'

/** A term where a text uses it: offsets in UTF-16 units, `end` after the last. */
export interface FoundTerm {
  readonly start: number
  readonly end: number
  readonly term: Term
  /** The form as the glossary writes it. */
  readonly form: string
  /** True the first time this text uses the term. */
  readonly isFirst: boolean
}

const longestText = 20_000

/**
 * The terms that a text uses, from left to right, never overlapping, the longest where several
 * begin at one place. English in plurals too, Korean with particles and verb endings; never inside
 * formulas, links or names such as `Qwen-Agent`. Looks at the first 20,000 characters.
 */
export function findTerms(
  text: string,
  language: Language,
  glossary: Glossary = standardGlossary(),
): readonly FoundTerm[] {
  const source = text.slice(0, longestText)
  const folded = foldForm(source)
  const masked = maskedSpans(source)
  const seen = new Set<string>()
  const found: FoundTerm[] = []
  let at = 0
  while (at < source.length) {
    const mask = masked.find(({ start, end }) => start <= at && at < end)
    const hit = mask ? null : matchAt(source, folded, at, language, glossary)
    if (!hit || masked.some(({ start }) => at < start && start < hit.end)) {
      at = mask ? mask.end : at + 1
      continue
    }
    found.push({
      start: at,
      end: hit.end,
      term: hit.form.term,
      form: hit.form.written,
      isFirst: !seen.has(hit.form.term.id),
    })
    seen.add(hit.form.term.id)
    at = hit.end
  }
  return found
}

function maskedSpans(source: string): readonly { readonly start: number; readonly end: number }[] {
  const links = [
    ...source.matchAll(
      /https?:\/\/[^\s<>"'가-힣]+|www\.[^\s가-힣]+|(?<![^\s])[^\s@]{1,64}@[^\s@.]{1,63}\.[^\s@]{1,255}|\\[a-zA-Z]+/g,
    ),
  ]
  return [
    ...formulaSpans(source),
    ...links.map(({ 0: link, index }) => ({ start: index, end: index + link.length })),
  ].toSorted((a, b) => a.start - b.start)
}

interface Hit {
  readonly form: Form
  readonly end: number
}

function matchAt(
  source: string,
  folded: string,
  at: number,
  language: Language,
  glossary: Glossary,
): Hit | null {
  if (!isStart(source, at)) return null
  for (const form of glossary.starts.get(folded.slice(at, at + 2)) ?? []) {
    // Korean prose writes Latin terms too; English prose has no Korean ones.
    if (language === 'en' && form.language === 'ko') continue
    if (!folded.startsWith(form.folded, at)) continue
    if (form.exact.some(({ at: from, word }) => !source.startsWith(word, at + from))) continue
    const end = endOf(source, at + form.folded.length, form)
    if (end !== null && !isPartOfName(source, at, end)) return { form, end }
  }
  return null
}

const hangul = /[\uAC00-\uD7A3]/

function isStart(source: string, at: number): boolean {
  const before = source.charAt(at - 1)
  if (hangul.test(source.charAt(at))) return !hangul.test(before)
  return /[\p{L}\p{N}]/u.test(source.charAt(at)) && !/[A-Za-z0-9\\]/.test(before)
}

const particles =
  /^(?:들)?(?:은|는|이|가|을|를|의|에|로|와|과|도|만|뿐|씩|란|라|나|며|고|다|든|간|별|용|형|상|내|적|성|력|식|화|류|율|으로|에서|에게|까지|부터|보다|처럼|마다|조차|이나|이란|이라|이며|이고|이다|인|일|라는|이라는|라고|이라고|이자|이던|이었|였|입니다|임|에는|에도|에의|에서는|에서의|에서도|으로는|으로도|으로서|으로써|로는|로도|로서|로써|와의|과의|와는|과는|만을|만으로|적인|적으로|이지만|지만|에만|보다는|보다도|까지의|부터의|에게서|이든|이나마)?$/
const verbEnding = /^(?:하|되|시키|당하|한|할|함|해|했|된|될|됨|돼|됐|시킨|시킬|시켜|시켰|받)/

// After a Korean word: nothing more, particles, or the endings that make it a verb.
function endOf(source: string, at: number, form: Form): number | null {
  const rest = source.slice(at, at + 12)
  if (form.language === 'en' || /[A-Za-z0-9]$/.test(form.written)) {
    const plural = /^(?:e?s)(?![A-Za-z0-9])/.exec(rest)
    if (plural) return at + plural[0].length
    return /^[A-Za-z0-9]/.test(rest) ? null : at
  }
  const tail = /^[\uAC00-\uD7A3]*/.exec(rest)?.[0] ?? ''
  if (/^[A-Za-z0-9]/.test(rest)) return null
  return particles.test(tail) || verbEnding.test(tail) ? at : null
}

// `Qwen-Agent` and `BERT-Large` are names, not terms joined to something.
function isPartOfName(source: string, start: number, end: number): boolean {
  if (
    /[A-Za-z0-9][-_]$/.test(source.slice(Math.max(0, start - 2), start)) &&
    /[A-Z]/.test(source.charAt(start))
  )
    return true
  return /^[-_](?:[A-Z]|\d)/.test(source.slice(end, end + 2)) && /^[A-Z]/.test(source.charAt(start))
}
