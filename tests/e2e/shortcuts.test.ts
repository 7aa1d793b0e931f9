import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import { violations, withAxe } from './support/axe.ts'
import { test } from './support/page-test.ts'
import { addressOf, rows, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

const t = say.ko

/** The row whose headline has the focus, from 0. */
function focusedRow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { activeElement } = document
    const articles = [...document.querySelectorAll('#main article')]
    return activeElement?.closest('h2')
      ? articles.findIndex((article) => article.contains(activeElement))
      : -1
  })
}

/** The keys are heard once the page stands. */
async function whenHeard(page: Page): Promise<void> {
  await page.locator('[data-act=save]').first().waitFor()
}

test('single keys go through a ranking, and open, turn and save its papers', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13')
  await whenListed(page)
  await whenHeard(page)
  await page.keyboard.press('j')
  expect(await focusedRow(page)).toBe(0)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  expect(await focusedRow(page)).toBe(1)
  const row = rows(page).nth(1)
  await page.keyboard.press('o')
  const view = row.getByRole('group', { name: t('abstract.view') }).locator('input:checked')
  await soon(() => view.getAttribute('value')).toBe('ko')
  await page.keyboard.press('e')
  await soon(() => view.getAttribute('value')).toBe('en')
  await page.keyboard.press('b')
  await soon(() => view.getAttribute('value')).toBe('both')
  expect(await focusedRow(page)).toBe(1)
  const save = row.getByRole('button', { name: t('keep:keep.save') })
  await page.keyboard.press('s')
  await soon(() => save.getAttribute('aria-pressed')).toBe('true')
  // The first card stands open without its abstract: the key asks for it.
  await page.keyboard.press('k')
  await page.keyboard.press('e')
  const lead = rows(page)
    .first()
    .getByRole('group', { name: t('abstract.view') })
  await soon(() => lead.locator('input:checked').getAttribute('value')).toBe('en')
})

test('the help lists the keys and leads to where they are changed or switched off', async ({
  open,
}) => {
  const page = await open('ko/daily/2026-01-13', { prepare: withAxe })
  await whenListed(page)
  await whenHeard(page)
  await page.keyboard.press('Shift+Slash')
  const help = page.getByRole('dialog', { name: t('tools:shortcuts.heading') })
  await help.getByRole('row').first().waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('j')
  await help.getByRole('button', { name: t('tools:shortcuts.change') }).click()
  const settings = page.getByRole('dialog', { name: t('tools:settings.heading') })
  await settings.getByText(t('tools:shortcuts.keys')).click()
  const next = t('tools:shortcuts.edit', { action: t('tools:shortcuts.next'), key: 'J' })
  await settings.getByRole('button', { name: next }).click()
  await page.keyboard.press('n')
  await page.keyboard.press('Escape')
  await soon(() => settings.isVisible()).toBe(false)
  await page.keyboard.press('j')
  expect(await focusedRow(page)).toBe(-1)
  await page.keyboard.press('n')
  expect(await focusedRow(page)).toBe(0)
  await page.getByRole('button', { name: t('site.settings') }).click()
  await settings.getByRole('checkbox', { name: t('tools:shortcuts.on') }).click()
  await page.keyboard.press('Escape')
  await soon(() => settings.isVisible()).toBe(false)
  await page.reload()
  await whenListed(page)
  await whenHeard(page)
  await page.keyboard.press('n')
  expect(await focusedRow(page)).toBe(-1)
})

test('on a paper’s page the keys lead on in the ranking, and turn its abstract', async ({
  open,
}) => {
  const page = await open('ko/daily/2026-01-13')
  await whenListed(page)
  await whenHeard(page)
  await rows(page)
    .nth(1)
    .getByRole('link', { name: t('paper.page') })
    .click()
  await page.locator('#main a[rel=next]').waitFor()
  const second = addressOf(page)
  const view = page.getByRole('group', { name: t('abstract.view') }).locator('input:checked')
  await page.keyboard.press('b')
  await soon(() => view.getAttribute('value')).toBe('both')
  await page.keyboard.press('j')
  await soon(() => addressOf(page)).not.toBe(second)
  await page.locator('#main a[rel=prev]').waitFor()
  await page.keyboard.press('k')
  await soon(() => addressOf(page)).toBe(second)
})
