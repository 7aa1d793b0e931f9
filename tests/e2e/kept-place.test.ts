import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import { test } from './support/page-test.ts'
import { addressOf, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'

/** The row below the top of the window, and where it stands. */
function seen(page: Page): Promise<{ readonly id: string; readonly top: number } | null> {
  return page.evaluate(() => {
    const row = document.elementFromPoint(innerWidth / 2, 160)?.closest('article[id]')
    return row ? { id: row.id, top: Math.round(row.getBoundingClientRect().top) } : null
  })
}

/** Rows are made, and get their height, as they come near: until they rest. */
async function goFarDown(page: Page): Promise<void> {
  for (const key of ['End', 'End', 'PageUp', 'PageUp']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(500)
  }
  let last = ''
  await soon(async () => {
    const before = last
    await page.waitForTimeout(500)
    last = JSON.stringify(await seen(page))
    return last === before
  }).toBe(true)
}

test.for(['ko/monthly/2026-01', 'en/weekly/2026-W03'])(
  'from far down /%s, Back leads to the same row',
  async (path, { open }) => {
    const page = await open(path, { width: 390, height: 800 })
    await whenListed(page)
    await page.locator('[data-act=save]').first().waitFor()
    await goFarDown(page)
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(10_000)
    // Any link in the middle of the window, so that pressing it does not scroll.
    const link = await page.evaluateHandle(() =>
      [...document.querySelectorAll<HTMLElement>('.row-meta a[href*="?in="]')].find((one) => {
        const { top } = one.getBoundingClientRect()
        return top > 200 && top < 600
      }),
    )
    const before = await seen(page)
    await link.asElement()?.click()
    await soon(() => addressOf(page)).toContain('/papers/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await soon(() => page.evaluate(() => scrollY)).toBe(0)
    await page.goBack()
    await soon(() => addressOf(page)).toBe(`/${path}`)
    const topOf = (id = '') =>
      page.evaluate((one) => document.getElementById(one)?.getBoundingClientRect().top, id)
    // A pixel may be lost to rounding.
    await soon(async () =>
      Math.abs(((await topOf(before?.id)) ?? Infinity) - (before?.top ?? 0)),
    ).toBeLessThan(3)
  },
)
