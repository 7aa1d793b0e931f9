import * as v from 'valibot'

import { isoDate, paperId } from '../archive/schema.ts'
import { compareCodePoints } from '../ranking.ts'
import { cleanTag, type KeptPaper, type Library, libraryLimits, mergeKept } from './library.ts'

/** What the first key of an exported file says, so that it is told from other JSON. */
export const libraryKind = 'nonmun-library'
export const libraryVersion = 1

const instant = v.nullable(v.pipe(v.string(), v.isoTimestamp(), v.maxLength(30)))
const flag = v.object({ value: v.boolean(), at: instant })
const tag = v.pipe(
  v.string(),
  v.check((text) => text !== '' && cleanTag(text) === text, 'a clean tag'),
)

const keptPaper = v.object({
  id: paperId,
  title: v.pipe(v.string(), v.maxLength(1000)),
  date: v.nullable(isoDate),
  saved: flag,
  read: flag,
  note: v.object({
    value: v.pipe(v.string(), v.maxLength(libraryLimits.noteCharacters)),
    at: instant,
  }),
  tags: v.pipe(v.array(v.tuple([tag, flag])), v.maxLength(libraryLimits.tags)),
})

/** A record of the library, or null where it is not one. */
export function parseKeptPaper(input: unknown): KeptPaper | null {
  const result = v.safeParse(keptPaper, input)
  if (!result.success) return null
  const tags = new Map(result.output.tags)
  return { ...result.output, tags: [...tags].toSorted(([a], [b]) => compareCodePoints(a, b)) }
}

export type LibraryReading =
  | { readonly kind: 'library'; readonly library: Library; readonly refused: number }
  /** Another kind of file, or no JSON at all. */
  | { readonly kind: 'foreign' }
  /** Written by a newer version of this page. */
  | { readonly kind: 'newer' }

/** The whole library as one file: JSON in code-point order of ids, the same bytes for the same library. */
export function writeLibrary(library: Library): string {
  const papers = [...library.values()].toSorted((a, b) => compareCodePoints(a.id, b.id))
  return `${JSON.stringify({ kind: libraryKind, version: libraryVersion, papers }, null, 1)}\n`
}

/** Reads an exported file. A record that cannot be read is left out and counted; never throws. */
export function readLibrary(text: string): LibraryReading {
  const file = v.safeParse(
    v.pipe(
      v.string(),
      v.parseJson(),
      v.object({ kind: v.literal(libraryKind), version: v.number(), papers: v.array(v.unknown()) }),
    ),
    text,
  )
  if (!file.success) return { kind: 'foreign' }
  if (file.output.version > libraryVersion) return { kind: 'newer' }
  const library = new Map<KeptPaper['id'], KeptPaper>()
  let refused = 0
  for (const input of file.output.papers.slice(0, libraryLimits.papers)) {
    const paper = parseKeptPaper(input)
    if (paper === null) {
      refused += 1
      continue
    }
    const known = library.get(paper.id)
    library.set(paper.id, known ? mergeKept(known, paper) : paper)
  }
  return { kind: 'library', library, refused }
}
