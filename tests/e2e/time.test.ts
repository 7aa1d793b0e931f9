import type { BrowserContext } from 'playwright-core'
import { describe, expect } from 'vitest'

import { anEdition, aPaper, paperId } from '#tests/builders/a-paper.ts'

import { serveArchive } from './support/archive-answers.ts'
import { test } from './support/page-test.ts'
import { archiveOf } from './support/papers.ts'
import { addressOf, rows, status, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

describe.each(['ko', 'en'] as const)('moving through time in %s', (language) => {
  const t = say[language]
  const previous = new RegExp(`^${t('period.previous', { label: '' }).trim()}`)
  const next = new RegExp(`^${t('period.next', { label: '' }).trim()}`)

  test.for([
    ['daily/2026-01-12', 'daily/2026-01-09', 'daily/2026-01-13'],
    ['daily/2026-01-10', 'daily/2026-01-09', 'daily/2026-01-12'],
    ['weekly/2026-W01', 'weekly/2025-W52', 'weekly/2026-W02'],
    ['monthly/2026-01', 'monthly/2025-12', 'monthly/2026-02'],
  ] as const)('leads from %s to %s and back over %s', async ([from, before, after], { open }) => {
    const page = await open(`${language}/${from}`)
    await page.getByRole('link', { name: previous }).click()
    await soon(() => addressOf(page)).toBe(`/${language}/${before}`)
    await whenListed(page)
    await page.goBack()
    await page.getByRole('link', { name: next }).click()
    await soon(() => addressOf(page)).toBe(`/${language}/${after}`)
    await whenListed(page)
  })

  test('changes from day to week to month and back', async ({ open }) => {
    const page = await open(`${language}/daily/2026-01-13`)
    const tabs = page.getByRole('navigation', { name: t('period.label') })
    const go = async (kind: 'daily' | 'weekly' | 'monthly', path: string) => {
      await tabs.getByRole('link', { name: t(`period.${kind}`), exact: true }).click()
      await soon(() => addressOf(page)).toBe(`/${language}/${path}`)
      await whenListed(page)
      const current = tabs.locator('[aria-current=page]')
      expect(await current.allInnerTexts()).toEqual([t(`period.${kind}`)])
    }
    await go('weekly', 'weekly/2026-W03')
    await go('monthly', 'monthly/2026-01')
    await go('weekly', 'weekly/2026-W05')
    await go('daily', 'daily/2026-01-30')
  })

  test('opens a day from the calendar, which says how strong it was', async ({ open }) => {
    const page = await open(`${language}/weekly/2026-W03`)
    const calendar = page.getByRole('region', { name: t('calendar.label') })
    const day = calendar.getByRole('link').filter({ hasText: /^13/ })
    await day.waitFor()
    expect(await day.getAttribute('title')).toContain(t('calendar.papers', { count: 31, top: 169 }))
    // A Saturday has no ranking and leads nowhere.
    expect(await calendar.getByRole('link').filter({ hasText: /^17/ }).count()).toBe(0)
    await calendar.getByRole('button', { name: t('calendar.previousMonth') }).click()
    await calendar.getByRole('link').filter({ hasText: /^24/ }).click()
    await soon(() => addressOf(page)).toBe(`/${language}/daily/2025-12-24`)
    await whenListed(page)
    const current = calendar.locator('[aria-current=date]')
    expect(await current.getAttribute('href')).toBe(`/${language}/daily/2025-12-24`)
  })

  test('stops leafing where the archive ends', async ({ open }) => {
    const page = await open(`${language}/daily/2025-10-31`)
    const calendar = page.getByRole('region', { name: t('calendar.label') })
    const back = calendar.getByRole('button', { name: t('calendar.previousMonth') })
    await back.waitFor()
    expect(await back.getAttribute('aria-disabled')).toBe('true')
    await back.click({ force: true })
    expect(await calendar.getByRole('link').filter({ hasText: /^31/ }).count()).toBe(1)
    expect(await page.getByText(t('period.noPrevious')).count()).toBe(1)
  })

  test('goes back to the newest day from anywhere', async ({ open }) => {
    const page = await open(`${language}/monthly/2025-12`)
    await page.getByRole('link', { name: t('period.newest'), exact: true }).click()
    await soon(() => addressOf(page)).toBe(`/${language}/`)
    await whenListed(page)
    expect(await page.getByText(t('period.noNext')).count()).toBe(1)
    expect(await page.getByRole('link', { name: t('period.newest'), exact: true }).count()).toBe(0)
  })
})

// In a year that the shipped archive lacks, so that no page of the host asks for its files.
const gaps = archiveOf(
  ['2024-01-09', '2024-01-15', '2024-01-17'].map((date, index) =>
    aPaper({
      id: paperId(`2401.0000${index}`),
      title: { en: `Kites of ${date}`, ko: null },
      editions: [anEdition(date, 1)],
      snapshots: [],
    }),
  ),
)
const withGaps = { prepare: (context: BrowserContext) => serveArchive(context, gaps) }

const absent = [
  ['a Saturday', 'daily/2024-01-13', 'weekend', ['daily/2024-01-09', 'daily/2024-01-15']],
  [
    'a weekday without an edition',
    'daily/2024-01-16',
    'none',
    ['daily/2024-01-15', 'daily/2024-01-17'],
  ],
  ['a day to come', 'daily/2099-06-01', 'future', ['daily/2024-01-17']],
  ['a week to come', 'weekly/2099-W20', 'future', ['weekly/2024-W03']],
  ['a day after the archive', 'daily/2024-01-18', 'later', ['daily/2024-01-17']],
  ['a week after the archive', 'weekly/2024-W04', 'later', ['weekly/2024-W03']],
  ['a day before the archive', 'daily/2024-01-08', 'earlier', ['daily/2024-01-09']],
  ['a month before the archive', 'monthly/2023-12', 'earlier', ['monthly/2024-01']],
] as const

// In the second language one of each kind: what differs there is the words.
const oneOfEachKind = absent.filter(
  ([, , kind], index) => absent.findIndex(([, , other]) => other === kind) === index,
)

describe.each([
  ['ko', absent],
  ['en', oneOfEachKind],
] as const)('a period without a ranking in %s', (language, periods) => {
  const t = say[language]

  test.for(periods)('is explained: %s', async ([, path, reason, ways], { open }) => {
    const page = await open(`${language}/${path}`, withGaps)
    const main = page.getByRole('main')
    await main.getByRole('heading', { name: t(`empty.${reason}`) }).waitFor()
    expect(await rows(page).count()).toBe(0)
    expect((await status(page).innerText()).trim()).toBe('')
    const hrefs = await main
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs).toEqual(ways.map((way) => `/${language}/${way}`))
    await main.getByRole('link').first().click()
    await whenListed(page)
  })
})

test('an archive without a single day says so', async ({ open }) => {
  const page = await open('ko/daily/2024-01-16', {
    prepare: (context) => serveArchive(context, archiveOf([])),
  })
  await page
    .getByRole('main')
    .getByRole('heading', { name: say.ko('empty.archive') })
    .waitFor()
  await page.getByRole('link', { name: say.ko('site.name') }).click()
  await page.getByRole('heading', { name: say.ko('empty.archive') }).waitFor()
})

test('calls the newest day by its UTC date between midnight and nine in Seoul', async ({
  open,
}) => {
  const page = await open('ko/daily/2024-01-18', {
    prepare: async (context) => {
      // 2024-01-18, 08:30 in Seoul, is still the 17th in UTC.
      await context.clock.setFixedTime('2024-01-17T23:30:00Z')
      await serveArchive(context, gaps)
    },
  })
  await page.getByRole('heading', { name: say.ko('empty.future') }).waitFor()
})
