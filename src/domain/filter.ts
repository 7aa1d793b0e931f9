import type { RankedPaper } from './archive/ranking-file.ts'
import type { IsoDate } from './calendar.ts'
import { compareRanked } from './ranking.ts'
import { topicsOf } from './topic.ts'
import { unknownInstitution } from './view.ts'

/** Papers that have any of the institutions; `unknown` stands for those that have none known. */
export function filterByInstitution(
  papers: readonly RankedPaper[],
  slugs: readonly string[],
): readonly RankedPaper[] {
  if (slugs.length === 0) return papers
  const wanted = new Set(slugs)
  return papers.filter(({ institutions }) =>
    institutions.length === 0
      ? wanted.has(unknownInstitution)
      : institutions.some((slug) => wanted.has(slug)),
  )
}

/** Papers that have all of the topics, given as `foldTopic` writes them. */
export function filterByTopic(
  papers: readonly RankedPaper[],
  topics: readonly string[],
): readonly RankedPaper[] {
  if (topics.length === 0) return papers
  return papers.filter(({ keywords }) => {
    const own = topicsOf(keywords)
    return topics.every((topic) => own.has(topic))
  })
}

/**
 * The ranking of a range of days, both included: the papers of one or more rankings that were
 * listed on a day of it, each once at its highest, ranked anew.
 */
export function rankRange(
  papers: readonly RankedPaper[],
  first: IsoDate,
  last: IsoDate,
): readonly RankedPaper[] {
  const byId = new Map<string, RankedPaper>()
  for (const paper of papers) {
    const dates = paper.dates.filter((date) => date >= first && date <= last)
    if (dates.length === 0) continue
    const known = byId.get(paper.id)
    byId.set(paper.id, known ? joinDates(known, dates) : { ...paper, dates })
  }
  return [...byId.values()]
    .map((paper) => ({ ...paper, order: paper.rank }))
    .toSorted(compareRanked)
    .map(({ order: _, ...paper }, index) => ({ ...paper, rank: index + 1 }))
}

function joinDates(paper: RankedPaper, dates: readonly IsoDate[]): RankedPaper {
  return { ...paper, dates: [...new Set([...paper.dates, ...dates])].toSorted() }
}

export interface InstitutionCount {
  readonly slug: string
  readonly papers: number
}

/** How many papers each institution has, most first; `unknown`, where there is any, comes last. */
export function countInstitutions(papers: readonly RankedPaper[]): InstitutionCount[] {
  const counts = new Map<string, number>()
  for (const { institutions } of papers) {
    for (const slug of institutions.length > 0 ? institutions : [unknownInstitution]) {
      counts.set(slug, (counts.get(slug) ?? 0) + 1)
    }
  }
  const last = ({ slug }: InstitutionCount) => (slug === unknownInstitution ? 1 : 0)
  return [...counts]
    .map(([slug, count]) => ({ slug, papers: count }))
    .toSorted((a, b) => last(a) - last(b) || b.papers - a.papers || (a.slug < b.slug ? -1 : 1))
}
