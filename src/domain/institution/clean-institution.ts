import { toLine } from '../text.ts'
import { digitEndings } from './digit-endings.ts'

interface CleanInstitution {
  /** Null where the text names no institution. */
  readonly name: string | null
  /** Known only where the text says `16 authors`. */
  readonly authorCount: number | null
}

/** Longer than any name of an institution: whatever it is, it is prose. */
const maxCharacters = 300

// GitHub stars (`45`, `1.24k`) and comments, glued on by a crawler that joined the parts of a card
// with nothing between. Digits alone are ambiguous (5 stars and 3 comments, or 53 stars): discarded.
const tail = String.raw`(?:\d{1,3}(?:\.\d{1,2})?k\d{0,3}|\d{1,6})(?:\s+\d{1,3})?`
const onlyTail = new RegExp(`^\\s*(?:${tail})?$`)
const nameAndTail = new RegExp(`^(.*?[^\\d\\s])\\s*(?:${tail})$`, 'u')
const dots = '·•・∙‧⋅ㆍ|'
const authors = new RegExp(
  `^(?:(.*?)\\s*[${dots}]\\s*)?(\\d{1,3}(?:,\\d{3})+|\\d{1,5})\\s+authors?\\s*(?:${tail})?$`,
  'iu',
)
const separators = new RegExp(`^[\\s${dots},;:]+|[\\s${dots},;:。]+$`, 'gu')
// After these words a full stop ends a sentence; after `Inc` or `Ltd` it belongs to the name.
const strayStop = /(?<=\b(?:AI|Academy|College|Group|Institute|Labs?|Research|Team|University))\.$/

const longestFirst = digitEndings.toSorted((a, b) => b.length - a.length)

// What crawlers wrote where a name was missing, and the category that stood in its place once.
const notNames = new Set([
  'model architectures',
  'n/a',
  'na',
  'nan',
  'nil',
  'none',
  'null',
  'undefined',
  'unknown',
  'unknown institution',
  'no institution',
  'not available',
  'not specified',
  'institution',
  'organization',
  'organisation',
  'author',
  'authors',
  '없음',
  '미상',
  '불명',
  '정보 없음',
  '알 수 없음',
  '기관',
  '기관 없음',
  '기관 미상',
  '소속 없음',
])

/**
 * Frees an institution's name from what a crawler glued to it: `StepFun1.24k2` → `StepFun`,
 * `·16 authors454` → no name, 16 authors. Empty text and stand-ins such as `N/A` give null.
 * Only for names that a page was scraped for: one from the API is right as it is.
 */
export function cleanInstitution(raw: string): CleanInstitution {
  const line = toLine(raw)
  if (line.length > maxCharacters) return { name: null, authorCount: null }
  return clean(line)
}

/** Cleaning what was cleaned changes nothing, hence the recursion: a cut may lay another tail bare. */
function clean(line: string): CleanInstitution {
  const [, name = '', count] = authors.exec(line) ?? []
  if (count !== undefined) {
    const authorCount = Number(count.replaceAll(',', ''))
    return { name: clean(name).name, authorCount: authorCount > 0 ? authorCount : null }
  }
  const shorter = withoutTail(line.replace(separators, '').replace(strayStop, ''))
  if (shorter !== line) return clean(shorter)
  return { name: isName(line) ? line : null, authorCount: null }
}

function withoutTail(text: string): string {
  const kept = longestFirst.find(
    (name) => text.startsWith(name) && onlyTail.test(text.slice(name.length)),
  )
  return kept ?? nameAndTail.exec(text)?.[1] ?? text
}

function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !onlyTail.test(text) && !notNames.has(text.toLowerCase())
}
