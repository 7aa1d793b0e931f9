import { repairKorean } from './code-page-cp949.ts'
import { repairSingleByte } from './code-page-single-byte.ts'

/** What became of a text. */
export interface CodePageRepair {
  readonly text: string
  /** The page that the text was wrongly read with; null where nothing was done. */
  readonly codePage: string | null
  /** How many code points could not be restored. They stand as U+FFFD in the text. */
  readonly uncertain: number
}

// Text that was damaged more than three times has not been seen.
const rounds = 4

/**
 * Undoes the reading of UTF-8 with a wrong code page, as a whole, in parts, or several times over.
 * Clean text comes back as it was. Give it the text before control characters are taken out: they
 * may be bytes. Never throws.
 */
export function repairCodePage(text: string): CodePageRepair {
  let repaired = text
  let codePage: string | null = null
  for (let round = 0; round < rounds; round++) {
    const step = repairSingleByte(repaired) ?? repairKorean(repaired)
    if (step === null || step.text === repaired) break
    repaired = step.text
    codePage ??= step.codePage
  }
  const uncertain = codePage === null ? 0 : (repaired.match(/\uFFFD/g)?.length ?? 0)
  return { text: repaired, codePage, uncertain }
}
