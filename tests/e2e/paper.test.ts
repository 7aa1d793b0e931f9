import { describe, expect } from 'vitest'

import { serveArchive, shippedPapers } from './support/archive-answers.ts'
import { test } from './support/page-test.ts'
import { aDayOf, aToldPaper, archiveOf } from './support/papers.ts'
import { addressOf, rows, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

describe.each(['ko', 'en'] as const)('the page of a paper in %s', (language) => {
  const t = say[language]

  test('leads on in the ranking that the reader came from', async ({ open }) => {
    const papers = shippedPapers('weeks/2026-W03')
    const page = await open(`${language}/weekly/2026-W03`)
    await whenListed(page)
    await rows(page)
      .nth(1)
      .getByRole('link', { name: t('paper.page') })
      .click()
    const title = page.getByRole('heading', { level: 1 })
    const atRank = async (rank: number) => {
      const { id, title: name } = papers[rank - 1] ?? { id: '', title: { en: '' } }
      const heading = name.en
      await soon(() => addressOf(page)).toBe(`/${language}/papers/${id}?in=2026-W03`)
      await soon(() => title.innerText()).toBe(heading)
    }
    const neighbours = page.getByRole('navigation', { name: t('ranking.heading'), exact: true })
    await atRank(2)
    expect(await page.getByRole('main').innerText()).toContain(
      t('pages:paperPage.rankIn', { rank: 2 }),
    )
    await neighbours.getByRole('link', { name: t('pages:paperPage.next') }).click()
    await atRank(3)
    await neighbours.getByRole('link', { name: t('pages:paperPage.previous') }).click()
    await atRank(2)
    await neighbours.getByRole('link', { name: t('pages:paperPage.previous') }).click()
    await atRank(1)
    expect(await neighbours.getByRole('link').count()).toBe(1)
    await page.goBack()
    await atRank(2)
    await page.getByRole('main').getByRole('navigation').first().getByRole('link').click()
    await soon(() => addressOf(page)).toBe(`/${language}/weekly/2026-W03`)
    await whenListed(page)
  })

  test('stands on its own: texts, who wrote them, ranks, upvotes, sources', async ({ open }) => {
    const page = await open(`${language}/papers/2601.05593`)
    const article = page.getByRole('article')
    await article.getByRole('heading', { level: 1 }).waitFor()
    await soon(() => article.locator(`li [lang=${language}]`).count()).toBeGreaterThanOrEqual(3)
    const text = await article.innerText()
    for (const words of [
      'StepFun',
      t('provenance.own'),
      t('pages:paperPage.ranks'),
      t('pages:paperPage.rankIn', { rank: 3 }),
      t('pages:paperPage.rankIn', { rank: 13 }),
      t('pages:paperPage.upvotesNow', { upvotes: '61' }),
      '10.48550/arXiv.2601.05593',
    ]) {
      expect(text).toContain(words)
    }
    await article.getByRole('table', { name: t('pages:paperPage.snapshot') }).waitFor()
    const links = article.getByRole('list', { name: t('paper.links') }).getByRole('link')
    expect(await links.first().getAttribute('href')).toBe(
      'https://huggingface.co/papers/2601.05593',
    )
    await article
      .getByRole('heading', { name: t('pages:paperPage.others', { name: 'StepFun' }) })
      .waitFor()
    expect(await page.title()).toContain((await article.locator('h1').innerText()).slice(0, 30))
  })

  test('keeps its place and its ranking when the language changes', async ({ open }) => {
    const page = await open(`${language}/papers/2601.06521?in=2026-W03`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const other = language === 'ko' ? 'en' : 'ko'
    await soon(() => page.evaluate(() => document.body.scrollHeight)).toBeGreaterThan(1200)
    await page.evaluate(() => window.scrollTo(0, 200))
    const name = other === 'ko' ? '한국어' : 'English'
    const link = page
      .getByRole('navigation', { name: t('language.label') })
      .getByRole('link', { name })
    await link.evaluate((element) => element instanceof HTMLElement && element.click())
    await soon(() => addressOf(page)).toBe(`/${other}/papers/2601.06521?in=2026-W03`)
    await soon(() => page.locator('html').getAttribute('lang')).toBe(other)
    await soon(() => page.getByRole('main').innerText()).toContain(
      say[other]('pages:paperPage.ranks'),
    )
    expect(await page.evaluate(() => window.scrollY)).toBe(200)
  })

  test.for([
    ['2601.99999', []],
    // No file holds ids of before 2007, which the host answers with 404.
    ['cs/0112017', [/404/]],
  ] as const)(
    'says of %s that no ranking holds it, and where it may be',
    async ([id, failures], { open }) => {
      const page = await open(`${language}/papers/${id}`, { expectedFailures: failures })
      await page.getByRole('heading', { name: t('pages:paperPage.absent') }).waitFor()
      const hrefs = await page
        .getByRole('main')
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      expect(hrefs).toContain(`https://huggingface.co/papers/${id}`)
      expect(hrefs).toContain(`https://arxiv.org/abs/${id}`)
    },
  )
})

test('of an old-style id opens from its ranking and alone', async ({ open }) => {
  const files = archiveOf(
    aDayOf('2024-01-15', [
      aToldPaper('cs/0112017', 'Kites of Another Age', { institutions: [] }),
      aToldPaper('2401.00002', 'Lanterns over Graphs'),
    ]),
  )
  const page = await open('ko/daily/2024-01-15', {
    prepare: (context) => serveArchive(context, files),
  })
  await rows(page)
    .first()
    .getByRole('link', { name: say.ko('paper.page') })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Kites of Another Age' }).waitFor()
  expect(addressOf(page)).toBe('/ko/papers/cs/0112017?in=2024-01-15')
  await page.goto(page.url().replace(/\?.*/, ''))
  await page.getByRole('heading', { level: 1, name: 'Kites of Another Age' }).waitFor()
  await page.getByText('10.48550/arXiv.cs/0112017').waitFor()
})

test('Back from a paper finds the ranking as it was left', async ({ open }) => {
  const page = await open('ko/weekly/2026-W03?institution=nvidia,upstage')
  await whenListed(page)
  const button = rows(page).nth(3).getByRole('heading', { level: 2 }).getByRole('button')
  await button.click()
  const before = await page.evaluate(() => {
    window.scrollTo(0, 400)
    return window.scrollY
  })
  await page.waitForTimeout(200)
  await rows(page)
    .nth(3)
    .getByRole('link', { name: say.ko('paper.page') })
    .evaluate((link) => link instanceof HTMLElement && link.click())
  await page.getByRole('heading', { level: 1 }).waitFor()
  await soon(() => page.evaluate(() => window.scrollY)).toBe(0)
  await page.goBack()
  await whenListed(page)
  expect(addressOf(page)).toBe('/ko/weekly/2026-W03?institution=nvidia,upstage')
  expect(await button.getAttribute('aria-expanded')).toBe('true')
  await soon(() => page.evaluate(() => window.scrollY)).toBe(before)
})
