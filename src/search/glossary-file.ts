import { formsOf, type Term } from '#domain/glossary/glossary.ts'
import * as v from 'valibot'

/** All ways to write a term, the usual one first. */
const entry = v.object({ en: v.array(v.string()), ko: v.array(v.string()) })
export type GlossaryEntry = v.InferOutput<typeof entry>

/** The glossary without what only readers need. */
export function glossaryText(terms: readonly Term[]): string {
  return JSON.stringify(terms.map((term) => ({ en: formsOf(term, 'en'), ko: formsOf(term, 'ko') })))
}

/** Throws where the bytes are no glossary. */
export function readGlossary(bytes: Uint8Array): readonly GlossaryEntry[] {
  return v.parse(v.array(entry), JSON.parse(new TextDecoder().decode(bytes)))
}
