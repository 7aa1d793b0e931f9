/**
 * The reader's own documents laid over a site's archive: what both say of a paper is merged, and
 * papers that only the reader has are ranked among the site's. Nothing here asks the site.
 */
import type { RankedPaper, Ranking } from './archive/ranking-file.ts'
import type { PaperId } from './arxiv.ts'
import { type IsoDate, monthOf, type Period, weekOf } from './calendar.ts'
import { type Collection, mergePapers } from './merge.ts'
import { emptyPaper, type Paper, type WeeklyList } from './paper.ts'
import { compareCodePoints, compareRanked, rankPapers } from './ranking.ts'

/** A paper of the site with what the reader's documents add; its rank is still the site's. */
export function overlayPaper(
  site: RankedPaper,
  own: Paper,
  ownDates: readonly IsoDate[],
): RankedPaper {
  const { rank, dates, texts, own: mark, live, rise, ...facts } = site
  const base = { ...emptyPaper(site.id, site.title.en), ...facts }
  const { editions: _, abstract: _abstract, digest: _digest, ...merged } = mergePapers(base, own)
  const all = [...new Set([...dates, ...ownDates])].toSorted(compareCodePoints)
  const textsOn = live ? live.textsOn : (dates.at(-1) ?? null)
  const risen = rise === undefined ? {} : { rise }
  return { ...merged, rank, dates: all, texts, own: mark ?? { textsOn }, ...risen }
}

/** A paper that only the reader has, as it stands in a ranking. */
export function ownRanked(paper: Paper, rank: number, dates: readonly IsoDate[]): RankedPaper {
  // Merged with itself: that brings its lists into the order in which merging leaves them.
  const merged = mergePapers(paper, paper)
  const { editions: _, abstract: _abstract, digest: _digest, ...facts } = merged
  return {
    ...facts,
    rank,
    dates: dates.toSorted(compareCodePoints),
    texts: [],
    own: { textsOn: null },
  }
}

/**
 * The papers of a period, the site's and the reader's, ranked anew: upvotes, then the place in
 * their list, then the id. Without a paper of the reader's among them the same papers come back.
 */
export function overlayPapers(
  papers: readonly RankedPaper[],
  own: Collection,
  period: Period,
): readonly RankedPaper[] {
  const places = rankPapers(own.papers.values(), period)
  if (places.length === 0 && !papers.some(({ id }) => own.papers.has(id))) return papers
  const datesOf = new Map(places.map(({ paper, dates }) => [paper.id, dates]))
  const known = new Set(papers.map(({ id }) => id))
  const both = papers.map((paper) => {
    const mine = own.papers.get(paper.id)
    return mine ? overlayPaper(paper, mine, datesOf.get(paper.id) ?? []) : paper
  })
  const only = places
    .filter(({ paper }) => !known.has(paper.id))
    .map(({ paper, dates }) => ownRanked(paper, orderOn(paper, dates), dates))
  return [...both, ...only]
    .map((paper) => ({ paper, id: paper.id, upvotes: paper.upvotes, order: paper.rank }))
    .toSorted(compareRanked)
    .map(({ paper }, index) => ({ ...paper, rank: index + 1 }))
}

function orderOn(paper: Paper, dates: readonly IsoDate[]): number {
  const within = paper.editions.filter(({ date }) => dates.includes(date))
  return Math.min(...within.map(({ order }) => order))
}

/**
 * A period's ranking with the reader's papers in it; `site` is null where the site has none. Null
 * where neither has any. A weekly list keeps its own order while no day of its week is known.
 */
export function overlayRanking(
  site: Ranking | null,
  own: Collection,
  period: Period,
): Ranking | null {
  const list = listOf(own, period)
  const base = site ?? listRanking(period, list, own)
  const papers = papersOver(base, own, period)
  if (!site && papers.length === 0) return null
  const total = base.total + papers.length - base.papers.length
  return {
    ...base,
    papers,
    institutions: new Map([...own.institutions, ...base.institutions]),
    total: Math.max(total, papers.length),
    list: base.list ?? (list && shownList(list, own)),
  }
}

function papersOver({ list, papers }: Ranking, own: Collection, period: Period) {
  const isListOnly = list !== null && papers.every(({ dates }) => dates.length === 0)
  if (!isListOnly) return overlayPapers(papers, own, period)
  const dated = overlayPapers([], own, period)
  return dated.length > 0 ? dated : papers.map((paper) => inListOrder(paper, own))
}

/** The ranking of a period that only the reader may have: what a list of it says, else nothing. */
function listRanking(period: Period, list: WeeklyList | null, own: Collection): Ranking {
  const papers = list ? listed(list, own) : []
  const empty = { source: null, institutions: new Map(), hasRest: false }
  return { ...empty, period, papers, total: papers.length, list: list && shownList(list, own) }
}

/** The longest of the reader's lists of a week, of equal ones the first by source. */
function listOf({ lists }: Collection, { key }: Period): WeeklyList | null {
  const [longest] = lists
    .filter(({ week }) => week === key)
    .toSorted((a, b) => b.papers.length - a.papers.length || compareCodePoints(a.source, b.source))
  return longest ?? null
}

function shownList({ source, papers }: WeeklyList, own: Collection): Ranking['list'] {
  const known = papers.flatMap((id) => own.papers.get(id) ?? [])
  return { source, papers: known.map(({ id, title }) => ({ id, title: title.en })) }
}

function listed({ papers }: WeeklyList, own: Collection): RankedPaper[] {
  const known = papers.flatMap((id) => own.papers.get(id) ?? [])
  return known.map((paper, index) => ownRanked(paper, index + 1, []))
}

/** A list's order is no count of upvotes: none are shown beside it. */
function inListOrder(paper: RankedPaper, own: Collection): RankedPaper {
  const mine = own.papers.get(paper.id)
  return mine ? { ...overlayPaper(paper, mine, []), upvotes: null } : paper
}

/** Every period in which the reader's documents list a paper, days first; oldest first of each. */
export function periodsOf(paper: Paper, lists: readonly WeeklyList[] = []): Period[] {
  const days = paper.editions.map(({ date }) => date)
  const inLists = lists.filter(({ papers }) => papers.includes(paper.id)).map(({ week }) => week)
  const weeks = [...new Set([...days.map(weekOf), ...inLists])].toSorted(compareCodePoints)
  const months = [...new Set(days.map(monthOf))]
  return [
    ...days.map((key): Period => ({ kind: 'daily', key })),
    ...weeks.map((key): Period => ({ kind: 'weekly', key })),
    ...months.map((key): Period => ({ kind: 'monthly', key })),
  ]
}

/** Abstracts and digests of a paper, the site's and the reader's: in each language the better one. */
export function overlayTexts(
  id: PaperId,
  site: Pick<Paper, 'abstract' | 'digest'>,
  own: Paper,
): Pick<Paper, 'abstract' | 'digest'> {
  const { abstract, digest } = mergePapers({ ...emptyPaper(id, ''), ...site }, own)
  return { abstract, digest }
}
