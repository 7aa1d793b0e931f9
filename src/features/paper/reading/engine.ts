/** What needs the glossary, and is fetched with it once an abstract is open. */
import { alignSentences } from '#domain/align/align-sentences.ts'
import { findEvidence, findEvidenceByAll, type Witness } from '#domain/evidence.ts'
import { findTerms } from '#domain/glossary/find-terms.ts'
import type { Glossary, Term } from '#domain/glossary/glossary.ts'
import type { ReaderTerms } from '#domain/glossary/reader-terms.ts'
import { withReaderTerms } from '#domain/glossary/with-reader-terms.ts'
import { mayHoldTex } from '#domain/tex/may-hold-tex.ts'
import { plainTex } from '#domain/tex/plain-tex.ts'
import type { Language } from '#domain/text.ts'
import type { Pairing } from './reading-text.ts'

/** Pairs the sentences of two abstracts, or says why it cannot. */
export function pairUp(en: readonly string[], ko: readonly string[]): Pairing {
  const { beads, verdict } = alignSentences(en, ko)
  if (verdict === 'aligned') {
    const pairs = beads.map((bead) => ({ en: placesIn(bead.en), ko: placesIn(bead.ko) }))
    return { kind: 'pairs', pairs, given: false }
  }
  return { kind: 'plain', why: verdict === 'empty' ? 'unrelated' : verdict }
}

function placesIn({ from, to }: { readonly from: number; readonly to: number }): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}

/**
 * The place of the sentence that a point clearly rests on, or null.
 *
 * @public Reached through the module that is loaded when an abstract is opened.
 */
export function sourceOf(witnesses: readonly Witness[]): number | null {
  const [first] = witnesses
  if (!first) return null
  const found =
    witnesses.length > 1
      ? findEvidenceByAll(witnesses)
      : findEvidence(first.point, first.sentences, first.languages)
  return found?.sentence ?? null
}

export function glossaryWith(terms: ReaderTerms): Glossary {
  return withReaderTerms(terms)
}

/** A term in a sentence, where a mark may stand. */
export interface TermPlace {
  readonly start: number
  readonly end: number
  readonly term: Term
}

/** Of each sentence of a text, the terms that the text uses for the first time. */
export function termsIn(
  sentences: readonly string[],
  language: Language,
  glossary: Glossary,
): readonly (readonly TermPlace[])[] {
  const seen = new Set<string>()
  return sentences.map((sentence) =>
    findTerms(sentence, language, glossary).filter((place) => {
      if (seen.has(place.term.id) || !canStandAlone(sentence, place)) return false
      seen.add(place.term.id)
      return true
    }),
  )
}

// Cut out of `\textit{a term}` a mark would break what the braces hold together.
function canStandAlone(text: string, { start, end }: TermPlace): boolean {
  if (!mayHoldTex(text)) return true
  const pieces = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  return pieces.map(plainTex).join('') === plainTex(text)
}
