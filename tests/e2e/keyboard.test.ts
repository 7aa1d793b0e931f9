import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'

import { test } from './support/page-test.ts'
import { addressOf, rows, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

/** The accessible name of what has the focus, or its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === document.body) return ''
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
  })
}

/** Presses Tab until what has the focus says `words`. */
async function tabTo(page: Page, words: string, atMost = 60): Promise<void> {
  for (let presses = 0; presses < atMost; presses += 1) {
    if ((await focused(page)).includes(words)) return
    await page.keyboard.press('Tab')
  }
  expect(await focused(page), `not reached with ${atMost} presses of Tab`).toContain(words)
}

describe.each(['ko', 'en'] as const)('with the keyboard alone in %s', (language) => {
  const t = say[language]

  test('the first stop skips to the ranking', async ({ open }) => {
    const page = await open(`${language}/daily/2026-01-13`)
    await whenListed(page)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe(t('site.skip'))
    const box = await page.getByRole('link', { name: t('site.skip') }).boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null)
    expect(inMain).toBe(true)
    expect(addressOf(page)).toBe(`/${language}/daily/2026-01-13`)
  })

  test('a row opens, its abstract changes with arrows, and a filter is set', async ({ open }) => {
    const page = await open(`${language}/daily/2026-01-13`)
    await whenListed(page)
    const title = (await rows(page).nth(1).getByRole('heading', { level: 2 }).innerText()).slice(
      0,
      30,
    )
    await tabTo(page, title)
    await page.keyboard.press('Enter')
    const group = rows(page)
      .nth(1)
      .getByRole('group', { name: t('abstract.view') })
    await group.waitFor()
    const checked = group.locator('input:checked')
    await soon(async () => {
      await page.keyboard.press('Tab')
      return checked.evaluate((radio) => radio === document.activeElement)
    }).toBe(true)
    for (const value of language === 'ko' ? ['both', 'en', 'ko'] : ['ko', 'both', 'en']) {
      await page.keyboard.press('ArrowRight')
      await soon(() => checked.getAttribute('value')).toBe(value)
      await soon(() => checked.evaluate((radio) => radio === document.activeElement)).toBe(true)
    }
    const field = page.getByLabel(t('filter.narrow'))
    await field.focus()
    await page.keyboard.type('StepFun')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await soon(() => addressOf(page)).toBe(`/${language}/daily/2026-01-13?institution=stepfun`)
    await soon(() => rows(page).count()).toBe(1)
    // The box keeps the focus, so that the next one is a press of Tab away.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox')
  })

  test('going to another day leaves the focus at its heading or on the way there', async ({
    open,
  }) => {
    const page = await open(`${language}/daily/2026-01-13`)
    await whenListed(page)
    await tabTo(page, t('period.previous', { label: '' }).trim())
    await page.keyboard.press('Enter')
    await soon(() => addressOf(page)).toBe(`/${language}/daily/2026-01-12`)
    await whenListed(page)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
  })

  test('the sheet of a phone opens, holds the focus, and gives it back with Escape', async ({
    open,
  }) => {
    const page = await open(`${language}/weekly/2026-W03`, { width: 390, height: 844 })
    await whenListed(page)
    const opener = page.getByRole('button', { name: t('calendar.open') })
    await opener.focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog', { name: t('calendar.open') })
    await sheet.getByRole('checkbox').first().waitFor()
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab')
      const outside = await page.evaluate(() => {
        const element = document.activeElement
        return element !== document.body && element?.closest('dialog') === null
      })
      expect(outside).toBe(false)
    }
    await sheet.getByRole('checkbox').first().focus()
    await page.keyboard.press('Space')
    await soon(() => addressOf(page)).toMatch(/\?institution=/)
    await page.keyboard.press('Escape')
    await soon(() => sheet.isVisible()).toBe(false)
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await rows(page).count()).toBeGreaterThan(0)
  })
})

test('what has the focus can be seen to have it', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13')
  await whenListed(page)
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const element = document.activeElement
      if (!element) return 'nothing'
      const shown = element.closest('.segment') ?? element
      const { outlineStyle, outlineWidth } = getComputedStyle(shown)
      const { width, height } = shown.getBoundingClientRect()
      const visible =
        outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 0 && height > 0
      return visible ? 'seen' : element.outerHTML.slice(0, 120)
    })
    expect(seen).toBe('seen')
  }
})
