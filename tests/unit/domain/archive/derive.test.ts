import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { collectDay, collectList, collectTexts } from '#domain/archive/collect.ts'
import { firstBytes } from '#domain/archive/derive-long.ts'
import { readRankingFile } from '#domain/archive/ranking-file.ts'
import { readIndex } from '#domain/archive/read.ts'
import {
  readInstitution,
  readInstitutions,
  readPaperGroup,
  readTopics,
} from '#domain/archive/read-lookups.ts'
import type { Period } from '#domain/calendar.ts'
import type { Issue } from '#domain/issue.ts'
import { type Collection, emptyCollection, mergeCollections } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { ownEditor } from '#domain/text.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { anEdition, aPaper, isoDate, isoMonth, isoWeek, paperId } from '#tests/builders/a-paper.ts'
import { anArchive } from '#tests/builders/an-archive.ts'
import { collections } from '#tests/builders/arbitraries.ts'

const day: Period = { kind: 'daily', key: isoDate('2026-01-13') }
const week: Period = { kind: 'weekly', key: isoWeek('2026-W03') }
const month: Period = { kind: 'monthly', key: isoMonth('2026-01') }

function listed(id: string, upvotes: number | null, ...editions: [date: string, order: number][]) {
  const dates = editions.map(([date, order]) => anEdition(date, order))
  return aPaper({ id: paperId(id), upvotes, editions: dates })
}

function ranksIn(files: ReadonlyMap<string, string>, path: string, period: Period) {
  const { value, issues } = readRankingFile(JSON.parse(files.get(path) ?? 'null'), path, period)
  expect(issues).toEqual([])
  return value?.papers.map(({ id, rank }) => [id, rank])
}

describe('rankings', () => {
  test('rank a day by upvotes, unknown ones last', () => {
    const papers = [
      listed('2601.00001', null, ['2026-01-13', 1]),
      listed('2601.00002', 0, ['2026-01-13', 3]),
      listed('2601.00003', 9, ['2026-01-13', 2]),
    ]
    expect(ranksIn(anArchive(aCollection(papers)), 'days/2026-01-13.json', day)).toEqual([
      ['2601.00003', 1],
      ['2601.00002', 2],
      ['2601.00001', 3],
    ])
  })

  test("rank equal upvotes by the source's order, then by id", () => {
    const papers = [
      listed('2601.00003', 9, ['2026-01-13', 2]),
      listed('2601.00002', 9, ['2026-01-13', 2]),
      listed('2601.00001', 9, ['2026-01-13', 5]),
    ]
    expect(ranksIn(anArchive(aCollection(papers)), 'days/2026-01-13.json', day)).toEqual([
      ['2601.00002', 1],
      ['2601.00003', 2],
      ['2601.00001', 3],
    ])
  })

  test('count a paper once in a week and a month, with its days within them', () => {
    const twice = listed('2601.00001', 9, ['2026-01-13', 1], ['2026-01-15', 1], ['2026-02-02', 1])
    const files = anArchive(aCollection([twice]))
    for (const [path, period] of [
      ['weeks/2026-W03.json', week],
      ['months/2026-01.json', month],
    ] as const) {
      const { value } = readRankingFile(JSON.parse(files.get(path) ?? ''), path, period)
      expect(value?.total).toBe(1)
      expect(value?.papers[0]?.dates).toEqual(['2026-01-13', '2026-01-15'])
    }
  })

  test('join a week that ends in the month after', () => {
    const papers = [
      listed('2601.00001', 5, ['2026-01-30', 1]),
      listed('2601.00002', 9, ['2026-02-01', 1]),
    ]
    const files = anArchive(aCollection(papers))
    const across: Period = { kind: 'weekly', key: isoWeek('2026-W05') }
    expect(ranksIn(files, 'weeks/2026-W05.json', across)).toEqual([
      ['2601.00002', 1],
      ['2601.00001', 2],
    ])
    expect([...files.keys()].filter((path) => path.startsWith('weeks/'))).toHaveLength(1)
  })

  test('leave authors, snapshots and media out of weeks', () => {
    const paper = aPaper({ keywords: ['kites'], media: ['https://huggingface.co/a.png'] })
    const text = anArchive(aCollection([paper])).get('weeks/2026-W03.json') ?? ''
    const [entry]: unknown[] = JSON.parse(text).papers
    expect(Object.keys(Object(entry))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:authors|snapshots|media)$/)]),
    )
    expect(text).toContain('"dates":["2026-01-13"]')
  })

  test(`put the papers of the first ${firstBytes} bytes in a long week's file, the others in the rest`, () => {
    const total = 500
    const papers = Array.from({ length: total }, (_, index) =>
      listed(`2601.${String(10_000 + index)}`, 500 - index, ['2026-01-13', index + 1]),
    )
    const files = anArchive(aCollection(papers))
    const first = JSON.parse(files.get('weeks/2026-W03.json') ?? '')
    const rest = JSON.parse(files.get('weeks/2026-W03.rest.json') ?? '')
    expect(first).toMatchObject({ rest: true, total })
    const size = Buffer.byteLength(JSON.stringify(first.papers))
    expect(size).toBeLessThanOrEqual(firstBytes + 2)
    expect(size + Buffer.byteLength(JSON.stringify(rest.papers[0]))).toBeGreaterThan(firstBytes)
    expect(rest).not.toHaveProperty('rest')
    const ranks = [...first.papers, ...rest.papers].map(({ rank }: { rank: number }) => rank)
    expect(ranks).toEqual(Array.from({ length: total }, (_, index) => index + 1))
  })

  test('name the institutions whose slugs a file uses, and the table before a document', () => {
    const known = { slug: 'stepfun', en: 'StepFun', ko: '스텝펀', country: 'CN', aliases: ['阶跃'] }
    const files = anArchive(aCollection(), [known])
    for (const path of ['days/2026-01-13.json', 'weeks/2026-W03.json', 'months/2026-01.json']) {
      expect(JSON.parse(files.get(path) ?? '').institutions).toEqual({
        stepfun: { en: 'StepFun', ko: '스텝펀', country: 'CN' },
      })
    }
  })
})

