import type { RankedPaper, Ranking } from '#domain/archive/ranking-file.ts'
import type { ArchiveIndex } from '#domain/archive/read.ts'
import type { PaperId } from '#domain/arxiv.ts'
import type { IsoDate, Period } from '#domain/calendar.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import type { Issue } from '#domain/issue.ts'
import { keepOrder, type ShownOrder } from '#domain/live/keep-order.ts'
import { liveIndex } from '#domain/live/live-index.ts'
import { riseSince } from '#domain/live/upvote-history.ts'
import { type Collection, emptyCollection } from '#domain/merge.ts'
import { overlayPaper, overlayRanking, ownRanked, periodsOf } from '#domain/overlay.ts'
import type { Paper } from '#domain/paper.ts'
import type { Language } from '#domain/text.ts'
import type { UpvoteHistories } from '#store/upvotes.ts'
import { joinRest } from './join-rest.ts'
import type { Layer } from './layer.ts'
import type { LiveError } from './live-request.ts'

/** An answer that came. */
export interface LiveEdition {
  readonly period: Period
  readonly papers: number
  readonly issues: readonly Issue[]
  /** Milliseconds since the epoch. */
  readonly fetchedAt: number
}

export interface LiveState {
  /** The papers of every period that came. */
  readonly collection: Collection
  /** Papers that were asked for one by one: they make no list of their day. */
  readonly single: Collection
  /** By the key of the period. */
  readonly came: ReadonlyMap<string, LiveEdition>
  readonly asking: ReadonlySet<string>
  /** By the key of the period, or the id of the paper. */
  readonly failed: ReadonlyMap<string, LiveError>
  /** Upvotes as this browser saw them before, and the instant before which a visit was another one. */
  readonly histories: UpvoteHistories
  readonly visit: string
  /** Lists that are being read keep their order. By the key of the period. */
  readonly kept: ReadonlyMap<string, ShownOrder>
  /** The newest day to lead with, while the reader must not be moved to a newer one. */
  readonly held: IsoDate | null
  /** Rises when lists may change their order: then they are drawn anew, and nothing moves. */
  readonly generation: number
  /** When the page was opened, or looked at again: milliseconds since the epoch. */
  readonly now: number
}

type Texts = Pick<Paper, 'abstract' | 'digest'>

export function emptyLiveState(now: number, visit: string): LiveState {
  return {
    collection: emptyCollection,
    single: emptyCollection,
    came: new Map(),
    asking: new Set(),
    failed: new Map(),
    histories: new Map(),
    visit,
    kept: new Map(),
    held: null,
    generation: 0,
    now,
  }
}

/** What came live, as it lies over the site's archive. */
export interface Live extends Layer {
  readonly state: LiveState
  /** Of the institutions of all that came. */
  readonly names: ReadonlyMap<string, InstitutionName>
  /** The same with the reader's own papers over it. */
  readonly under: (own: Layer) => Layer
  /** Whether the answer for a period (its key) or a paper (its id) is known, a failure included. */
  readonly isSettled: (key: string) => boolean
  /** The ranking as it would be without regard to a list that is being read. */
  readonly newOrder: Layer['rankingOver']
}

/** The same question gives the same object. */
export function createLive(state: LiveState): Live {
  const indexes = new WeakMap<ArchiveIndex, ArchiveIndex>()
  const over = remembered((site, rest, period) => liveRanking(state, joinRest(site, rest), period))
  const kept = remembered((site, rest, period) => inOrder(over(site, rest, period), period, state))
  const layers = new WeakMap<Layer, Layer>()
  const singles: ReadonlyMap<string, unknown> = state.single.papers
  const live: Live = {
    state,
    names: new Map([...state.collection.institutions, ...state.single.institutions]),
    newOrder: over,
    rankingOver: kept,
    indexOver: (site) => {
      const known = indexes.get(site) ?? liveIndex(site, state, state.now)
      indexes.set(site, known)
      return known
    },
    paperOver: (site, id) => livePaper(state, site, id),
    textsOver: (id, site) => {
      const paper = paperIn(state, id)
      return paper ? withoutMissing(site, paper) : site
    },
    periodsOf: (id) => {
      const paper = state.collection.papers.get(id)
      return paper ? periodsOf(paper).filter(({ key }) => state.came.has(key)) : []
    },
    isSettled: (key) => [state.came, state.failed, singles].some((known) => known.has(key)),
    under: (own) => {
      const known = layers.get(own) ?? bothLayers(live, over, own)
      layers.set(own, known)
      return known
    },
  }
  return live
}

