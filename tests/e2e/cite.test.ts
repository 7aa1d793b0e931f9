import { readFile } from 'node:fs/promises'

import { describe, expect } from 'vitest'

import { violations, withAxe } from './support/axe.ts'
import { test } from './support/page-test.ts'
import { rows, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  const t = say[language]

  test('a paper is cited from its page, and saved as a file', async ({ open }) => {
    const page = await open(`${language}/papers/2601.06943`, {
      width: 360,
      height: 780,
      prepare: withAxe,
    })
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const meta = (name: string) =>
      page.locator(`meta[name=${name}]`).first().getAttribute('content')
    await soon(() => meta('citation_title')).toBe(title)
    expect(await meta('citation_doi')).toBe('10.48550/arXiv.2601.06943')
    expect(await meta('citation_pdf_url')).toBe('https://arxiv.org/pdf/2601.06943')
    await page.getByRole('button', { name: t('tools:actions.cite') }).click()
    const sheet = page.getByRole('dialog', { name: t('tools:cite.heading') })
    await sheet.getByText('@misc{').waitFor()
    expect(await violations(page)).toEqual([])
    const downloading = page.waitForEvent('download')
    await sheet.getByRole('button', { name: t('tools:cite.save') }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('2601.06943.bib')
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toMatch(/^@misc\{\w+2026\w+,\n[^]*eprint = \{2601\.06943\}/)
    await page.keyboard.press('Escape')
    // Another page of the site is about something else.
    await page
      .getByRole('navigation', { name: t('pages:paperPage.back') })
      .getByRole('link')
      .click()
    await whenListed(page)
    expect(await page.locator('meta[name^=citation_]').count()).toBe(0)
  })
})

test('a ranking is cited as a whole, and names its papers to reference managers', async ({
  open,
}) => {
  const page = await open('ko/daily/2026-01-13?institution=kaist-ai')
  await whenListed(page)
  const count = await rows(page).count()
  await soon(() => page.locator('article .Z3988').count()).toBe(count)
  await page.getByRole('button', { name: say.ko('tools:cite.list') }).click()
  const sheet = page.getByRole('dialog', { name: say.ko('tools:cite.heading') })
  await sheet.getByText('CSL-JSON', { exact: true }).click()
  const items: unknown = JSON.parse(await sheet.getByRole('region').innerText())
  expect(items).toHaveLength(count)
})

test('what is saved is cited with the authors of its day', async ({ open }) => {
  const page = await open('en/papers/2601.06943')
  await page.getByRole('button', { name: say.en('keep:keep.save') }).click()
  await page
    .getByRole('banner')
    .getByRole('link', { name: say.en('site.saved') })
    .click()
  await page.getByRole('button', { name: say.en('tools:cite.list') }).click()
  const text = page.getByRole('dialog').getByRole('region')
  await soon(() => text.innerText()).toMatch(/author = \{\S+, \S+ and /)
})
