import { limits } from '#domain/archive/schema.ts'
import { toLine } from '#domain/text.ts'

import { decodeEntities } from './html-entities.ts'

/** A title whose letters were lost, or that a document does not give: shorter than any real one, so that merging prefers theirs. */
export function unknownTitle(id: string): string {
  return id
}

/** One line of clean text from a document: entities decoded, hard wraps folded. */
export function cleanLine(raw: string): string {
  return toLine(decodeEntities(raw))
}

// Of Markdown's escapes only those that are no TeX: `\$`, `\%`, `\&` and `\#` are the authors'.
const markdownEscape = /\\([*_`|<[\]])/g

/** A title as the authors wrote it; null where there is none, or where it is far too long. */
export function cleanTitle(raw: unknown): string | null {
  if (typeof raw !== 'string' || raw.length > 4 * limits.titleCharacters) return null
  const title = cleanLine(raw.replace(markdownEscape, '$1'))
  return title === '' || title.length > limits.titleCharacters ? null : title
}

/** True where bytes of the text are gone. */
export function isLost(text: string): boolean {
  return text.includes('\uFFFD')
}

/**
 * A damaged title with one ellipsis for each gap, so that it is never longer than the whole one;
 * null where less than half of its letters are left.
 */
export function titleWithGaps(title: string): string | null {
  const letters = title.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const gaps = title.match(/\uFFFD/g)?.length ?? 0
  return letters > gaps && letters >= 4 ? title.replace(/\uFFFD+/g, '…') : null
}
