import { paperLinks, type PaperId } from '../arxiv.ts'
import type { IsoDate } from '../calendar.ts'
import { toLine } from '../text.ts'

/** What is cited of a paper. `authors` may be a cut list: `authorCount` says how many there are. */
export interface Citable {
  readonly id: PaperId
  readonly title: { readonly en: string }
  readonly authors: readonly string[]
  readonly authorCount: number | null
  /** The day arXiv received it; without one the year follows from the id. */
  readonly submitted: IsoDate | null
}

export type CslName =
  | {
      readonly family: string
      readonly given: string
      readonly 'non-dropping-particle'?: string
      readonly suffix?: string
    }
  /** A group, or a name that is not written in Latin letters. */
  | { readonly literal: string }

/** A preprint in CSL-JSON 1.0.2. */
export interface CslItem {
  readonly id: string
  readonly type: 'article'
  readonly title: string
  readonly author: readonly CslName[]
  readonly issued: { readonly 'date-parts': readonly [readonly number[]] }
  readonly publisher: 'arXiv'
  readonly number: string
  readonly archive: 'arXiv'
  readonly DOI: string
  readonly URL: string
}

/** One item; `key` is given where papers of a list would share one. */
export function cslOf(paper: Citable, key: string = citationKeyOf(paper)): CslItem {
  return {
    id: key,
    type: 'article',
    title: toLine(paper.title.en),
    author: authorsOf(paper),
    issued: { 'date-parts': [datePartsOf(paper)] },
    publisher: 'arXiv',
    number: `arXiv:${paper.id}`,
    archive: 'arXiv',
    DOI: `10.48550/arXiv.${paper.id}`,
    URL: paperLinks(paper.id).arxiv,
  }
}

/** Where the list of authors was cut, the last of it says so. */
function authorsOf({ authors, authorCount }: Citable): CslName[] {
  const names = authors.map(nameOf)
  return authorCount !== null && authorCount > authors.length && authors.length > 0
    ? [...names, { literal: 'others' }]
    : names
}

/** Year, month and day; of a paper without a date the year and month that its id tells. */
export function datePartsOf({ id, submitted }: Citable): readonly number[] {
  if (submitted) return submitted.split('-').map(Number)
  const [, yy = '', month = ''] = /^(?:[a-z.-]+\/)?(\d\d)(\d\d)/i.exec(id) ?? []
  const year = Number(yy) + (Number(yy) > 90 ? 1900 : 2000)
  return [year, Number(month)]
}

const stopWords = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'for', 'to', 'and', 'with', 'from'])

/** `kim2026watching`: first author, year, first word that tells something; ASCII only. */
export function citationKeyOf(paper: Citable): string {
  const [first] = paper.authors
  const name = first === undefined ? null : nameOf(first)
  const family = name === null ? '' : 'literal' in name ? name.literal : name.family
  const words = paper.title.en.replace(/\\[a-z]+/gi, ' ').match(/[\p{L}\p{N}]+/gu) ?? []
  const word = words.find((one) => !stopWords.has(one.toLowerCase()) && asciiOf(one) !== '') ?? ''
  const key = `${asciiOf(family)}${datePartsOf(paper)[0] ?? ''}${asciiOf(word)}`
  return /^[a-z]/.test(key) ? key : `arxiv${paper.id.replace(/[^0-9a-z]/gi, '')}`
}

/** Keys of a list, each of them once: the second of two gets a `b`, the 27th an `aa`. */
export function citationKeysOf(papers: readonly Citable[]): readonly string[] {
  const used = new Set<string>()
  return papers.map((paper) => {
    const first = citationKeyOf(paper)
    let key = first
    for (let count = 1; used.has(key); count += 1) key = first + lettersOf(count)
    used.add(key)
    return key
  })
}

function lettersOf(count: number): string {
  const last = String.fromCharCode(97 + (count % 26))
  return count < 26 ? last : lettersOf(Math.floor(count / 26) - 1) + last
}

function asciiOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
}

const particles = /^(?:van|von|der|den|de|del|della|da|di|du|la|le|ten|ter|bin|al|el)$/
const suffixes = /^(?:Jr\.?|Sr\.?|II|III|IV)$/

/** Splits a name as arXiv writes it, given names first; what is no such name stays whole. */
export function nameOf(name: string): CslName {
  const line = toLine(name)
  const [familyFirst, givenLast] = line.split(/,\s*/)
  if (familyFirst && givenLast && !suffixes.test(givenLast)) {
    return { family: familyFirst, given: givenLast }
  }
  return isGroup(line) ? { literal: line } : partsOf(line)
}

function partsOf(line: string): CslName {
  const words = line.replace(',', '').split(' ')
  const suffix = suffixes.test(words.at(-1) ?? '') ? words.pop() : undefined
  const family = words.pop() ?? ''
  if (words.length === 0 || !/\p{Script=Latin}/u.test(family)) return { literal: line }
  const from = words.findIndex((word, index) => index > 0 && particles.test(word))
  const given = from < 0 ? words : words.slice(0, from)
  return {
    family,
    given: given.join(' '),
    ...(from < 0 ? {} : { 'non-dropping-particle': words.slice(from).join(' ') }),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

function isGroup(name: string): boolean {
  return /\b(?:team|collaboration|consortium|group|lab|labs|project)\b/i.test(name)
}
