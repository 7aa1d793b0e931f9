import { use } from 'react'

import { type IntakeWords, loadIntakeWords } from '#i18n/intake-words.ts'
import { useLanguage } from '#i18n/language.tsx'

/** The dialog's own dictionary; suspends until it is there. */
export function useWords(): IntakeWords {
  return use(loadIntakeWords(useLanguage()))
}
