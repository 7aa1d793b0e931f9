import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays, periodOf } from '#domain/calendar.ts'
import { foldTopic } from '#domain/topic.ts'
import {
  type Filters,
  hrefOf,
  inLanguage,
  noFilters,
  parseView,
  plainPages,
  rankingView,
  searchOrders,
  type View,
} from '#domain/view.ts'
import { isoDate, isoWeek, paperId } from '#tests/builders/a-paper.ts'

/** As a browser would: the path, and what stands from the question mark on. */
function read(href: string): View {
  const [path = '', query] = href.split('?')
  return parseView(path, query === undefined ? '' : `?${query}`)
}

const languages = fc.constantFrom('en' as const, 'ko' as const)
const dates = fc
  .integer({ min: 0, max: 36_520 })
  .map((days) => addDays(isoDate('2000-01-03'), days))
const periods = fc
  .tuple(fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const), dates)
  .map(([kind, date]) => periodOf(kind, date))
const letters = fc.constantFrom(...'azZ09éß서울ㅎ台大東д', '\u1100', '\u1161', '𠀀')
const slugs = fc
  .array(
    fc.array(letters, { minLength: 1, maxLength: 5 }).map((some) => some.join('')),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join('-').normalize('NFC'))
const ids = fc.constantFrom('2601.06943', '0704.0001', 'cs/0112017', 'math.GT/0309136').map(paperId)

const filters: fc.Arbitrary<Filters> = fc
  .record({
    institutions: fc.uniqueArray(fc.oneof(slugs, fc.constant('unknown')), { maxLength: 50 }),
    topics: fc.uniqueArray(slugs.map(foldTopic), { maxLength: 50 }),
    from: fc.option(dates, { nil: null }),
    to: fc.option(dates, { nil: null }),
  })
  .map(({ from, to, ...rest }) =>
    from !== null && to !== null && from > to
      ? { ...rest, from: to, to: from }
      : { ...rest, from, to },
  )

const views: fc.Arbitrary<View> = fc.oneof(
  fc.constant<View>({ page: 'start' }),
  fc.record({
    page: fc.constant('ranking' as const),
    language: languages,
    period: fc.option(periods, { nil: null }),
    filters,
  }),
  fc.record({
    page: fc.constant('paper' as const),
    language: languages,
    id: ids,
    within: fc.option(periods, { nil: null }),
  }),
  fc.record({ page: fc.constantFrom(...plainPages), language: languages }),
  fc.record({
    page: fc.constant('search' as const),
    language: languages,
    query: fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.normalize('NFC').slice(0, 200)),
    order: fc.constantFrom(...searchOrders),
    filters,
  }),
  fc.record({ page: fc.constant('institution' as const), language: languages, slug: slugs }),
)

describe('for any view', () => {
  test('its address reads as the same view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(hrefOf(view))).toEqual(view)
      }),
    )
  })

  test('its address is one that a URL leaves as it is', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { pathname, search } = new URL(hrefOf(view), 'https://example.org')
        expect(pathname + search).toBe(hrefOf(view))
      }),
    )
  })

  test('the other language has the same page', () => {
    fc.assert(
      fc.property(views, languages, (view, language) => {
        const other = inLanguage(view, language)
        expect(inLanguage(other, 'language' in view ? (view.language ?? 'en') : 'en')).toEqual(view)
        if (view.page !== 'start') expect(hrefOf(other).startsWith(`/${language}/`)).toBe(true)
      }),
    )
  })
})

const segments = fc.oneof(
  fc.constantFrom('ko', 'en', 'daily', 'weekly', 'monthly', 'papers', 'institutions', '..', '%'),
  fc.constantFrom(
    '2026-01-13',
    '2026-W03',
    '2026-01',
    '2601.06943',
    '%E0%A4%A',
    '%00',
    '__proto__',
  ),
  fc.string({ unit: 'binary' }),
)
const queries = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(fc.constantFrom('institution', 'from', 'to', 'in'), fc.string()))
    .map((pairs) => new URLSearchParams(pairs.map((pair) => [...pair])).toString()),
)

