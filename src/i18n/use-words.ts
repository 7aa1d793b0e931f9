import { use } from 'react'

import type { Part } from './copy.ts'
import { useLanguage } from './language.tsx'
import { loadWords, type Words } from './words.ts'

/** The words of a part that is loaded when it is opened; suspends until they are there. */
export function useWords<P extends Part>(part: P): Words<P> {
  return use(loadWords(part, useLanguage()))
}