describe('weekly lists', () => {
  const list = {
    week: isoWeek('2026-W03'),
    source: 'https://huggingface.co/papers/week/2026-W03',
    papers: ['2601.00002', '2601.00001'].map(paperId),
  }

  test('rank a week without days in their own order, upvotes unknown', () => {
    const papers = [aPaper({ editions: [] }), aPaper({ id: paperId('2601.00002'), editions: [] })]
    const files = anArchive(aCollection(papers, { lists: [list] }))
    const json: unknown = JSON.parse(files.get('weeks/2026-W03.json') ?? '')
    const { value } = readRankingFile(json, '', week)
    expect(value?.papers.map(({ id, upvotes }) => [id, upvotes])).toEqual([
      ['2601.00002', null],
      ['2601.00001', null],
    ])
    expect(value?.list?.source).toBe(list.source)
    expect(readIndex(JSON.parse(files.get('index.json') ?? ''), '').value?.weeks).toEqual({
      '2026-W03': { papers: 2, top: null },
    })
    expect(files.has('days/2026-01-13.json')).toBe(false)
  })

  test('stand beside the ranking of a week that has days', () => {
    const papers = [aPaper(), aPaper({ id: paperId('2601.00002'), upvotes: 1 })]
    const files = anArchive(aCollection(papers, { lists: [list] }))
    expect(ranksIn(files, 'weeks/2026-W03.json', week)?.[0]).toEqual(['2601.00001', 1])
    const { papers: inList } = JSON.parse(files.get('weeks/2026-W03.json') ?? '').list
    expect(inList.map(({ id }: { id: string }) => id)).toEqual(list.papers)
    expect(files.get('lists/2026-W03.json')).toContain('2601.00002')
  })

  test('of one week give way to the longest', () => {
    const short = { ...list, source: 'https://example.org/', papers: [paperId('2601.00001')] }
    const files = anArchive(aCollection([aPaper()], { lists: [short, list] }))
    expect(JSON.parse(files.get('lists/2026-W03.json') ?? '').source).toBe(list.source)
  })
})

describe('lookups', () => {
  const papers = [
    listed('2601.00001', 5, ['2026-01-13', 1], ['2026-01-14', 1]),
    listed('2512.00002', 9, ['2026-01-13', 1]),
  ]
  const files = anArchive(aCollection(papers))
  const json = (path: string): unknown => JSON.parse(files.get(path) ?? 'null')

  test('count papers and the highest upvotes of each period', () => {
    const { value } = readIndex(json('index.json'), '')
    expect(value?.newest).toBe('2026-01-14')
    expect(value?.days).toEqual({
      '2026-01-13': { papers: 2, top: 9 },
      '2026-01-14': { papers: 1, top: 5 },
    })
    expect(value?.months).toEqual({ '2026-01': { papers: 2, top: 9 } })
  })

  test('tell where a paper ranked, by the month of its id', () => {
    expect(readPaperGroup(json('papers/2601.json'), '').value?.papers).toEqual({
      '2601.00001': {
        days: [
          ['2026-01-13', 2],
          ['2026-01-14', 1],
        ],
        weeks: [['2026-W03', 2]],
        months: [['2026-01', 2]],
      },
    })
    expect(files.has('papers/2512.json')).toBe(true)
  })

  test("list an institution's papers once, newest first, on their best day", () => {
    const { value } = readInstitution(json('institutions/stepfun.json'), '')
    expect(value?.list.map(({ id, date, rank }) => [id, date, rank])).toEqual([
      ['2601.00001', '2026-01-14', 1],
      ['2512.00002', '2026-01-13', 1],
    ])
    expect(readInstitutions(json('institutions/index.json'), '').value?.institutions).toEqual([
      {
        slug: 'stepfun',
        name: { en: 'StepFun', ko: null },
        aliases: [],
        country: 'CN',
        papers: 2,
        upvotes: 14,
      },
    ])
  })
})

