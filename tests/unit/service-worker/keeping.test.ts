import { describe, expect, test } from 'vitest'

import { isKeepable, isPage, keepingOf } from '#service-worker/keeping.ts'

test.each([
  ['assets/index-DU6Tl9GQ.js', 'asset'],
  ['archive/index.json', 'archive'],
  ['archive/days/2026-01-13.json', 'archive'],
  ['archive/search/index.json', 'archive'],
  ['archive/search/directory.json', 'archive'],
  ['archive/search/base-0a1b2c3d4e/terms-12.gz', 'search'],
  ['archive/search/terms-0a1b2c3d.gz', 'search'],
  ['feeds/daily.ko.xml', null],
  ['sitemap.xml', null],
  ['schema/day.json', null],
  ['', null],
] as const)('%s is kept as %s', (path, keeping) => {
  expect(keepingOf(path)).toBe(keeping)
})

test.each(['', 'index.html', 'ko', 'ko/', 'en/daily/2026-01-13', 'ko/papers/2601.06943/'])(
  '"%s" is answered by the page',
  (path) => {
    expect(isPage(path)).toBe(true)
  },
)

test.each(['archive/index.json', 'feeds/daily.ko.xml', 'korea', 'sw.js', '404.html', 'fr/'])(
  '"%s" is left to the host',
  (path) => {
    expect(isPage(path)).toBe(false)
  },
)

describe('an answer', () => {
  const good = { status: 200, type: 'basic', contentType: 'application/json' }

  test.each([{}, { contentType: null }, { contentType: 'font/woff2' }])(
    'with %j is kept',
    (some) => {
      expect(isKeepable({ ...good, ...some })).toBe(true)
    },
  )

  test.each([
    { status: 404 },
    { status: 206 },
    { status: 500 },
    { type: 'opaque', status: 0 },
    { type: 'cors' },
    { contentType: 'text/html; charset=utf-8' },
  ])('with %j is not kept', (some) => {
    expect(isKeepable({ ...good, ...some })).toBe(false)
  })
})
