import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'

import { violations, withAxe } from './support/axe.ts'
import { test } from './support/page-test.ts'
import { addressOf, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

function fontSize(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
}

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  const t = say[language]

  test('text grows at once, and from before the first paint on the next visit', async ({
    open,
  }) => {
    const page = await open(`${language}/daily/2026-01-13`, {
      width: 360,
      height: 780,
      prepare: withAxe,
    })
    await whenListed(page)
    expect(await fontSize(page)).toBe('16px')
    await page.getByRole('button', { name: t('site.settings') }).click()
    const sheet = page.getByRole('dialog', { name: t('tools:settings.heading') })
    await sheet.getByText(t('tools:settings.sizeLargest'), { exact: true }).click()
    await soon(() => fontSize(page)).toBe('20px')
    expect(await violations(page)).toEqual([])
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider).toBe(0)
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return
        observer.disconnect()
        Reflect.set(window, 'sizeAtBody', document.documentElement.dataset['textSize'])
      }).observe(document, { childList: true, subtree: true })
    })
    await page.reload()
    await whenListed(page)
    expect(await page.evaluate(() => Reflect.get(window, 'sizeAtBody'))).toBe('largest')
    expect(await fontSize(page)).toBe('20px')
  })
})

test('the language changes in the open dialog, which gives the focus back when it closes', async ({
  open,
}) => {
  const page = await open('ko/daily/2026-01-13')
  await whenListed(page)
  await page.getByRole('button', { name: say.ko('site.settings') }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'English' }).click()
  await soon(() => addressOf(page)).toBe('/en/daily/2026-01-13')
  const sheet = page.getByRole('dialog', { name: say.en('tools:settings.heading') })
  await sheet.getByRole('button', { name: say.en('tools:settings.close') }).click()
  const opener = page.getByRole('button', { name: say.en('site.settings') })
  await soon(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('lines are set to the width that is chosen', async ({ open }) => {
  const page = await open('ko/papers/2601.06943', {
    prepare: (context) =>
      context.addInitScript(() => localStorage.setItem('nonmun.comfort', '{"lineWidth":"narrow"}')),
  })
  const point = page.locator('.paper-text li > .numeral + *').first()
  await point.waitFor()
  const { width = 0 } = (await point.boundingBox()) ?? {}
  expect(width).toBeGreaterThan(300)
  expect(width).toBeLessThanOrEqual(480)
})

test('what is kept is counted, and gone once it is erased', async ({ open }) => {
  const page = await open('ko/papers/2601.06943')
  const t = say.ko
  const save = page.getByRole('button', { name: t('keep:keep.save') })
  await save.click()
  await soon(() => save.getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('button', { name: t('site.settings') }).click()
  const name = t('tools:kept.library')
  const sheet = page.getByRole('dialog', { name: t('tools:settings.heading') })
  const row = sheet.getByRole('listitem').filter({ hasText: name })
  await row.getByText(t('tools:kept.count', { count: 1 })).waitFor()
  await row.getByRole('button', { name: t('tools:kept.eraseOf', { name }) }).click()
  await row.getByRole('button', { name: t('tools:kept.sureOf', { name }) }).click()
  await row.getByText(t('tools:kept.count', { count: 0 })).waitFor()
  await page.keyboard.press('Escape')
  await soon(() => save.getAttribute('aria-pressed')).toBe('false')
})
