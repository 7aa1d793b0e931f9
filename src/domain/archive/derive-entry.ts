import type { Paper } from '../paper.ts'
import type { Place } from '../ranking.ts'
import {
  type Digest,
  type Evidence,
  type KeyPoints,
  type Language,
  languages,
  type Localized,
  type Provenance,
  type SourcedText,
} from '../text.ts'
import type { Entry } from './schema.ts'

// What the schema lets through. Merging unites lists without end; the first under their order stay.
const most = {
  snapshots: 2000,
  institutions: 50,
  authors: 100,
  media: 30,
  keywords: 60,
  keywordsOfLong: 8,
  dates: 60,
}

/** A paper in its day's file: all but abstracts and digests, keys always in this order. */
export function dayEntry({ paper, rank, dates: [date] }: Place): Entry {
  const order = paper.editions.find((edition) => edition.date === date)?.order ?? rank
  return {
    ...headOf(paper, rank),
    // Only ties need it, and only where votes have moved the paper from its place in the source.
    ...(order === rank ? {} : { order }),
    upvotes: paper.upvotes,
    snapshots: paper.snapshots.slice(0, most.snapshots).map(({ at, upvotes }) => ({ at, upvotes })),
    institutions: paper.institutions.slice(0, most.institutions),
    authors: paper.authors.slice(0, most.authors),
    authorCount: paper.authorCount,
    comments: paper.comments,
    githubStars: paper.githubStars,
    links: { code: paper.links.code, project: paper.links.project },
    thumbnail: paper.thumbnail,
    ...kept({ media: paper.media.slice(0, most.media) }),
    keywords: paper.keywords.slice(0, most.keywords),
    ...kept({ submitted: paper.submitted, withdrawn: paper.withdrawn }),
    summary: bothOf(paper.summary, sourcedText),
    keyPoints: bothOf(paper.keyPoints, keyPoints),
    ...kept({ texts: textLanguages(paper) }),
  }
}

/** Languages in which the day's text file has something to read. */
function textLanguages({ abstract, digest }: Paper): Language[] {
  return languages.filter((language) => abstract[language] ?? digest[language])
}

/** A paper in a week or a month: what its closed and opened row shows, unknown fields left out. */
export function longEntry({ paper, rank, dates }: Place): Entry {
  return {
    ...headOf(paper, rank),
    ...kept({ upvotes: paper.upvotes, dates: dates.slice(0, most.dates) }),
    ...factsOf(paper, rank),
  }
}

/**
 * A paper of a weekly list: the list's order is no count of votes. Of a paper that was listed on no
 * day the archive keeps nothing but its title, so that nothing else may follow from it here.
 */
export function listEntry(paper: Paper, rank: number): Entry {
  return { ...headOf(paper, rank), ...(paper.editions.length === 0 ? {} : factsOf(paper, rank)) }
}

function headOf({ id, title, editions }: Paper, rank: number) {
  const ko = editions.length === 0 ? null : title.ko
  return { id, title: { en: title.en, ko: ko && sourcedText(ko) }, rank }
}

function factsOf(paper: Paper, rank: number): Partial<Entry> {
  const { code, project } = paper.links
  const summary = bothOf(paper.summary, sourcedText)
  const points = bothOf(paper.keyPoints, keyPoints)
  return {
    ...kept({
      institutions: paper.institutions.slice(0, most.institutions),
      authorCount: paper.authorCount,
      // Only the first paper stands with its picture.
      thumbnail: rank === 1 ? paper.thumbnail : null,
      withdrawn: paper.withdrawn,
      // Enough to filter by topic.
      keywords: paper.keywords.slice(0, most.keywordsOfLong),
      texts: textLanguages(paper),
    }),
    ...(code || project ? { links: { code, project } } : {}),
    ...(summary.en || summary.ko ? { summary } : {}),
    ...(points.en || points.ko ? { keyPoints: points } : {}),
  }
}

/** The fields that are known. */
function kept<T extends object>(fields: T): Partial<T> {
  const known: Partial<T> = { ...fields }
  for (const key in known) {
    const value: unknown = known[key]
    if (value === null || (Array.isArray(value) && value.length === 0)) delete known[key]
  }
  return known
}

function bothOf<T, U>(
  { en, ko }: Localized<T>,
  write: (text: T) => U,
): { en: U | null; ko: U | null } {
  return { en: en && write(en), ko: ko && write(ko) }
}

export function sourcedText(text: SourcedText) {
  return { text: text.text, ...provenanceOf(text) }
}

/** An abstract, with its sentence pairs where it has them. */
export function abstractText({ pairs, ...text }: SourcedText) {
  if (!pairs) return sourcedText(text)
  const starts = pairs.starts.map((pair) => [...pair])
  return { ...sourcedText(text), pairs: { of: pairs.of, starts } }
}

function keyPoints({ points, evidence, ...by }: KeyPoints) {
  return { points: [...points], ...(evidence && evidenceText(evidence)), ...provenanceOf(by) }
}

function evidenceText({ of, spans }: Evidence) {
  const places = spans.map((span) => span && [...span])
  return { evidence: { of, spans: places } }
}

export function digestText({ sentences, evidence, ...by }: Digest) {
  const places = evidence?.map((of) => [...of])
  return { sentences: [...sentences], ...(places && { evidence: places }), ...provenanceOf(by) }
}

function provenanceOf({ by, model, editor }: Provenance) {
  return {
    by,
    ...(model === undefined ? {} : { model }),
    ...(editor === undefined ? {} : { editor }),
  }
}
