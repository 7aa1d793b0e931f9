import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readRankingFile, type Ranking } from '#domain/archive/ranking-file.ts'
import { monthOf, parsePeriodKey, type Period, weekOf } from '#domain/calendar.ts'
import { type Collection, emptyCollection, mergeCollections } from '#domain/merge.ts'
import { overlayRanking, overlayTexts, periodsOf } from '#domain/overlay.ts'
import { compareRanked, rankPapers } from '#domain/ranking.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { anEdition, aPaper, isoDate, isoWeek, paperId } from '#tests/builders/a-paper.ts'
import { aRankedPaper, aRanking } from '#tests/builders/a-ranking.ts'
import { anArchive } from '#tests/builders/an-archive.ts'
import { collections } from '#tests/builders/arbitraries.ts'

const day: Period = { kind: 'daily', key: isoDate('2026-01-13') }
const week: Period = { kind: 'weekly', key: isoWeek('2026-W03') }

/** A ranking as a site publishes it. */
function published(collection: Collection, period: Period): Ranking | null {
  const folder = { daily: 'days', weekly: 'weeks', monthly: 'months' }[period.kind]
  const path = `${folder}/${period.key}.json`
  const text = anArchive(collection).get(path)
  return text === undefined ? null : readRankingFile(JSON.parse(text), path, period).value
}

const periods = fc.integer({ min: 0, max: 70 }).chain((days) => {
  const date = new Date(Date.UTC(2025, 11, 15 + days)).toISOString().slice(0, 10)
  const keys = [date, weekOf(isoDate(date)), monthOf(isoDate(date))]
  return fc.constantFrom(...keys.flatMap((key) => parsePeriodKey(key) ?? []))
})

describe('over any archive', () => {
  const any = [collections, collections, periods] as const

  test('laying the same documents twice changes nothing more', () => {
    fc.assert(
      fc.property(...any, (site, own, period) => {
        const once = overlayRanking(published(site, period), own, period)
        expect(overlayRanking(once, own, period)).toEqual(once)
      }),
    )
  })

  test('no documents leave a ranking as it is', () => {
    fc.assert(
      fc.property(collections, periods, (site, period) => {
        const ranking = published(site, period)
        expect(overlayRanking(ranking, emptyCollection, period)).toEqual(ranking)
      }),
    )
  })

  test('every paper has one rank, in the order of every ranking', () => {
    fc.assert(
      fc.property(...any, (site, own, period) => {
        const papers = overlayRanking(published(site, period), own, period)?.papers ?? []
        expect(papers.map(({ rank }) => rank)).toEqual(papers.map((_, index) => index + 1))
        expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length)
        const inOrder = papers.map((paper) => ({ ...paper, order: paper.rank }))
        expect(inOrder.toSorted(compareRanked)).toEqual(inOrder)
      }),
    )
  })

  test('a day holds what merging both archives gives', () => {
    fc.assert(
      fc.property(collections, collections, periods, (site, own, period) => {
        fc.pre(period.kind === 'daily')
        const merged = mergeCollections(site, own)
        const places = rankPapers(merged.papers.values(), period)
        const papers = overlayRanking(published(site, period), own, period)?.papers ?? []
        const siteIds = rankPapers(site.papers.values(), period).map(({ paper }) => paper.id)
        const ownIds = rankPapers(own.papers.values(), period).map(({ paper }) => paper.id)
        expect(papers.map(({ id }) => id).toSorted()).toEqual(
          places.map(({ paper }) => paper.id).toSorted(),
        )
        // Of a paper that one side lists on other days only, that day's file says nothing.
        for (const { id, upvotes } of papers) {
          if (!siteIds.includes(id) || !ownIds.includes(id)) continue
          expect(upvotes).toBe(merged.papers.get(id)?.upvotes ?? null)
        }
      }),
    )
  })

  test('the marks are exactly on the papers that the reader has', () => {
    fc.assert(
      fc.property(...any, (site, own, period) => {
        const papers = overlayRanking(published(site, period), own, period)?.papers ?? []
        for (const paper of papers) expect(paper.own !== undefined).toBe(own.papers.has(paper.id))
      }),
    )
  })
})

const first = aRankedPaper({ id: paperId('2601.00001'), upvotes: 60, rank: 1 })
const second = aRankedPaper({ id: paperId('2601.00002'), upvotes: 30, rank: 2, texts: ['en'] })

