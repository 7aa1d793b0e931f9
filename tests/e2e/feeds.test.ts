import type { Browser } from 'playwright-core'
import { expect, inject } from 'vitest'

import { feedFiles } from '#build/feeds.ts'
import { sitemapFiles } from '#build/sitemap.ts'
import { aPaper } from '#tests/builders/a-paper.ts'
import { aSurvey } from '#tests/builders/a-survey.ts'

import { test } from './support/page-test.ts'

interface AtomFeed {
  readonly fault: string | null
  readonly language: string | null
  readonly links: readonly (readonly [rel: string | null, href: string | null])[]
  readonly texts: Readonly<Record<'id' | 'title' | 'updated' | 'author', string>>
  readonly entries: readonly {
    readonly id: string
    readonly updated: string
    readonly href: string | null
    /** What is in the entry's HTML when a reader's program has parsed it. */
    readonly items: number
    readonly elements: readonly string[]
    readonly words: string
  }[]
}

/** Reads Atom as a reader's program would: with the XML and HTML parsers of a browser. */
async function parseAtom(browser: Browser, text: string): Promise<AtomFeed> {
  const page = await browser.newPage()
  try {
    return await page.evaluate((xml) => {
      const atom = 'http://www.w3.org/2005/Atom'
      const feed = new DOMParser().parseFromString(xml, 'application/xml')
      const fault = feed.querySelector('parsererror')?.textContent ?? null
      const root = feed.documentElement
      const childOf = (parent: Element, name: string) =>
        [...parent.children].find(
          ({ localName, namespaceURI }) => localName === name && namespaceURI === atom,
        )
      const textOf = (parent: Element, name: string) => childOf(parent, name)?.textContent ?? ''
      const named = (parent: Element, name: string) =>
        [...parent.children].filter(({ localName }) => localName === name)
      return {
        fault,
        language: root.getAttribute('xml:lang'),
        links: named(root, 'link').map(
          (link) => [link.getAttribute('rel'), link.getAttribute('href')] as const,
        ),
        texts: {
          id: textOf(root, 'id'),
          title: textOf(root, 'title'),
          updated: textOf(root, 'updated'),
          author: textOf(root, 'author').trim(),
        },
        entries: named(root, 'entry').map((entry) => {
          const html = textOf(entry, 'content')
          const { body } = new DOMParser().parseFromString(html, 'text/html')
          return {
            id: textOf(entry, 'id'),
            updated: textOf(entry, 'updated'),
            href: childOf(entry, 'link')?.getAttribute('href') ?? null,
            items: body.querySelectorAll('ol > li').length,
            elements: [...new Set([...body.querySelectorAll('*')].map((one) => one.localName))],
            words: body.textContent,
          }
        }),
      }
    }, text)
  } finally {
    await page.close()
  }
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/

test.for([
  ['atRoot', 'ko/', 'ko'],
  ['below', 'en/papers/2601.06943', 'en'],
] as const)(
  '%s, %s announces feeds of its language, and they are Atom',
  async ([site, path, language], { browser }) => {
    const address = inject('site')[site]
    const html = await (await fetch(address + path)).text()
    const links = [
      ...html.matchAll(/<link\s[^>]*type="application\/(atom|feed)\+[^>]*href="([^"]*)"/g),
    ]
    const { pathname: base } = new URL(address)
    expect(links.map(([, , href]) => href)).toEqual(
      ['daily', 'weekly'].flatMap((kind) =>
        ['xml', 'json'].map((form) => `${base}feeds/${kind}.${language}.${form}`),
      ),
    )
    for (const [, form, href = ''] of links) {
      const answer = await fetch(new URL(href, address))
      expect(answer.status).toBe(200)
      if (form === 'feed') {
        expect(await answer.json()).toMatchObject({ language })
        continue
      }
      const feed = await parseAtom(browser, await answer.text())
      expect([feed.fault, feed.language]).toEqual([null, language])
      expect(feed.texts.updated).toMatch(instant)
      expect(feed.entries.length).toBeGreaterThanOrEqual(12)
      for (const entry of feed.entries) {
        expect(entry.id).toMatch(/^urn:uuid:/)
        expect(entry.updated).toMatch(instant)
        expect(entry.href).toMatch(/^https:\/\/huggingface\.co\/papers\/(?:date|week)\//)
        expect(entry.items).toBeGreaterThan(0)
        expect(entry.elements.toSorted()).toEqual(expect.arrayContaining(['a', 'li', 'ol']))
      }
      expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length)
    }
  },
)

test('whatever a paper says, a feed stays one, and its texts stay texts', async ({ browser }) => {
  const hostile = ']]></content><script>alert(1)</script> & <b>"bold"</b> \u0007\uD800 &amp; 연'
  const papers = [
    aPaper({
      title: { en: hostile, ko: null },
      summary: { en: { text: hostile, by: 'machine', model: hostile }, ko: null },
    }),
  ]
  const site = 'https://example.org/nonmun/'
  const files = new Map(
    Array.from(feedFiles(aSurvey(papers), site), ({ path, text }) => [path, text]),
  )
  const feed = await parseAtom(browser, files.get('feeds/daily.ko.xml') ?? '')
  expect(feed.fault).toBeNull()
  expect(feed.texts).toMatchObject({ id: `${site}feeds/daily.ko`, author: 'Nonmun' })
  expect(feed.links).toEqual([
    ['alternate', `${site}ko/`],
    ['self', `${site}feeds/daily.ko.xml`],
  ])
  const [entry] = feed.entries
  expect(entry?.elements.toSorted()).toEqual(['a', 'br', 'li', 'ol', 'span'])
  expect(entry?.words).toContain(']]></content><script>alert(1)</script> & <b>')
  expect(entry?.words).toContain('연')
})

test('the sitemap and its index are XML whatever stands in an address', async ({ browser }) => {
  const page = {
    language: 'ko' as const,
    twins: { ko: 'ko/institutions/a&b/', en: 'en/institutions/a&b/' },
    changed: '2026-01-13',
  }
  const limits = { addresses: 1, bytes: 1e6 }
  const files = sitemapFiles([page, page], 'https://example.org/', limits)
  expect(files).toHaveLength(3)
  for (const { text } of files) expect((await parseAtom(browser, text)).fault).toBeNull()
})
