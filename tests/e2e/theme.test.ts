import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import { test } from './support/page-test.ts'
import { whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

const paper = { light: 'rgb(251, 250, 247)', dark: 'rgb(20, 19, 15)' } as const

function background(page: Page) {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
}

function themeButton(page: Page, current: 'system' | 'light' | 'dark') {
  const order = ['system', 'light', 'dark', 'system'] as const
  const next = order[order.indexOf(current) + 1] ?? 'system'
  const name = say.ko('theme.next', {
    current: say.ko(`theme.${current}`),
    next: say.ko(`theme.${next}`),
  })
  return page.getByRole('button', { name, exact: true })
}

test('follows the system, then goes from light to dark and back to the system', async ({
  open,
}) => {
  const page = await open('ko/', { theme: 'dark' })
  await whenListed(page)
  expect(await background(page)).toBe(paper.dark)
  await themeButton(page, 'system').click()
  await soon(() => background(page)).toBe(paper.light)
  await themeButton(page, 'light').click()
  await soon(() => background(page)).toBe(paper.dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await soon(() => background(page)).toBe(paper.dark)
  await themeButton(page, 'dark').click()
  await soon(() => background(page)).toBe(paper.light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await soon(() => background(page)).toBe(paper.dark)
})

test('keeps the chosen theme over a reload, from before the first paint', async ({ open }) => {
  const page = await open('ko/', { theme: 'light' })
  await whenListed(page)
  await themeButton(page, 'system').click()
  await themeButton(page, 'light').click()
  await soon(() => background(page)).toBe(paper.dark)
  // What the theme is when the first piece of the body comes into being: nothing was painted yet.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return
      observer.disconnect()
      Reflect.set(window, 'themeAtBody', document.documentElement.dataset['theme'])
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  await whenListed(page)
  expect(await page.evaluate(() => Reflect.get(window, 'themeAtBody'))).toBe('dark')
  expect(await background(page)).toBe(paper.dark)
  await themeButton(page, 'dark').waitFor()
})

test('takes the system’s theme where storage holds another word', async ({ open }) => {
  const page = await open('ko/', {
    theme: 'dark',
    prepare: (context) =>
      context.addInitScript(() => localStorage.setItem('nonmun.settings', '{"theme":"sepia"}')),
  })
  await whenListed(page)
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull()
  expect(await background(page)).toBe(paper.dark)
})

test('changes in every open tab at once', async ({ open }) => {
  const page = await open('ko/')
  await whenListed(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await whenListed(other)
  await themeButton(other, 'system').click()
  await themeButton(other, 'light').click()
  await soon(() => background(page)).toBe(paper.dark)
})
