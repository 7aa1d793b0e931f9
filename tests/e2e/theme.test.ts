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

/** Chooses a theme in the settings, and closes them. */
async function choose(page: Page, theme: 'system' | 'light' | 'dark') {
  await page.getByRole('button', { name: say.ko('site.settings'), exact: true }).click()
  const sheet = page.getByRole('dialog', { name: say.ko('tools:settings.heading') })
  const group = sheet.getByRole('group', { name: say.ko('tools:settings.theme') })
  await group.getByText(say.ko(`tools:settings.${theme}`), { exact: true }).click()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
}

test('follows the system, or what was chosen in its place', async ({ open }) => {
  const page = await open('ko/', { theme: 'dark' })
  await whenListed(page)
  expect(await background(page)).toBe(paper.dark)
  await choose(page, 'light')
  await soon(() => background(page)).toBe(paper.light)
  await choose(page, 'dark')
  await soon(() => background(page)).toBe(paper.dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await soon(() => background(page)).toBe(paper.dark)
  await choose(page, 'system')
  await soon(() => background(page)).toBe(paper.light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await soon(() => background(page)).toBe(paper.dark)
})

test('keeps the chosen theme over a reload, from before the first paint', async ({ open }) => {
  const page = await open('ko/', { theme: 'light' })
  await whenListed(page)
  await choose(page, 'dark')
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
  await choose(other, 'dark')
  await soon(() => background(page)).toBe(paper.dark)
})
