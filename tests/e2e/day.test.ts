import { describe, expect } from 'vitest'

import { otherLanguage } from '#domain/text.ts'

import { shippedPapers } from './support/archive-answers.ts'
import { test } from './support/page-test.ts'
import { rows, status, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

const topThree = [
  ['2601.06943', '169'],
  ['2601.06521', '145'],
  ['2601.05593', '61'],
] as const

describe.each(['ko', 'en'] as const)('2026-01-13 in %s', (language) => {
  const t = say[language]

  test('has its papers in order, each with a title, a rank, upvotes and its sources', async ({
    open,
  }) => {
    const page = await open(`${language}/daily/2026-01-13`)
    await whenListed(page)
    for (const [index, [id, upvotes]] of topThree.entries()) {
      const article = rows(page).nth(index)
      expect(await article.getAttribute('id')).toBe(id)
      const text = await article.innerText()
      expect(text).toContain(t('ranking.rank', { rank: index + 1 }))
      expect(text).toContain(t('paper.upvotes', { upvotes }))
    }
    expect(await rows(page).nth(2).innerText()).toContain('StepFun')
    expect(await rows(page).first().innerText()).toContain(t('paper.institutionUnknown'))
    for (const { title } of shippedPapers('days/2026-01-13').slice(0, 3)) {
      const article = page.getByRole('article', { name: title.en, exact: true })
      expect(await article.count()).toBe(1)
    }
    const count = shippedPapers('days/2026-01-13').length
    await soon(() => rows(page).count()).toBe(count)
    // What is loaded once the page stands has come: still the count is the one status.
    await rows(page)
      .first()
      .getByRole('button', { name: t('keep:keep.save') })
      .waitFor()
    expect(await status(page).innerText()).toContain(t('ranking.papers', { count }))
    const links = rows(page)
      .first()
      .getByRole('list', { name: t('paper.links') })
    const hrefs = await links
      .getByRole('link')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')))
    expect(hrefs).toEqual([
      `/${language}/papers/2601.06943?in=2026-01-13`,
      'https://huggingface.co/papers/2601.06943',
      'https://arxiv.org/abs/2601.06943',
      'https://arxiv.org/pdf/2601.06943',
      'https://github.com/QuantaAlpha/VideoDR-Benchmark',
    ])
  })

  test('opens the key points of the top three in place', async ({ open }) => {
    const page = await open(`${language}/daily/2026-01-13`)
    await whenListed(page)
    for (const [index] of topThree.entries()) {
      const article = rows(page).nth(index)
      const button = article.getByRole('heading', { level: 2 }).getByRole('button')
      // The first stands open for the reader who has half a minute.
      expect(await button.getAttribute('aria-expanded')).toBe(String(index === 0))
      if (index > 0) await button.click()
      const section = article.locator('section', {
        has: page.getByRole('heading', { name: t('paper.keyPoints') }),
      })
      await soon(() => section.getByRole('listitem').count()).toBe(3)
      expect(await section.locator(`li [lang=${language}]`).count()).toBe(3)
      expect(await section.locator(`li [lang=${otherLanguage(language)}]`).count()).toBe(0)
      expect(await section.innerText()).toContain(t('provenance.own'))
      await button.click()
      await soon(() => section.isVisible()).toBe(false)
    }
  })
})

test('shows the picture of the first paper, and no other', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13')
  await whenListed(page)
  const pictures = page.locator('main img')
  await soon(() => pictures.count()).toBe(1)
  expect(await pictures.getAttribute('src')).toMatch(/2601\.06943\.png$/)
  await soon(() =>
    pictures.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth),
  ).toBe(1200)
})
