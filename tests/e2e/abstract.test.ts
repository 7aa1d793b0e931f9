import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect } from 'vitest'

import { serveArchive } from './support/archive-answers.ts'
import { test } from './support/page-test.ts'
import { aDayOf, aToldPaper, archiveOf, authors } from './support/papers.ts'
import { openRow, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

const none = { en: null, ko: null }
const archive = archiveOf(
  aDayOf('2026-01-13', [
    aToldPaper('2601.00001', 'Kites That Learn to Land'),
    aToldPaper('2601.00002', 'Lanterns over Graphs'),
    aToldPaper('2601.00003', 'Moths and Their Maps'),
    aToldPaper('2601.00004', 'Only in English', {
      digest: none,
      abstract: { en: authors('We wrote this in English and in nothing else.'), ko: null },
    }),
    aToldPaper('2601.00005', 'Without Any Text', { digest: none, summary: none, keyPoints: none }),
  ]),
)

const withArchive = { prepare: (context: BrowserContext) => serveArchive(context, archive) }

function radio(page: Page, title: string, name: string) {
  return page.getByRole('article', { name: title }).getByRole('radio', { name, exact: true })
}

describe.each(['ko', 'en'] as const)('the abstract in %s', (language) => {
  const t = say[language]

  test('is chosen in a radio group: English, Korean, or both', async ({ open }) => {
    const page = await open(`${language}/daily/2026-01-13`, withArchive)
    const article = await openRow(page, 'Lanterns over Graphs')
    const group = article.getByRole('group', { name: t('abstract.view') })
    await group.waitFor()
    expect(await group.getByRole('radio').count()).toBe(3)
    expect(await radio(page, 'Lanterns', t(`abstract.${language}`)).isChecked()).toBe(true)
    const english = article.getByText('The kite watches its own line.')
    const korean = article.getByText('연은 제 줄을 지켜본다.')

    await radio(page, 'Lanterns', t('abstract.en')).check()
    await english.waitFor()
    expect(await korean.count()).toBe(0)

    await radio(page, 'Lanterns', t('abstract.ko')).check()
    await korean.waitFor()
    expect(await english.count()).toBe(0)

    await radio(page, 'Lanterns', t('abstract.both')).check()
    await english.waitFor()
    await korean.waitFor()
  })

  test('says what is missing and offers the other language', async ({ open }) => {
    const page = await open(`${language}/daily/2026-01-13`, withArchive)
    const article = await openRow(page, 'Only in English')
    await radio(page, 'Only in English', t('abstract.ko')).check()
    await article.getByText(t('abstract.missingKo')).waitFor()
    await article.getByRole('button', { name: t('abstract.showEn') }).click()
    await article.getByText('We wrote this in English').waitFor()
    expect(await article.innerText()).toContain(t('provenance.authors'))
    expect(await article.getByRole('button', { name: t('abstract.fetch') }).count()).toBe(0)
  })

  test('of a paper without texts says so in place of each', async ({ open }) => {
    const page = await open(`${language}/daily/2026-01-13`, withArchive)
    const article = await openRow(page, 'Without Any Text')
    await article.getByText(t('paper.noSummary')).waitFor()
    await article.getByText(t('paper.noKeyPoints')).waitFor()
    await radio(page, 'Without Any Text', t('abstract.both')).check()
    await article.getByText(t('abstract.missingEn')).waitFor()
    await article.getByText(t('abstract.missingKo')).waitFor()
  })
})

test.for([
  ['side by side on a desktop', 1440, true],
  ['stacked on a phone', 390, false],
] as const)('sets twins of a digest %s', async ([, width, beside], { open }) => {
  const page = await open('ko/daily/2026-01-13', { ...withArchive, width })
  const article = await openRow(page, 'Lanterns over Graphs')
  await radio(page, 'Lanterns', say.ko('abstract.both')).check()
  const pairs = [
    ['The kite watches its own line.', '연은 제 줄을 지켜본다.'],
    ['It lands where it was told to.', '내리라는 자리에 내린다.'],
  ] as const
  for (const [english, korean] of pairs) {
    const [left, right] = await Promise.all([
      article.getByText(english).boundingBox(),
      article.getByText(korean).boundingBox(),
    ])
    if (!left || !right) throw new Error('One of the twins is not shown.')
    expect(Math.abs(left.y - right.y) < 4).toBe(beside)
    expect(right.x >= left.x + left.width).toBe(beside)
    if (!beside) expect(right.y).toBeGreaterThanOrEqual(left.y + left.height - 1)
  }
})

test('keeps the choice for one paper apart from the rest, over a reload', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13', withArchive)
  await openRow(page, 'Lanterns over Graphs')
  await radio(page, 'Lanterns', '나란히').check()
  await page.reload()
  await whenListed(page)
  await openRow(page, 'Lanterns over Graphs')
  await openRow(page, 'Moths and Their Maps')
  await radio(page, 'Moths', '한국어').waitFor()
  expect(await radio(page, 'Lanterns', '나란히').isChecked()).toBe(true)
  expect(await radio(page, 'Moths', '한국어').isChecked()).toBe(true)
})

test('uses one paper’s choice for every paper on demand, over a reload', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13', withArchive)
  const lanterns = await openRow(page, 'Lanterns over Graphs')
  const moths = await openRow(page, 'Moths and Their Maps')
  const forAll = (article: typeof moths) =>
    article.getByRole('button', { name: say.ko('abstract.applyToAll') })
  await radio(page, 'Lanterns', 'English').check()
  expect(await forAll(moths).count()).toBe(0)
  await forAll(lanterns).click()
  await soon(() => radio(page, 'Moths', 'English').isChecked()).toBe(true)
  expect(await forAll(lanterns).count()).toBe(0)
  await page.reload()
  await whenListed(page)
  await openRow(page, 'Moths and Their Maps')
  await soon(() => radio(page, 'Moths', 'English').isChecked()).toBe(true)
})

test('asks the archive for no text before a row is open', async ({ open }) => {
  const asked: string[] = []
  const page = await open('ko/daily/2026-01-13', {
    prepare: async (context) => {
      await serveArchive(context, archive)
      context.on('request', (request) => asked.push(new URL(request.url()).pathname))
    },
  })
  await whenListed(page)
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => /\.(?:en|ko)\.json$/.test(path))).toEqual([])
  await openRow(page, 'Lanterns over Graphs')
  await soon(() => asked.filter((path) => /\.(?:en|ko)\.json$/.test(path))).toEqual([
    '/archive/days/2026-01-13.ko.json',
  ])
})

test('says that the texts of a day cannot be read, and reads them once they can', async ({
  open,
}) => {
  const files = new Map(archive).set('days/2026-01-13.ko.json', '{"version":1,')
  const page = await open('ko/daily/2026-01-13', {
    prepare: (context) => serveArchive(context, files),
  })
  const article = await openRow(page, 'Lanterns over Graphs')
  await article.getByText(say.ko('abstract.archiveFailed')).waitFor()
  files.set('days/2026-01-13.ko.json', archive.get('days/2026-01-13.ko.json') ?? '')
  await article.getByRole('button', { name: say.ko('abstract.retry') }).click()
  await article.getByText('연은 제 줄을 지켜본다.').waitFor()
})
