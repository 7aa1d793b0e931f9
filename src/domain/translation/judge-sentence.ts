import { standardGlossary } from '../glossary/glossary.ts'
import { toLine } from '../text.ts'
import { checkTranslation, sentenceRule } from './check-rendering.ts'
import { isGrave } from './fault.ts'
import type { MadeSentence } from './join-made.ts'

/** Holds a translation of one sentence, from whomever, to the checks of `nonmun translate`. */
export function judgeSentence(original: string, given: string | null, whole: string): MadeSentence {
  const ko = given === null ? null : toLine(given)
  if (ko === null) return { original, ko, fault: 'absent' }
  const rendering = { text: ko, original: original.trim(), whole }
  const faults = checkTranslation(rendering, sentenceRule, standardGlossary()).filter(isGrave)
  const [first] = faults
  return first ? { original, ko: null, fault: first.code } : { original, ko, fault: null }
}
