import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  daysInSpanBytes,
  listedBetween,
  readDaysInSpan,
  readSpans,
  spanOf,
  spansBytes,
} from '#search/day-spans.ts'
import { SearchEngine } from '#search/search-engine.ts'
import { aPaper, isoDate, paperId } from '#tests/builders/a-paper.ts'
import { aSearchIndex, aSearchRequest, loadFrom } from '#tests/builders/a-search-index.ts'

const day = fc.integer({ min: 19_000, max: 19_200 })

test('a range of days has the papers of those days, whatever lies at its ends', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, fc.array(day, { maxLength: 2 })), { minLength: 1, maxLength: 60 }),
      fc.tuple(day, day),
      (papers, ends) => {
        const [first, last] = [Math.min(...ends), Math.max(...ends)]
        const days = papers.map(([own]) => own)
        const others = new Map(
          papers.flatMap(([, more], at) => (more.length > 0 ? [[at, more] as const] : [])),
        )
        const spans = readSpans(spansBytes(days, others), days.length)
        const daysIn = new Map(
          [spanOf(first), spanOf(last)].map((span) => [
            span,
            readDaysInSpan(daysInSpanBytes(days, span)),
          ]),
        )
        expect([...listedBetween(spans, daysIn, first, last)]).toEqual(
          papers.map(([own, more]) =>
            [own, ...more].some((one) => one >= first && one <= last) ? 1 : 0,
          ),
        )
      },
    ),
  )
})

test('what is no file of the index is not taken for one', () => {
  const html = new TextEncoder().encode('<!doctype html>')
  expect(() => readSpans(html, 3)).toThrow(TypeError)
  expect(() => readDaysInSpan(html)).toThrow(TypeError)
})

describe('a large archive', () => {
  /** One paper a day from 2010 on, with the day in its title. */
  const dates = Array.from({ length: 5200 }, (_, at) =>
    isoDate(new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10)),
  )
  const papers = dates.map((date, at) =>
    aPaper({
      id: paperId(`${date.slice(2, 4)}${date.slice(5, 7)}.${String(at).padStart(5, '0')}`),
      title: { en: `The kite of ${date}`, ko: null },
      upvotes: at % 90,
      editions: [{ date, order: 1 }],
    }),
  )

  test.each([
    ['a month', '2012-02-01', '2012-02-29', 29, 3],
    ['a day', '2012-02-29', '2012-02-29', 1, 2],
    ['all after a day', '2024-03-20', null, 8, 3],
    ['all before a day', null, '2010-01-05', 5, 2],
    ['more than there is', '2009-01-01', '2030-01-01', 5200, 0],
  ] as const)(
    'filters by %s, and reads little for it',
    async (_, from, to, count, files) => {
      const load = loadFrom(await aSearchIndex(papers))
      const read: string[] = []
      const engine = new SearchEngine((path) => {
        read.push(path)
        return load(path)
      })
      const request = aSearchRequest({
        text: 'kite',
        count: 50,
        from: from && isoDate(from),
        to: to && isoDate(to),
      })
      const { hits, found, failures } = await engine.search(request)
      expect(failures).toEqual([])
      expect(found).toBe(count)
      for (const { paper } of hits) {
        const date = paper.title.en.slice('The kite of '.length)
        expect(date >= (from ?? '') && date <= (to ?? '9999')).toBe(true)
      }
      expect(read.filter((path) => /\/(?:spans|d\d+|dates)\.gz$/.test(path))).toHaveLength(files)
    },
    60_000,
  )
})
