import { expect } from 'vitest'

import { answerArchive, answerFile } from './support/archive-answers.ts'
import { test } from './support/page-test.ts'
import { addressOf, rows, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

test('a server that fails once is asked again, and nobody need know', async ({ open }) => {
  let failures = 0
  const page = await open('ko/papers/2601.06943', {
    expectedFailures: [/500/],
    prepare: (context) =>
      answerFile(context, 'papers/2601.json', () => {
        failures += 1
        return failures === 1 ? { status: 500, headers: { 'retry-after': '0' } } : null
      }),
  })
  await page.getByRole('heading', { level: 1, name: /^Watching/ }).waitFor()
  expect(failures).toBe(2)
})

test('what is missing for good is asked for once', async ({ open }) => {
  let asked = 0
  const page = await open('ko/institutions/nobody', {
    expectedFailures: [/404/],
    prepare: (context) =>
      answerFile(context, 'institutions/nobody.json', () => {
        asked += 1
        return null
      }),
  })
  await page.getByRole('heading', { name: say.ko('pages:notFound.institution') }).waitFor()
  await page.waitForTimeout(1500)
  expect(asked).toBe(1)
})

test('an archive out of reach is explained after it was tried again', async ({ open }) => {
  let reachable = false
  const page = await open('ko/papers/2601.06943', {
    expectedFailures: [/^console: Failed to load resource/],
    prepare: (context) => answerArchive(context, () => (reachable ? null : { unreachable: true })),
  })
  const alert = page.getByRole('alert')
  await alert.getByRole('heading', { name: say.ko('failure.unreachable') }).waitFor()
  reachable = true
  await alert.getByRole('button', { name: say.ko('failure.retry') }).click()
  await page.getByRole('heading', { level: 1, name: /^Watching/ }).waitFor()
})

test('offline, Back still works and another day says what is the matter', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13', {
    // What comes only after the first view may be wanted just then.
    expectedFailures: [/ERR_INTERNET_DISCONNECTED|dynamically imported module/],
  })
  await whenListed(page)
  await page.getByRole('link', { name: /^이전:/ }).click()
  await soon(() => addressOf(page)).toBe('/ko/daily/2026-01-12')
  await whenListed(page)
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.goBack()
  await soon(() => rows(page).first().getAttribute('id')).toBe('2601.06943')
  // A day that was never opened, nor pointed at.
  await page.evaluate(() => {
    history.pushState(null, '', '/ko/daily/2025-11-20')
  })
  const failure = page
    .getByRole('alert')
    .getByRole('heading', { name: say.ko('failure.unreachable') })
  await failure.waitFor()
  await page.goBack()
  await soon(() => rows(page).first().getAttribute('id')).toBe('2601.06943')
  await page.goForward()
  await page.context().setOffline(false)
  await soon(async () => {
    const retry = page.getByRole('alert').getByRole('button', { name: say.ko('failure.retry') })
    if ((await retry.count()) > 0) await retry.click()
    return rows(page).count()
  }).toBeGreaterThan(0)
})

test.for([
  ['ko/', 1440],
  ['ko/daily/2026-01-13', 1440],
  ['en/daily/2026-01-13', 390],
  ['ko/weekly/2026-W03', 390],
  ['en/monthly/2026-01?institution=nvidia', 1440],
  ['ko/daily/2026-01-10', 1440],
  ['en/papers/2601.05593', 1440],
  ['ko/papers/2601.05593?in=2026-W03', 1440],
  ['ko/papers/2601.05593?in=2026-W03', 390],
  ['en/institutions', 390],
  ['ko/institutions/stepfun', 1440],
] as const)('slow answers leave %s at %i px in shape', async ([path, width], { open }) => {
  let asked = 0
  const page = await open(path, {
    width,
    prepare: (context) =>
      // The later a file is asked for, the longer it takes: each part of the page comes by itself.
      context.route('**/archive/**', async (route) => {
        asked += 1
        await new Promise((resolve) => setTimeout(resolve, 150 * asked))
        await route.fallback()
      }),
  })
  await page.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1700)
  await page.waitForLoadState('networkidle')
  expect(asked).toBeGreaterThan(0)
})

test('a paper on its way is announced as busy, with nothing below it in sight', async ({
  open,
}) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const page = await open('ko/papers/2601.06943', {
    prepare: (context) =>
      context.route('**/archive/papers/2601.json', async (route) => {
        await released
        await route.fallback()
      }),
  })
  const main = page.getByRole('main')
  await soon(() => main.getAttribute('aria-busy')).toBe('true')
  const footer = await page.getByRole('contentinfo').boundingBox()
  expect(footer?.y).toBeGreaterThanOrEqual(900)
  release()
  await page.getByRole('heading', { level: 1, name: /^Watching/ }).waitFor()
})

test('what cannot be refreshed stays on screen with a word that it is old', async ({ open }) => {
  let reachable = true
  const page = await open('ko/daily/2026-01-13', {
    expectedFailures: [/500/],
    prepare: async (context) => {
      await context.clock.install({ time: '2026-01-14T03:00:00Z' })
      await answerFile(context, 'days/2026-01-13.json', () =>
        reachable ? null : { status: 500, headers: { 'retry-after': '0' } },
      )
    },
  })
  await whenListed(page)
  reachable = false
  await page.clock.fastForward('10:00')
  await page.getByRole('link', { name: /^이전:/ }).click()
  await soon(() => addressOf(page)).toBe('/ko/daily/2026-01-12')
  await page.goBack()
  await page.getByText(say.ko('failure.stale')).waitFor()
  expect(await rows(page).first().getAttribute('id')).toBe('2601.06943')
})