describe('topics', () => {
  const told = (id: string, ...keywords: string[]) =>
    aPaper({ id: paperId(id), keywords, editions: [anEdition('2026-01-13', 1)] })

  test('are keywords of several papers, the most used first, each paper counted once', () => {
    const twice = { editions: [anEdition('2026-01-13', 1), anEdition('2026-01-14', 1)] }
    const files = anArchive(
      aCollection([
        { ...told('2601.00001', 'Kites', 'kite', 'Lanterns'), ...twice },
        told('2601.00002', 'lantern', 'kites'),
        told('2601.00003', 'Kite', 'harbours'),
      ]),
    )
    const input: unknown = JSON.parse(files.get('topics/index.json') ?? 'null')
    expect(readTopics(input, '').value?.topics).toEqual([
      { topic: 'kite', name: 'kites', papers: 3 },
      { topic: 'lantern', name: 'lantern', papers: 2 },
    ])
  })

  test('have no file where there is none', () => {
    expect(anArchive(aCollection([told('2601.00001', 'kite')])).has('topics/index.json')).toBe(
      false,
    )
  })
})

describe('texts', () => {
  const own = { by: 'editor', editor: ownEditor } as const
  const digest = { sentences: ['A kite lands.'], ...own }
  const paper = aPaper({ digest: { en: digest, ko: null } })

  test('stand beside the day, a language a file, and only where there are any', () => {
    const files = anArchive(aCollection([paper]))
    expect(JSON.parse(files.get('days/2026-01-13.en.json') ?? '').digests).toEqual({
      '2601.00001': digest,
    })
    expect(files.has('days/2026-01-13.ko.json')).toBe(false)
    expect(files.get('days/2026-01-13.json')).not.toContain('A kite lands')
  })

  test('of a paper that the day does not list are issues', () => {
    const json: unknown = JSON.parse(
      anArchive(aCollection([paper])).get('days/2026-01-13.en.json') ?? '',
    )
    const { collection, issues } = collectTexts(json, 'days/2026-01-13.en.json', new Map())
    expect(collection.papers.size).toBe(0)
    expect(issues.map(({ code }) => code)).toEqual(['bad-paper'])
  })
})

describe('bytes', () => {
  test('are the same whatever the order in which papers came', () => {
    fc.assert(
      fc.property(collections, (collection) => {
        const reversed = { ...collection, papers: new Map([...collection.papers].toReversed()) }
        expect([...anArchive(reversed)]).toEqual([...anArchive(collection)])
      }),
    )
  })

  test('end in a newline and hold the keys of a day in their order', () => {
    const text = anArchive(aCollection()).get('days/2026-01-13.json') ?? ''
    expect(text).toMatch(
      /^\{\n {2}"version": 1,\n {2}"date": "2026-01-13",\n {2}"source": .*\}\n$/s,
    )
    expect(Object.keys(JSON.parse(text).papers[0])).toEqual([
      'id',
      'title',
      'rank',
      'upvotes',
      'snapshots',
      'institutions',
      'authors',
      'authorCount',
      'comments',
      'githubStars',
      'links',
      'thumbnail',
      'keywords',
      'summary',
      'keyPoints',
    ])
  })
})

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(collections, (some) => {
      const whole = mergeCollections(some)
      const { collection, issues } = readBack(anArchive(whole))
      expect(issues).toEqual([])
      const papers = [...whole.papers.values()].filter(({ editions }) => editions.length > 0)
      expect(byId(collection).filter(({ editions }) => editions.length > 0)).toEqual(
        byId({ ...whole, papers: new Map(papers.map((paper) => [paper.id, paper])) }),
      )
    }),
    { numRuns: 300 },
  )
})

test('what is read back is written as it was', () => {
  fc.assert(
    fc.property(collections, (some) => {
      const files = anArchive(mergeCollections(some))
      expect([...anArchive(readBack(files).collection)]).toEqual([...files])
    }),
    { numRuns: 300 },
  )
})

function byId({ papers }: Collection): Paper[] {
  return [...papers.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function readBack(files: ReadonlyMap<string, string>) {
  const issues: Issue[] = []
  let whole = emptyCollection
  for (const [path, text] of files) {
    const json: unknown = JSON.parse(text)
    const [, folder, key, part] = /^(\w+)\/([^.]+)\.(?:(en|ko)\.)?json$/.exec(path) ?? []
    if (key === undefined || (folder !== 'days' && folder !== 'lists')) continue
    const read =
      folder === 'lists'
        ? collectList(json, path)
        : part === undefined
          ? collectDay(json, path, isoDate(key))
          : collectTexts(json, path, whole.papers)
    whole = mergeCollections(whole, read.collection)
    issues.push(...read.issues)
  }
  return { collection: whole, issues }
}
