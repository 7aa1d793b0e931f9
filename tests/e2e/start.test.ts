import { describe, expect, inject } from 'vitest'

import { test } from './support/page-test.ts'
import { addressOf, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'

const locales = [
  ['ko-KR', 'ko'],
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['fr-FR', 'ko'],
] as const

describe.each([
  ['atRoot', '/', locales],
  ['below', '/nonmun/', locales.slice(1, 2)],
] as const)('the site %s', (site, base, spoken) => {
  test.for(spoken)(
    'leads a browser that speaks %s from / to /%s/',
    async ([locale, language], { open }) => {
      const page = await open('', { site, locale })
      await whenListed(page)
      expect(addressOf(page)).toBe(`${base}${language}/`)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
    },
  )

  test('leads from / to the language chosen before, whatever the browser speaks', async ({
    open,
  }) => {
    const page = await open('ko/', { site, locale: 'ko-KR' })
    await page.getByRole('link', { name: 'English', exact: true }).click()
    await soon(() => addressOf(page)).toBe(`${base}en/`)
    await page.goto(inject('site')[site])
    await whenListed(page)
    expect(addressOf(page)).toBe(`${base}en/`)
  })

  test('leaves nothing of / in the history, so that Back leaves the site', async ({ open }) => {
    const page = await open('', { site })
    await whenListed(page)
    // The empty page on which every tab begins, and this one.
    expect(await page.evaluate(() => history.length)).toBe(2)
  })
})

test('serves /nonmun without its slash from the same place', async ({ open }) => {
  const page = await open('', { site: 'below' })
  await page.goto(inject('site').below.replace(/\/$/, ''))
  await whenListed(page)
  expect(addressOf(page)).toBe('/nonmun/ko/')
})

test('starts in the browser’s language where storage holds nonsense', async ({ open }) => {
  const page = await open('', {
    locale: 'en-US',
    prepare: (context) =>
      context.addInitScript(() => localStorage.setItem('nonmun.settings', '{"language":"xx"')),
  })
  await whenListed(page)
  expect(addressOf(page)).toBe('/en/')
})

test('works where the browser keeps nothing', async ({ open }) => {
  const page = await open('', {
    prepare: (context) =>
      context.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('blocked', 'SecurityError')
          },
        }),
      ),
  })
  await whenListed(page)
  await page.getByRole('link', { name: 'English', exact: true }).click()
  await soon(() => addressOf(page)).toBe('/en/')
})