test('ranks a paper that only the reader has among the site’s', () => {
  const own = aCollection([
    aPaper({ id: paperId('2601.00003'), upvotes: 40, editions: [anEdition('2026-01-13', 9)] }),
  ])
  const ranking = overlayRanking(aRanking({ papers: [first, second] }), own, day)
  expect(ranking?.papers.map(({ id, rank }) => [id, rank])).toEqual([
    ['2601.00001', 1],
    ['2601.00003', 2],
    ['2601.00002', 3],
  ])
  expect(ranking?.total).toBe(3)
  expect(ranking?.papers[1]?.own).toEqual({ textsOn: null })
})

test('moves a paper up when the reader’s upvotes are higher, and keeps where its texts are', () => {
  const own = aCollection([aPaper({ id: second.id, upvotes: 90, snapshots: [] })])
  const ranking = overlayRanking(aRanking({ papers: [first, second] }), own, day)
  expect(ranking?.papers[0]).toMatchObject({
    id: second.id,
    rank: 1,
    upvotes: 90,
    snapshots: second.snapshots,
    texts: ['en'],
    own: { textsOn: '2026-01-13' },
  })
  expect(ranking?.papers[1]).toBe(ranking?.papers.find(({ id }) => id === first.id))
})

test('adds facts of a paper that the reader’s documents list on no day', () => {
  const summary = { en: { text: 'It lands.', by: 'unknown' as const }, ko: null }
  const own = aCollection([aPaper({ id: first.id, upvotes: null, editions: [], summary })])
  const ranking = overlayRanking(aRanking({ papers: [first, second] }), own, day)
  expect(ranking?.papers.map(({ id }) => id)).toEqual([first.id, second.id])
  expect(ranking?.papers[0]?.summary).toEqual(summary)
})

test('makes a ranking where the site has none, and none where nobody has any', () => {
  const own = aCollection([aPaper()])
  expect(overlayRanking(null, own, day)?.papers).toHaveLength(1)
  expect(overlayRanking(null, own, { kind: 'daily', key: isoDate('2026-01-14') })).toBeNull()
})

describe('a weekly list', () => {
  const listed = [paperId('2601.00002'), paperId('2601.00001')]
  const list = {
    week: week.key as never,
    source: 'https://huggingface.co/papers/week/2026-W03',
    papers: listed,
  }
  const undated = listed.map((id) => aPaper({ id, editions: [] }))

  test('keeps its own order, without upvotes, while no day of the week is known', () => {
    const ranking = overlayRanking(null, aCollection(undated, { lists: [list] }), week)
    expect(ranking?.papers.map(({ id, rank, upvotes }) => [id, rank, upvotes])).toEqual([
      ['2601.00002', 1, null],
      ['2601.00001', 2, null],
    ])
    expect(ranking?.list?.papers.map(({ id }) => id)).toEqual(listed)
  })

  test('stands beside the ranking of a week whose days are known', () => {
    const ranking = overlayRanking(
      aRanking({ period: week, papers: [first, second] }),
      aCollection(undated, { lists: [list] }),
      week,
    )
    expect(ranking?.papers.map(({ id }) => id)).toEqual([first.id, second.id])
    expect(ranking?.list?.papers).toHaveLength(2)
  })

  test('belongs to the periods of its papers', () => {
    const paper = aPaper({ id: listed[0] ?? first.id, editions: [] })
    expect(periodsOf(paper, [list])).toEqual([week])
  })
})

test('takes in each language the text of the better writer', () => {
  const own = aPaper({
    abstract: {
      en: { text: 'By the authors.', by: 'authors' },
      ko: { text: '기계가 옮겼다.', by: 'machine' },
    },
  })
  const site = {
    abstract: {
      en: { text: 'By a model, and much longer.', by: 'machine' as const },
      ko: { text: '편집자가 썼다.', by: 'editor' as const },
    },
    digest: { en: { sentences: ['It lands.'], by: 'editor' as const }, ko: null },
  }
  const { abstract, digest } = overlayTexts(own.id, site, own)
  expect(abstract.en?.text).toBe('By the authors.')
  expect(abstract.ko?.text).toBe('편집자가 썼다.')
  expect(digest.en?.sentences).toEqual(['It lands.'])
})
