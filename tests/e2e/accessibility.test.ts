import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect } from 'vitest'

import { answerFile } from './support/archive-answers.ts'
import { violations, withAxe } from './support/axe.ts'
import { test } from './support/page-test.ts'
import { rows, whenLaidOut } from './support/ranking-page.ts'
import { say } from './support/words.ts'

interface Place {
  readonly name: string
  readonly path: string
  readonly prepare?: (context: BrowserContext) => Promise<void>
  readonly expectedFailures?: readonly RegExp[]
  /** What a reader does there first. */
  readonly act?: (page: Page, language: 'ko' | 'en') => Promise<void>
}

/** Opens a row and shows both languages of its abstract. */
async function openBoth(page: Page, language: 'ko' | 'en'): Promise<void> {
  const row = rows(page).nth(1)
  await row.getByRole('heading', { level: 2 }).getByRole('button').click()
  await row.getByRole('radio', { name: say[language]('abstract.both') }).check()
}

const places: readonly Place[] = [
  { name: 'the front page', path: '' },
  { name: 'a day with an open card', path: 'daily/2026-01-13', act: openBoth },
  { name: 'a filtered week', path: 'weekly/2026-W03?institution=nvidia,unknown&from=2026-01-12' },
  { name: 'a month', path: 'monthly/2025-10' },
  { name: 'a paper', path: 'papers/2601.05593?in=2026-W03' },
  { name: 'the institutions', path: 'institutions' },
  { name: 'an institution', path: 'institutions/stepfun' },
  { name: 'an empty day', path: 'daily/2026-01-10' },
  {
    name: 'a broken day',
    path: 'daily/2026-01-13',
    prepare: (context) => answerFile(context, 'days/2026-01-13.json', { body: '{' }),
  },
  { name: 'an address that leads nowhere', path: 'daily/2026-02-30' },
  { name: 'a paper not in the archive', path: 'papers/2601.99999' },
]

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  test.for(places)('$name breaks no rule of WCAG 2.2 AA', async (place, { open }) => {
    const page = await open(`${language}/${place.path}`, {
      expectedFailures: place.expectedFailures ?? [],
      prepare: async (context) => {
        await withAxe(context)
        await place.prepare?.(context)
      },
    })
    await page.getByRole('main').getByRole('heading').first().waitFor()
    await place.act?.(page, language)
    await page.waitForLoadState('networkidle')
    expect(await violations(page), '1440 px, light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(
      await violations(page, ['color-contrast', 'link-in-text-block']),
      '1440 px, dark',
    ).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate(() => new Promise(requestAnimationFrame))
    await whenLaidOut(page)
    expect(await violations(page), '390 px, dark').toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    expect(
      await violations(page, ['color-contrast', 'link-in-text-block']),
      '390 px, light',
    ).toEqual([])
    expect(await page.getByRole('main').count()).toBe(1)
  })

  test('the sheet of a phone breaks no rule of WCAG 2.2 AA', async ({ open }) => {
    const page = await open(`${language}/weekly/2026-W03`, {
      width: 390,
      height: 844,
      prepare: withAxe,
    })
    await page.getByRole('button', { name: say[language]('calendar.open') }).click()
    await page.getByRole('dialog').getByRole('checkbox').first().waitFor()
    expect(await violations(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, ['color-contrast']), 'dark').toEqual([])
  })
})

test('axe looks, and finds what is wrong', async ({ open }) => {
  const page = await open('ko/institutions/stepfun', { prepare: withAxe })
  await page.getByRole('main').getByRole('heading').first().waitFor()
  await page.evaluate(() => {
    const button = document.createElement('button')
    const pale = document.createElement('p')
    pale.textContent = 'pale'
    pale.className = 'text-line'
    // Beside the app: what it draws anew would take them away.
    document.body.append(button, pale)
  })
  const found = (await violations(page)).map((violation) => violation.split(':')[0])
  expect(found).toContain('button-name')
  expect(found).toContain('color-contrast')
})
