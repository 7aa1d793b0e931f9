import { describe, expect, test } from 'vitest'

import { parsePeriodKey, type Period } from '#domain/calendar.ts'
import type { Paper } from '#domain/paper.ts'
import { createLive, emptyLiveState, type LiveState } from '#queries/live-layer.ts'
import { LiveError } from '#queries/live-request.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { anEdition, aPaper, isoDate, paperId } from '#tests/builders/a-paper.ts'
import { aRankedPaper, aRanking } from '#tests/builders/a-ranking.ts'
import { anIndex } from '#tests/builders/an-index.ts'

const now = Date.parse('2026-01-20T12:00:00Z')
const visit = '2026-01-20T11:30:00Z'

function period(key: string): Period {
  const read = parsePeriodKey(key)
  if (!read) throw new Error(`${key} is no period`)
  return read
}

/** Papers as they came for a period. */
function came(key: string, papers: readonly Paper[], rest: Partial<LiveState> = {}): LiveState {
  const edition = { period: period(key), papers: papers.length, issues: [], fetchedAt: now }
  return {
    ...emptyLiveState(now, visit),
    collection: aCollection(papers),
    came: new Map([[key, edition]]),
    ...rest,
  }
}

const day = period('2026-01-13')
const kites = aPaper({ upvotes: 60, snapshots: [{ at: '2026-01-20T12:00:00Z', upvotes: 60 }] })
const lamps = aPaper({
  id: paperId('2601.00002'),
  title: { en: 'Lamps', ko: null },
  upvotes: 50,
  editions: [anEdition('2026-01-13', 2)],
})
const site = aRanking({
  papers: [
    aRankedPaper({ id: lamps.id, title: lamps.title, rank: 1, upvotes: 48, texts: ['ko'] }),
    aRankedPaper({
      rank: 2,
      upvotes: 42,
      summary: { en: null, ko: { text: '연을 내리는 법', by: 'editor' } },
    }),
  ],
})

describe('over a ranking of the site', () => {
  const live = createLive(came('2026-01-13', [kites, lamps]))
  const over = live.rankingOver(site, null, day)

  test('stand the upvotes of now, and the order that they give', () => {
    expect(over?.papers.map(({ id, rank, upvotes }) => [id, rank, upvotes])).toEqual([
      [kites.id, 1, 60],
      [lamps.id, 2, 50],
    ])
  })

  test('stays the site’s Korean', () => {
    expect(over?.papers[0]?.summary.ko?.text).toBe('연을 내리는 법')
  })

  test('papers are marked as live, with the day whose texts the site has, not as the reader’s own', () => {
    expect(over?.papers.map(({ live: mark, own }) => [mark, own])).toEqual([
      [{ textsOn: '2026-01-13' }, undefined],
      [{ textsOn: '2026-01-13' }, undefined],
    ])
  })

  test('the same question gives the same object', () => {
    expect(live.rankingOver(site, null, day)).toBe(over)
  })

  test('a list that is being read keeps its order', () => {
    const kept = new Map([['2026-01-13', { ids: [lamps.id, kites.id], rises: new Map() }]])
    const calm = createLive(came('2026-01-13', [kites, lamps], { kept }))
    expect(calm.rankingOver(site, null, day)?.papers.map(({ id, rank }) => [id, rank])).toEqual([
      [lamps.id, 1],
      [kites.id, 2],
    ])
    expect(calm.newOrder(site, null, day)?.papers[0]?.id).toBe(kites.id)
  })
})

describe('without a ranking of the site', () => {
  test('the papers that came are the ranking', () => {
    const ranking = createLive(came('2026-01-13', [lamps, kites])).rankingOver(null, null, day)
    expect(ranking).toMatchObject({
      total: 2,
      source: 'https://huggingface.co/papers/date/2026-01-13',
      papers: [
        { id: kites.id, rank: 1, live: { textsOn: null } },
        { id: lamps.id, rank: 2 },
      ],
    })
    expect(ranking?.institutions.get('stepfun')?.en).toBe('StepFun')
  })

  test.each(['2026-W03', '2026-01', '2026-01-12'])('a day that came is no ranking of %s', (key) => {
    const live = createLive(came('2026-01-13', [kites]))
    expect(live.rankingOver(null, null, period(key))).toBeNull()
  })

  test('a paper asked for alone makes no list of its day', () => {
    const live = createLive({ ...emptyLiveState(now, visit), single: aCollection([kites]) })
    expect(live.rankingOver(null, null, day)).toBeNull()
    expect(live.paperOver(null, kites.id)?.upvotes).toBe(60)
    expect(live.indexOver(anIndex()).days).toMatchObject({ '2026-01-13': { papers: 50 } })
  })
})

test('tells what a paper gained since the last visit, and only that', () => {
  const histories = new Map([
    [
      kites.id,
      [
        { at: '2026-01-19T08:00:00Z', upvotes: 45 },
        { at: '2026-01-20T11:55:00Z', upvotes: 58 },
      ],
    ],
  ])
  const live = createLive(came('2026-01-13', [kites, lamps], { histories }))
  expect(live.rankingOver(site, null, day)?.papers.map(({ rise }) => rise)).toEqual([15, undefined])
})

describe('what there is to read', () => {
  const abstract = { en: { text: 'We land kites.', by: 'authors' }, ko: null } as const
  const live = createLive(came('2026-01-13', [{ ...kites, abstract }]))
  const none = { en: null, ko: null }

  test('comes live where the site has nothing', () => {
    const texts = live.textsOver(kites.id, { abstract: none, digest: none })
    expect(texts.abstract.en?.text).toBe('We land kites.')
  })

  test('is not exchanged where the site has a digest', () => {
    const digest = { en: { sentences: ['Kites land.'], by: 'editor' }, ko: null } as const
    const texts = live.textsOver(kites.id, { abstract: none, digest })
    expect(texts).toEqual({ abstract: none, digest })
  })
})

test.each<[string, Partial<LiveState>, string, boolean]>([
  ['came', came('2026-01-13', []), '2026-01-13', true],
  ['failed', { failed: new Map([['2026-01-13', new LiveError('slow')]]) }, '2026-01-13', true],
  ['is under way', { asking: new Set(['2026-01-13']) }, '2026-01-13', false],
  ['was never asked for', {}, '2026-01-13', false],
  ['is a paper that came', { single: aCollection([kites]) }, kites.id, true],
])('an answer that %s: settled', (_, state, key, settled) => {
  const live = createLive({ ...emptyLiveState(now, visit), ...state })
  expect(live.isSettled(key)).toBe(settled)
})

test('a held day leads although a newer one came', () => {
  const monday = aPaper({ editions: [anEdition('2026-01-19', 1)] })
  const state = came('2026-01-19', [monday])
  expect(createLive(state).indexOver(anIndex()).newest).toBe('2026-01-19')
  const held = createLive({ ...state, held: isoDate('2026-01-15') })
  expect(held.indexOver(anIndex()).newest).toBe('2026-01-15')
})
