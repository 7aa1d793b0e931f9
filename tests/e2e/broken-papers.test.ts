import type { BrowserContext } from 'playwright-core'
import { describe, expect } from 'vitest'

import { type DayFile, essentialFields, optionalFields } from '#domain/archive/schema.ts'

import { serveArchive } from './support/archive-answers.ts'
import { test } from './support/page-test.ts'
import { aDayOf, aToldPaper, archiveOf } from './support/papers.ts'
import { rows, status, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

const date = '2024-01-15'
const path = `days/${date}.json`

type Entry = DayFile['papers'][number]

/** An archive of one day whose papers are changed after they were written. */
function anArchiveWith(count: number, change: (entry: Entry, index: number) => object) {
  const papers = Array.from({ length: count }, (_, index) =>
    aToldPaper(`2401.000${10 + index}`, `Kite Number ${index + 1} of This Day`),
  )
  const files = archiveOf(aDayOf(date, papers))
  const day: DayFile = JSON.parse(files.get(path) ?? '')
  files.set(path, JSON.stringify({ ...day, papers: day.papers.map(change) }))
  return { prepare: (context: BrowserContext) => serveArchive(context, files) }
}

/** The second of three papers with other fields. */
function withSecond(fields: object) {
  return anArchiveWith(3, (entry, index) => (index === 1 ? { ...entry, ...fields } : entry))
}

const refused: readonly (readonly [string, object])[] = [
  ['no id', { id: undefined }],
  ['an id of another kind', { id: 'abc' }],
  ['a number for an id', { id: 2401.0001 }],
  ['no title', { title: undefined }],
  ['an empty title', { title: { en: '  ', ko: null } }],
  ['a list for a title', { title: { en: ['Kites'], ko: null } }],
  ['a title without end', { title: { en: 'x'.repeat(1001), ko: null } }],
  ['no rank', { rank: undefined }],
  ['a rank of nought', { rank: 0 }],
  ['a word for a rank', { rank: 'first' }],
]

test('tries every essential field', () => {
  const tried = refused.flatMap(([, fields]) => Object.keys(fields))
  expect(new Set(tried)).toEqual(new Set(Object.keys(essentialFields)))
})

describe.each([
  ['ko', refused],
  ['en', refused.slice(0, 1)],
] as const)('in %s', (language, cases) => {
  const t = say[language]

  test.for(cases)(
    'a paper with %s costs itself alone, and is told of',
    async ([, fields], { open }) => {
      const page = await open(`${language}/daily/${date}`, withSecond(fields))
      await whenListed(page)
      const names = await rows(page).getByRole('heading', { level: 2 }).allInnerTexts()
      expect(names).toEqual(['Kite Number 1 of This Day', 'Kite Number 3 of This Day'])
      const note = page.getByRole('group').filter({ hasText: t('failure.leftOut', { count: 1 }) })
      await note.getByText(t('failure.details')).click()
      expect(await note.getByRole('listitem').innerText()).toContain(`${path} · papers[1]`)
      expect(await status(page).innerText()).toContain(t('ranking.papers', { count: 2 }))
    },
  )

  test('a broken optional field costs the field, and is told of', async ({ open }) => {
    // A day's papers have no days of their own, and rows show no picture but the first one's.
    const fields = Object.keys(optionalFields)
    const page = await open(
      `${language}/daily/${date}`,
      anArchiveWith(fields.length, (entry, index) => ({ ...entry, [fields[index] ?? '']: false })),
    )
    await soon(() => rows(page).count()).toBe(fields.length)
    const texts = await rows(page).allTextContents()
    for (const [index, field] of fields.entries()) {
      expect(texts[index]).toContain(`Kite Number ${index + 1} of This Day`)
      if (field !== 'upvotes') expect(texts[index]).not.toContain(t('paper.upvotesUnknown'))
      if (field !== 'institutions') expect(texts[index]).toContain('StepFun')
      expect(texts[index]).not.toMatch(/false|undefined|null|NaN|\[object/)
    }
    expect(texts[fields.indexOf('upvotes')]).toContain(t('paper.upvotesUnknown'))
    expect(texts[fields.indexOf('institutions')]).toContain(t('paper.institutionUnknown'))
    const note = page.getByRole('group').filter({
      hasText: t('failure.damaged', { count: fields.length }),
    })
    // A reader goes down to it; rows that were never on the screen get their height on the way.
    await page.keyboard.press('End')
    await note.getByText(t('failure.details')).click()
    await soon(() => note.getByRole('listitem').count()).toBe(fields.length)
    const told = await note.getByRole('listitem').allInnerTexts()
    for (const [index, field] of fields.entries()) {
      expect(told[index]).toContain(`${path} · papers[${index}].${field}`)
    }
  })
})

test('a paper given twice is shown once, and told of', async ({ open }) => {
  const page = await open(`ko/daily/${date}`, withSecond({ id: '2401.00010' }))
  await whenListed(page)
  expect(await rows(page).count()).toBe(2)
  await page.getByText(say.ko('failure.details')).waitFor()
})

test('a title with markup is text', async ({ open }) => {
  const markup = '<img src=x onerror="document.title=1"><b>Bold</b> &amp; <script>alert(1)</script>'
  const page = await open(`ko/daily/${date}`, withSecond({ title: { en: markup, ko: null } }))
  await whenListed(page)
  const heading = rows(page).nth(1).getByRole('heading', { level: 2 })
  expect(await heading.innerText()).toBe(markup)
  expect(await heading.locator('img, b, script').count()).toBe(0)
  await rows(page)
    .nth(1)
    .getByRole('link', { name: say.ko('paper.page') })
    .click()
  await soon(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(markup)
  expect(await page.title()).toContain('<b>Bold</b>')
})

test('markup and TeX in summaries and key points run nothing', async ({ open }) => {
  const text =
    '<img src=x onerror=alert(1)> \\href{javascript:alert(1)}{press} \\url{data:text/html,x}'
  const ours = { by: 'editor', editor: 'Nonmun' }
  const page = await open(
    `ko/daily/${date}`,
    withSecond({
      summary: { en: null, ko: { text, ...ours } },
      keyPoints: { en: null, ko: { points: [text], ...ours } },
    }),
  )
  await whenListed(page)
  const article = rows(page).nth(1)
  await article.getByRole('heading', { level: 2 }).getByRole('button').click()
  await soon(() => article.getByText('press').count()).toBe(2)
  const hrefs = await article
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(hrefs.filter((href) => !/^(?:https:|\/ko\/)/.test(href))).toEqual([])
  expect(await article.locator('img').count()).toBe(0)
})

test.for([
  ['a script', { code: 'javascript:alert(1)', project: null }],
  ['another host’s code', { code: 'https://github.com.evil.example/a/b', project: null }],
  ['a name and a password', { code: null, project: 'https://github.com@evil.example/' }],
  ['no encryption', { code: null, project: 'http://example.org/' }],
] as const)('a link with %s is left out', async ([, links], { open }) => {
  const page = await open(`ko/daily/${date}`, withSecond({ links }))
  await whenListed(page)
  const labels = await rows(page)
    .nth(1)
    .getByRole('list', { name: say.ko('paper.links') })
    .getByRole('link')
    .allInnerTexts()
  expect(labels).toEqual([say.ko('paper.page'), 'HF', 'arXiv', 'PDF'])
  await page.getByText(say.ko('failure.damaged', { count: 1 })).waitFor()
})

test.for([
  'https://evil.example/picture.png',
  'http://huggingface.co/picture.png',
  'data:image/svg+xml,<svg/>',
])('a picture from %s is not asked for', async (thumbnail, { open }) => {
  const page = await open(
    `ko/daily/${date}`,
    anArchiveWith(2, (entry, index) => (index === 0 ? { ...entry, thumbnail } : entry)),
  )
  await whenListed(page)
  await page.waitForLoadState('networkidle')
  expect(await page.locator('main img').count()).toBe(0)
})

test('a picture that cannot be had leaves its place plain', async ({ open }) => {
  const picture = 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2401.00010.png'
  const page = await open(`ko/daily/${date}`, {
    expectedFailures: [/404/],
    prepare: async (context) => {
      await anArchiveWith(2, (entry) => ({ ...entry, thumbnail: picture })).prepare(context)
      await context.route(picture, (route) => route.fulfill({ status: 404, body: '' }))
    },
  })
  await whenListed(page)
  await page.waitForLoadState('networkidle')
  await soon(() => page.locator('main img').count()).toBe(0)
  expect(await rows(page).first().locator('.row-picture').count()).toBe(1)
})
