import { describe, expect, test } from 'vitest'

import { feedFiles } from '#build/feeds.ts'
import type { Paper } from '#domain/paper.ts'
import { anEdition, aPaper, paperId } from '#tests/builders/a-paper.ts'
import { aSurvey } from '#tests/builders/a-survey.ts'

const site = 'https://example.org/nonmun/'

interface JsonFeed {
  readonly version: string
  readonly title: string
  readonly language: string
  readonly home_page_url?: string
  readonly feed_url?: string
  readonly items: readonly {
    readonly id: string
    readonly url: string
    readonly title: string
    readonly content_html: string
    readonly date_published: string
    readonly date_modified: string
  }[]
}

function filesOf(papers?: readonly Paper[], url: string | null = site): Map<string, string> {
  return new Map(Array.from(feedFiles(aSurvey(papers), url), ({ path, text }) => [path, text]))
}

function feedOf(name: string, papers?: readonly Paper[], url: string | null = site): JsonFeed {
  return JSON.parse(filesOf(papers, url).get(`feeds/${name}.json`) ?? '')
}

/** A paper on each of so many weekdays, oldest first. */
function aPaperADay(days: number): Paper[] {
  return Array.from({ length: days }, (_, index) =>
    aPaper({
      id: paperId(`2601.${String(10_000 + index)}`),
      editions: [anEdition(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10), 1)],
    }),
  )
}

test('there is one of each kind, form and language', () => {
  expect([...filesOf().keys()]).toEqual([
    'feeds/daily.en.xml',
    'feeds/daily.en.json',
    'feeds/daily.ko.xml',
    'feeds/daily.ko.json',
    'feeds/weekly.en.xml',
    'feeds/weekly.en.json',
    'feeds/weekly.ko.xml',
    'feeds/weekly.ko.json',
  ])
})

test('the same archive gives the same bytes', () => {
  expect(filesOf()).toEqual(filesOf())
})

test.each([
  ['daily', 'ko', '2026년 1월 13일 화요일 · 논문 1편', 'daily/2026-01-13/', '2026-01-13'],
  ['daily', 'en', 'Tuesday, January 13, 2026 · 1 paper', 'daily/2026-01-13/', '2026-01-13'],
  ['weekly', 'ko', /^2026년 3주차 · .* · 논문 1편$/, 'weekly/2026-W03/', '2026-01-12'],
  ['weekly', 'en', /^Week 3, 2026 · .* · 1 paper$/, 'weekly/2026-W03/', '2026-01-12'],
] as const)(
  'an entry of the %s feed in %s names its ranking',
  (kind, language, title, path, day) => {
    const { items, ...head } = feedOf(`${kind}.${language}`)
    expect(head).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language,
      home_page_url: `${site}${language}/`,
      feed_url: `${site}feeds/${kind}.${language}.json`,
    })
    const [entry] = items
    expect(entry?.title).toEqual(typeof title === 'string' ? title : expect.stringMatching(title))
    expect(entry).toMatchObject({
      id: `${site}${language}/${path}`,
      url: `${site}${language}/${path}`,
      date_published: `${day}T00:00:00.000Z`,
      date_modified: '2026-01-13T14:00:00.000Z',
    })
  },
)

test('has the newest 30 days, newest first, and no more of a day than ten papers', () => {
  const busyDay = Array.from({ length: 14 }, (_, index) =>
    aPaper({
      id: paperId(`2602.${String(10_000 + index)}`),
      editions: [anEdition('2026-03-02', 1)],
    }),
  )
  const { items } = feedOf('daily.ko', [...aPaperADay(40), ...busyDay])
  expect(items).toHaveLength(30)
  expect(items[0]?.url).toContain('2026-03-02')
  expect(items[0]?.title).toContain('논문 14편')
  expect(items[0]?.content_html.match(/<li/g)).toHaveLength(10)
})

test('has the newest twelve weeks', () => {
  const { items } = feedOf('weekly.en', aPaperADay(100))
  expect(items).toHaveLength(12)
  expect(items.map(({ id }) => id)).toEqual(
    items
      .map(({ id }) => id)
      .toSorted()
      .toReversed(),
  )
})

describe('a paper', () => {
  const summary = {
    en: { text: 'It lands $x < 3$ & stays.', by: 'machine', model: 'm-1' },
    ko: null,
  } as const
  const [ko, en] = ['ko', 'en'].map(
    (language) => feedOf(`daily.${language}`, [aPaper({ summary })]).items[0]?.content_html ?? '',
  )

  test('stands with its rank, upvotes and institutions, and leads to its page', () => {
    expect(ko).toContain(
      `<li value="1"><a href="${site}ko/papers/2601.00001/" lang="en">Kites That Learn to Land</a>` +
        '<br>추천 42 · StepFun',
    )
  })

  test('says who wrote its summary, and where that is not in the language of the feed', () => {
    expect(en).toContain('<span lang="en">It lands x &lt; 3 &amp; stays.</span> (By machine · m-1)')
    expect(ko).toContain('<span lang="en">')
    expect(ko).toContain('(기계 작성 · m-1 · 영어로만 있습니다.)')
  })

  test('without upvotes or summary says the one and leaves out the other', () => {
    const [item] = feedOf('daily.en', [aPaper({ upvotes: null, snapshots: [] })]).items
    expect(item?.content_html).toContain('upvotes unknown')
    expect(item?.content_html).not.toContain('span')
    expect(item?.date_modified).toBe('2026-01-13T00:00:00.000Z')
  })
})

test('without an address of the site nothing pretends to know one', () => {
  const files = filesOf(undefined, null)
  const { items, home_page_url: home, feed_url: self } = feedOf('daily.ko', undefined, null)
  expect([home, self]).toEqual([undefined, undefined])
  expect(items[0]?.id).toMatch(/^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/)
  expect(items[0]?.url).toBe('https://huggingface.co/papers/date/2026-01-13')
  expect(items[0]?.content_html).toContain('https://huggingface.co/papers/2601.00001')
  expect(files.get('feeds/daily.ko.xml')).not.toMatch(/href="(?!https:\/\/huggingface\.co\/)/)
  const ids = [...files.values()].flatMap((text) => text.match(/urn:uuid:[\da-f-]+/g) ?? [])
  expect(new Set(ids).size).toBe(8)
})

test('an archive without papers has feeds without entries', () => {
  expect(feedOf('daily.ko', []).items).toEqual([])
})