describe('for any path and query', () => {
  test('there is a view, and its address is canonical', () => {
    fc.assert(
      fc.property(fc.array(segments, { maxLength: 5 }), queries, (parts, query) => {
        const view = parseView(`/${parts.join('/')}`, query)
        const again = read(hrefOf(view))
        if (view.page === 'not-found') {
          expect(again.page).toBe(view.language === null ? 'start' : 'ranking')
        } else {
          expect(again).toEqual(view)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test.each<[string, View]>([
  ['/', { page: 'start' }],
  ['', { page: 'start' }],
  ['/ko', rankingView('ko', null)],
  ['/ko/', rankingView('ko', null)],
  ['//en//', rankingView('en', null)],
  ['/en/daily/2026-01-13', rankingView('en', { kind: 'daily', key: isoDate('2026-01-13') })],
  ['/ko/weekly/2026-W03/', rankingView('ko', { kind: 'weekly', key: isoWeek('2026-W03') })],
  [
    '/ko/papers/arXiv:2601.06943v2',
    { page: 'paper', language: 'ko', id: paperId('2601.06943'), within: null },
  ],
  [
    '/ko/papers/cs/0112017',
    { page: 'paper', language: 'ko', id: paperId('cs/0112017'), within: null },
  ],
  ['/en/institutions/', { page: 'institutions', language: 'en' }],
])('%s is read', (path, view) => {
  expect(read(path)).toEqual(view)
})

test.each([
  ['/fr/', null, 'page', '/fr/'],
  ['/KO/', null, 'page', '/KO/'],
  ['/ko/nowhere', 'ko', 'page', 'nowhere'],
  ['/ko/daily', 'ko', 'day', 'daily'],
  ['/ko/daily/2026-02-30', 'ko', 'day', '2026-02-30'],
  ['/en/daily/2026-W03', 'en', 'day', '2026-W03'],
  ['/en/weekly/2025-W53', 'en', 'week', '2025-W53'],
  ['/en/monthly/2026-13', 'en', 'month', '2026-13'],
  ['/ko/papers/2613.00001', 'ko', 'paper', '2613.00001'],
  ['/ko/institutions/a%20b', 'ko', 'institution', 'a b'],
  ['/ko/institutions/-a', 'ko', 'institution', '-a'],
  ['/ko/institutions/index', 'ko', 'institution', 'index'],
  [`/ko/institutions/${'a'.repeat(101)}`, 'ko', 'institution', 'a'.repeat(101)],
  ['/ko/daily/%E0%A4%A', 'ko', 'day', '%E0%A4%A'],
])('%s is found by nobody, and says why', (path, language, reason, found) => {
  expect(parseView(path, '')).toEqual({ page: 'not-found', language, reason, found })
})

describe('filters', () => {
  const filtersOf = (query: string) => {
    const view = parseView('/ko/', query)
    return view.page === 'ranking' ? view.filters : null
  }

  test.each([
    ['?institution=a,b', ['a', 'b']],
    ['?institution=a&institution=b', ['a', 'b']],
    ['?institution=a,b&institution=b,c', ['a', 'b', 'c']],
    ['?institution=a%2Cb', ['a', 'b']],
    ['?institution=unknown', ['unknown']],
    ['?institution=,a,,', ['a']],
    ['?institution=<b>,a b,../x,ok', ['ok']],
    ['?institution=', []],
  ])('of %s are %j', (query, institutions) => {
    expect(filtersOf(query)).toEqual({ ...noFilters, institutions })
  })

  test('name an institution alike however its letters are composed', () => {
    const composed = '서울대학교'
    expect(filtersOf(`?institution=${composed.normalize('NFD')}`)?.institutions).toEqual([composed])
    const path = `/ko/institutions/${encodeURIComponent(composed.normalize('NFD'))}`
    expect(parseView(path, '')).toEqual({ page: 'institution', language: 'ko', slug: composed })
  })

  test('are fifty institutions at most', () => {
    const many = Array.from({ length: 60 }, (_, index) => `a${index}`)
    expect(filtersOf(`?institution=${many.join(',')}`)?.institutions).toEqual(many.slice(0, 50))
  })

  test.each([
    ['?from=2026-01-12&to=2026-01-14', '2026-01-12', '2026-01-14'],
    ['?from=2026-01-14&to=2026-01-12', '2026-01-12', '2026-01-14'],
    ['?from=2026-01-14', '2026-01-14', null],
    ['?to=2026-01-14', null, '2026-01-14'],
    ['?from=2026-02-30&to=2026-01-14', null, '2026-01-14'],
    ['?from=yesterday', null, null],
  ])('of %s run from %s to %s', (query, from, to) => {
    expect(filtersOf(query)).toEqual({ ...noFilters, from, to })
  })
})

test('a paper remembers the ranking that the reader came from, and no nonsense', () => {
  expect(read('/ko/papers/2601.06943?in=2026-W03')).toMatchObject({
    within: { kind: 'weekly', key: '2026-W03' },
  })
  expect(read('/ko/papers/2601.06943?in=last-week')).toMatchObject({ within: null })
})
