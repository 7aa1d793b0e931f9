import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'

import { bundleServiceWorker } from '#build/service-worker.ts'

import { changingSite } from './support/changing-site.ts'
import { test } from './support/page-test.ts'
import { rows, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

/** What pages, pictures and the API say without a connection. */
const disconnected = /ERR_INTERNET_DISCONNECTED|Failed to load resource/

/** Until the service worker has the page in its hands, and what this visit fetched. */
async function whenKept(page: Page, file: string): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await soon(() => keptPaths(page)).toContainEqual(expect.stringContaining(file))
}

/** Paths of all that is kept, the page itself included. */
function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return kept.flat().map(({ url }) => new URL(url).pathname)
  })
}

test('after one visit the page opens without a connection, with all that was read', async ({
  open,
}) => {
  const page = await open('ko/daily/2026-01-13', {
    site: 'below',
    keepsOffline: true,
    expectedFailures: [disconnected],
  })
  await whenListed(page)
  await whenKept(page, '/nonmun/archive/days/2026-01-13.json')
  await page.getByRole('link', { name: /^이전:/ }).click()
  await page.waitForURL('**/daily/2026-01-12')
  await whenListed(page)
  await soon(() => keptPaths(page)).toContain('/nonmun/archive/days/2026-01-12.json')

  await page.context().setOffline(true)
  await page.reload()
  await whenListed(page)
  expect(await page.title()).toContain('2026년 1월 12일')
  await page.getByText(say.ko('pages:offline.offline')).waitFor()
  const base = inject('site').below
  await page.goto(`${base}en/daily/2026-01-13`)
  await soon(() => rows(page).first().getAttribute('id')).toBe('2601.06943')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')

  await page.goto(`${base}ko/daily/2025-11-20`)
  const failure = page.getByRole('heading', { name: say.ko('failure.unreachable') })
  await failure.waitFor()
})

test('a new version is offered, and comes when the reader wishes', async ({ open }) => {
  const site = await changingSite(inject('site').atRoot)
  onTestFinished(site.close)
  const page = await open('ko/daily/2026-01-13', { address: site.url, keepsOffline: true })
  await whenKept(page, '/archive/days/2026-01-13.json')
  const build = page.locator('meta[name="build"]')

  site.change((path, text) => {
    if (path === 'sw.js') return text.replace(/("index\.html","revision":")\w+/, '$1second')
    return path === 'index.html'
      ? text.replace('</title>', '</title><meta name="build" content="second" />')
      : text
  })
  await page.reload()
  await whenListed(page)
  expect(await build.count()).toBe(0)
  await page.getByText(say.ko('pages:offline.newVersion')).waitFor()
  expect(await build.count()).toBe(0)
  await page.getByRole('button', { name: say.ko('pages:offline.reload') }).click()
  await soon(() => build.count()).toBe(1)
  await whenListed(page)
})

test('what is no file of the site is not kept, and a site can take its service worker back', async ({
  open,
}) => {
  const site = await changingSite(inject('site').atRoot)
  onTestFinished(site.close)
  const page = await open('ko/daily/2026-01-13', {
    address: site.url,
    keepsOffline: true,
    expectedFailures: [/404/],
  })
  await whenKept(page, '/archive/days/2026-01-13.json')
  await page
    .context()
    .route('**/archive/page.json', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' }),
    )
  await page.evaluate(async () => {
    for (const name of ['nothing', 'page', 'days/2026-01-12']) {
      await (await fetch(`/archive/${name}.json`)).text()
    }
  })
  await soon(() => keptPaths(page)).toContain('/archive/days/2026-01-12.json')
  const strange = /nothing|page\.json|^\/api\/|thumbnails/
  expect((await keptPaths(page)).filter((path) => strange.test(path))).toEqual([])

  const farewell = await bundleServiceWorker('farewell')
  site.change((path, text) => (path === 'sw.js' ? farewell : text))
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
  })
  await soon(() =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0)
  expect(await keptPaths(page)).toEqual([])
})
