import { describe, expect, test } from 'vitest'

import { sitemapFiles, sitemapLimits } from '#build/sitemap.ts'

const site = 'https://example.org/nonmun/'

function pages(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    language: 'ko' as const,
    twins: { ko: `ko/papers/${index}/`, en: `en/papers/${index}/` },
    changed: '2026-01-13T14:28:18Z',
  }))
}

const addressesIn = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at]) => at)

test('names a page with its twin and the day of its last change', () => {
  const [file] = sitemapFiles(pages(1), site)
  expect(file?.path).toBe('sitemap.xml')
  expect(file?.text).toContain(
    '<url><loc>https://example.org/nonmun/ko/papers/0/</loc><lastmod>2026-01-13</lastmod>' +
      '<xhtml:link rel="alternate" hreflang="en" href="https://example.org/nonmun/en/papers/0/"/>' +
      '<xhtml:link rel="alternate" hreflang="ko" href="https://example.org/nonmun/ko/papers/0/"/></url>',
  )
})

test('says no day where none is known, and leaves out what has no address of its own', () => {
  const [one] = pages(1)
  const [file] = sitemapFiles(
    [
      { language: 'ko', twins: null, changed: '' },
      { ...one, language: 'en', twins: { ko: 'ko/', en: 'en/?a=1&b' }, changed: '' },
    ],
    site,
  )
  expect(addressesIn(file?.text ?? '')).toEqual([`${site}en/?a=1&amp;b`])
  expect(file?.text).not.toContain('lastmod')
})

describe('more pages than a file may have', () => {
  test.each([
    ['addresses', { ...sitemapLimits, addresses: 3 }],
    ['bytes', { ...sitemapLimits, bytes: 1200 }],
  ])('are split by %s, named by an index, and none is lost', (_, limits) => {
    const [index, ...parts] = sitemapFiles(pages(10), site, limits)
    expect(parts.length).toBeGreaterThan(2)
    expect(index?.path).toBe('sitemap.xml')
    expect(addressesIn(index?.text ?? '')).toEqual(parts.map(({ path }) => site + path))
    expect(parts.flatMap(({ text }) => addressesIn(text))).toEqual(
      pages(10).map(({ twins }) => site + twins.ko),
    )
    for (const { text } of parts) {
      expect(addressesIn(text).length).toBeLessThanOrEqual(limits.addresses)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limits.bytes)
    }
  })

  test('are those of the protocol', () => {
    expect(sitemapFiles(pages(50_000), site)).toHaveLength(1)
    expect(sitemapFiles(pages(50_001), site)).toHaveLength(3)
  })
})