/** What the site has to read is not exchanged under a reader's eyes: only what is missing comes. */
function withoutMissing(site: Texts, live: Texts): Texts {
  const of = (language: Language) =>
    (site.abstract[language] ?? site.digest[language]) ? site : live
  return {
    abstract: { en: of('en').abstract.en, ko: of('ko').abstract.ko },
    digest: { en: of('en').digest.en, ko: of('ko').digest.ko },
  }
}

function bothLayers(live: Live, liveOver: Layer['rankingOver'], own: Layer): Layer {
  const { state } = live
  return {
    indexOver: (site) => {
      const below = live.indexOver(site)
      const { newest } = own.indexOver(site)
      const isNewer = newest !== null && (below.newest === null || newest > below.newest)
      return { ...own.indexOver(below), newest: isNewer ? newest : below.newest }
    },
    rankingOver: remembered((site, rest, period) => {
      return inOrder(own.rankingOver(liveOver(site, rest, period), null, period), period, state)
    }),
    paperOver: (site, id) => own.paperOver(live.paperOver(site, id), id),
    textsOver: (id, site) => own.textsOver(id, live.textsOver(id, site)),
    periodsOf: (id) => {
      const known = live.periodsOf(id)
      const keys = new Set(known.map(({ key }) => key))
      return [...known, ...own.periodsOf(id).filter(({ key }) => !keys.has(key))]
    },
  }
}

const alone = {}

function remembered(rankingOver: Layer['rankingOver']): Layer['rankingOver'] {
  const rankings = new WeakMap<object, Map<string, Ranking | null>>()
  return (site, rest, period) => {
    const ofSite = rankings.get(site ?? alone) ?? new Map<string, Ranking | null>()
    const key = `${period.key}${rest ? ' and rest' : ''}`
    if (!ofSite.has(key)) ofSite.set(key, rankingOver(site, rest, period))
    rankings.set(site ?? alone, ofSite)
    return ofSite.get(key) ?? null
  }
}

/** A week or month of which only some days came is no ranking; over the site's, those days count. */
function liveRanking(state: LiveState, site: Ranking | null, period: Period): Ranking | null {
  const isAlone = site === null
  if (isAlone && !state.came.get(period.key)?.papers) return null
  const ranking = overlayRanking(site, state.collection, period)
  if (!ranking || ranking === site) return ranking
  const [before, total] = isAlone ? [[], 0] : [site.papers, site.total]
  const papers = marked(ranking.papers, before, state)
  const source = ranking.source ?? `https://huggingface.co/papers${pathOf(period)}`
  return { ...ranking, papers, source, total: Math.max(total, papers.length) }
}

function marked(
  papers: readonly RankedPaper[],
  site: readonly RankedPaper[],
  state: LiveState,
): readonly RankedPaper[] {
  const ofSite = new Map(site.map((paper) => [paper.id, paper]))
  return papers.map((paper) => {
    const before = ofSite.get(paper.id)
    return paper === before ? withRise(paper, state) : asLive(paper, before ?? null, state)
  })
}

function pathOf({ kind, key }: Period): string {
  return `/${{ daily: 'date', weekly: 'week', monthly: 'month' }[kind]}/${key}`
}

/** Marked as live, not as the reader's own; its texts stay those of the site's newest day. */
function asLive(paper: RankedPaper, site: RankedPaper | null, state: LiveState): RankedPaper {
  const { own: _, ...rest } = paper
  return withRise({ ...rest, live: { textsOn: site?.dates.at(-1) ?? null } }, state)
}

function withRise(paper: RankedPaper, { histories, visit }: LiveState): RankedPaper {
  const rise = riseSince(histories.get(paper.id) ?? [], paper.upvotes, visit)
  return rise === null ? paper : { ...paper, rise }
}

function inOrder(ranking: Ranking | null, period: Period, { kept }: LiveState): Ranking | null {
  const order = kept.get(period.key)
  return ranking && order ? { ...ranking, papers: keepOrder(ranking.papers, order) } : ranking
}

function paperIn({ collection, single }: LiveState, id: PaperId) {
  return single.papers.get(id) ?? collection.papers.get(id)
}

function livePaper(state: LiveState, site: RankedPaper | null, id: PaperId): RankedPaper | null {
  const paper = paperIn(state, id)
  if (!paper) return site
  const dates = paper.editions.map(({ date }) => date)
  const over = site ? overlayPaper(site, paper, dates) : ownRanked(paper, 1, dates)
  return asLive(over, site, state)
}
