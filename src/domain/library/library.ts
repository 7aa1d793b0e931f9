/**
 * What a reader keeps: papers saved for later, read, with a note and tags. Two copies, of two tabs
 * or of an exported file, become one by taking for each thing the newer word of the two.
 */
import type { PaperId } from '../arxiv.ts'
import type { IsoDate } from '../calendar.ts'
import { compareCodePoints } from '../ranking.ts'

/** A value and when it was set: an instant in UTC, to the millisecond. Null is *never set*. */
export interface Stamped<T> {
  readonly value: T
  readonly at: string | null
}

/**
 * A paper of the library. It stays, all unset, when the reader lets go of it: otherwise an older
 * copy would bring back what was removed.
 */
export interface KeptPaper {
  readonly id: PaperId
  /** With the day, enough to show the paper where the archive is out of reach or has lost it. */
  readonly title: string
  readonly date: IsoDate | null
  readonly saved: Stamped<boolean>
  readonly read: Stamped<boolean>
  /** Empty where there is none. */
  readonly note: Stamped<string>
  /** Every tag that the paper has or had, in code-point order. */
  readonly tags: readonly (readonly [tag: string, on: Stamped<boolean>])[]
}

export type Library = ReadonlyMap<PaperId, KeptPaper>

export const emptyLibrary: Library = new Map()

/** At most so much of a paper is kept; what is longer is cut where it is written. */
export const libraryLimits = { papers: 20_000, tags: 30, tagCharacters: 40, noteCharacters: 10_000 }

export interface PaperFacts {
  readonly id: PaperId
  readonly title: string
  readonly date: IsoDate | null
}

/** A paper of which nothing has been kept yet. */
export function unkept({ id, title, date }: PaperFacts): KeptPaper {
  const never = { at: null }
  return {
    id,
    title,
    date,
    saved: { value: false, ...never },
    read: { value: false, ...never },
    note: { value: '', ...never },
    tags: [],
  }
}

/** True where the reader would miss it: saved, read, noted or tagged. */
export function isKept(paper: KeptPaper): boolean {
  return (
    paper.saved.value || paper.read.value || paper.note.value !== '' || tagsOf(paper).length > 0
  )
}

/** The tags that the paper has now. */
export function tagsOf({ tags }: Pick<KeptPaper, 'tags'>): string[] {
  return tags.filter(([, on]) => on.value).map(([tag]) => tag)
}

/** One line without commas and hashes, as tags are written in a list; empty where nothing is left. */
export function cleanTag(text: string): string {
  const line = text.normalize('NFC').replace(/[\s,#]+/gu, ' ')
  return [...line.trim()].slice(0, libraryLimits.tagCharacters).join('').trim()
}

export interface Change {
  readonly saved?: boolean
  readonly read?: boolean
  readonly note?: string
  /** Tags to add (true) or to take away. */
  readonly tags?: Readonly<Record<string, boolean>>
}

/** The paper after a change made at an instant; what the change does not name stays. */
export function changed(paper: KeptPaper, change: Change, at: string): KeptPaper {
  const set = <T>(before: Stamped<T>, value: T | undefined): Stamped<T> =>
    value === undefined || value === before.value ? before : { value, at }
  const tags = new Map(paper.tags)
  for (const [text, on] of Object.entries(change.tags ?? {})) {
    const tag = cleanTag(text)
    if (tag === '' || (!tags.has(tag) && tags.size >= libraryLimits.tags)) continue
    tags.set(tag, set(tags.get(tag) ?? { value: false, at: null }, on))
  }
  const note = change.note?.normalize('NFC').slice(0, libraryLimits.noteCharacters)
  return {
    ...paper,
    saved: set(paper.saved, change.saved),
    read: set(paper.read, change.read),
    note: set(paper.note, note),
    tags: inOrder(tags),
  }
}

/** One library of two: commutative, associative and idempotent. */
export function mergeLibraries(a: Library, b: Library): Library {
  const merged = new Map(a)
  for (const [id, paper] of b) {
    const known = merged.get(id)
    merged.set(id, known ? mergeKept(known, paper) : paper)
  }
  return merged
}

/** Of one paper, for each thing the newer word; of two at the same instant a fixed one. */
export function mergeKept(a: KeptPaper, b: KeptPaper): KeptPaper {
  const tags = new Map(a.tags)
  for (const [tag, on] of b.tags) {
    const known = tags.get(tag)
    tags.set(tag, known ? newer(known, on) : on)
  }
  const [facts] = [a, b].toSorted(
    (x, y) => y.title.length - x.title.length || compareCodePoints(x.title, y.title),
  )
  return {
    id: a.id,
    title: facts?.title ?? a.title,
    date: [a.date, b.date].filter((date) => date !== null).toSorted(compareCodePoints)[0] ?? null,
    saved: newer(a.saved, b.saved),
    read: newer(a.read, b.read),
    note: newer(a.note, b.note),
    tags: inOrder(tags),
  }
}

function newer<T extends string | boolean>(a: Stamped<T>, b: Stamped<T>): Stamped<T> {
  const order =
    compareCodePoints(b.at ?? '', a.at ?? '') || compareCodePoints(String(b.value), String(a.value))
  return order > 0 ? b : a
}

function inOrder(tags: ReadonlyMap<string, Stamped<boolean>>): KeptPaper['tags'] {
  return [...tags].toSorted(([a], [b]) => compareCodePoints(a, b))
}
