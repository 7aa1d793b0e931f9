import type { PaperId } from './arxiv.ts'
import type { IsoDate, IsoWeek } from './calendar.ts'
import type { Digest, KeyPoints, Localized, SourcedText } from './text.ts'

/** Upvotes at a known time: an instant (`2026-01-13T14:28:18Z`), or a date where only that is known. */
export interface Snapshot {
  readonly at: string
  readonly upvotes: number
}

/** A day on which Hugging Face listed the paper; `order` is its place (from 1) in the source's own list. */
export interface Edition {
  readonly date: IsoDate
  readonly order: number
}

/** One work, the same on every date and in every source. Null and `[]` mean *not known*. */
export interface Paper {
  readonly id: PaperId
  readonly title: { readonly en: string; readonly ko: SourcedText | null }
  /** The highest ever seen; null where no source gives a number that can be trusted. */
  readonly upvotes: number | null
  /** Oldest first, one for each instant; a bare date may have several counts, lowest first. */
  readonly snapshots: readonly Snapshot[]
  /** Oldest first, one for each day. */
  readonly editions: readonly Edition[]
  /** Slugs of canonical institutions, in code-point order. */
  readonly institutions: readonly string[]
  readonly authors: readonly string[]
  /** May exceed `authors.length`: long lists are cut at 100. */
  readonly authorCount: number | null
  readonly comments: number | null
  readonly githubStars: number | null
  readonly links: { readonly code: string | null; readonly project: string | null }
  readonly thumbnail: string | null
  readonly media: readonly string[]
  readonly keywords: readonly string[]
  /** The day arXiv received it. */
  readonly submitted: IsoDate | null
  readonly withdrawn: IsoDate | null
  readonly summary: Localized<SourcedText>
  readonly keyPoints: Localized<KeyPoints>
  readonly abstract: Localized<SourcedText>
  readonly digest: Localized<Digest>
}

/** A weekly list that came as a document: it keeps its own order, with no upvotes. */
export interface WeeklyList {
  readonly week: IsoWeek
  readonly source: string
  readonly papers: readonly PaperId[]
}

/** What is said of a paper in rankings, with nothing of it known. */
export const nothingKnown = {
  upvotes: null,
  snapshots: [],
  institutions: [],
  authors: [],
  authorCount: null,
  comments: null,
  githubStars: null,
  links: { code: null, project: null },
  thumbnail: null,
  media: [],
  keywords: [],
  submitted: null,
  withdrawn: null,
  summary: { en: null, ko: null },
  keyPoints: { en: null, ko: null },
} satisfies Partial<Paper>

/** A paper of which nothing but its id and title is known yet. */
export function emptyPaper(id: PaperId, title: string): Paper {
  return {
    ...nothingKnown,
    id,
    title: { en: title, ko: null },
    editions: [],
    abstract: { en: null, ko: null },
    digest: { en: null, ko: null },
  }
}
