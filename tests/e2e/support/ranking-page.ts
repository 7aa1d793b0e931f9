import type { Page } from 'playwright-core'

import { soon } from './soon.ts'

/** The papers of a ranking, in the order in which they stand. */
export function rows(page: Page) {
  return page.locator('main ol[role=list] li > article')
}

/** The one status line, which says how many papers there are. */
export function status(page: Page) {
  return page.getByRole('status')
}

export async function whenListed(page: Page): Promise<void> {
  await rows(page).first().waitFor()
}

/** Until then the rows that the browser skips are measured as they last were, at another width say. */
export async function whenLaidOut(page: Page): Promise<void> {
  await soon(() => page.locator('.row-later:not([style])').count()).toBe(0)
}

/** Ids of all papers shown, in order, once there are `count` of them. */
export async function idsOf(page: Page, count: number): Promise<string[]> {
  await soon(() => rows(page).count()).toBe(count)
  return rows(page).evaluateAll((articles) => articles.map(({ id }) => id))
}

/** Opens the row of a paper and gives its article. */
export async function openRow(page: Page, title: string) {
  const article = page.getByRole('article', { name: title })
  // A press scrolls there first, which is something done, too: the watch for shifts sees keys only.
  await page.keyboard.press('Shift')
  await article.getByRole('heading', { level: 2 }).getByRole('button').click()
  return article
}

/** Path and query below the site's address. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return decodeURIComponent(pathname + search)
}
