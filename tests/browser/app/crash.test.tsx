import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import { App } from '#app/app.tsx'
import { rankingQuery } from '#queries/ranking-query.ts'
import { isoDate } from '#tests/builders/a-paper.ts'
import { anIndex } from '#tests/builders/an-index.ts'

import { expectAccessible } from '../support/accessible.ts'
import { answering } from '../support/answering.ts'
import { aClient, words } from '../support/render-in.tsx'

const day = { kind: 'daily', key: isoDate('2026-01-13') } as const
const files = {
  '/archive/index.json': anIndex(),
  '/archive/institutions/index.json': { version: 1, institutions: [] },
  '/archive/days/2026-01-15.json': {
    version: 1,
    papers: [
      { id: '2601.00015', title: { en: 'A Kite of Thursday', ko: null }, rank: 1, upvotes: 3 },
    ],
  },
}
const ownAddress = location.href

/** Holds for a day what no parser would let through: the page that reads it throws. */
function brokenClient(): QueryClient {
  const client = aClient()
  client.setQueryData([...rankingQuery(day).queryKey], { value: null, issues: [] })
  return client
}

beforeEach(async () => {
  await page.viewport(1280, 900)
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

afterEach(() => {
  history.replaceState(null, '', ownAddress)
})

describe.each(['en', 'ko'] as const)('in %s, a page that throws', (language) => {
  const t = words(language)

  async function open() {
    answering(files)
    history.replaceState(null, '', `/${language}/daily/2026-01-13`)
    const screen = await render(<App client={brokenClient()} />)
    const notice = screen.getByRole('alert').filter({ hasText: t('failure.crash') })
    await expect.element(notice).toBeVisible()
    return { screen, notice }
  }

  test('says so, and the rest of the site stands around it', async () => {
    const { screen, notice } = await open()
    await expect.element(notice.getByText(t('failure.crashBody'))).toBeVisible()
    await expect.element(screen.getByRole('banner')).toBeVisible()
    await expect.element(screen.getByRole('contentinfo')).toBeVisible()
    expect(console.error).toHaveBeenCalled()
    await expectAccessible(screen.container)
  })

  test('gives way to another page', async () => {
    const { screen, notice } = await open()
    await screen
      .getByRole('banner')
      .getByRole('link', { name: t('site.institutions') })
      .click()
    await expect
      .element(screen.getByRole('heading', { name: t('pages:institutions.heading') }))
      .toBeVisible()
    expect(notice.elements()).toEqual([])
    expect(location.pathname).toBe(`/${language}/institutions`)
  })

  test('leads to the newest ranking', async () => {
    const { screen } = await open()
    await screen.getByRole('link', { name: t('failure.home') }).click()
    await expect.element(screen.getByRole('article', { name: 'A Kite of Thursday' })).toBeVisible()
  })

  test('is there again once what it reads is whole', async () => {
    answering({ ...files, '/archive/days/2026-01-13.json': files['/archive/days/2026-01-15.json'] })
    history.replaceState(null, '', `/${language}/daily/2026-01-13`)
    const client = brokenClient()
    const screen = await render(<App client={client} />)
    const notice = screen.getByRole('alert').filter({ hasText: t('failure.crash') })
    await expect.element(notice).toBeVisible()
    client.removeQueries({ queryKey: rankingQuery(day).queryKey })
    await notice.getByRole('button', { name: t('failure.retry') }).click()
    await expect.element(screen.getByRole('article', { name: 'A Kite of Thursday' })).toBeVisible()
  })
})

test('the way back finds the notice again, and the way forward leaves it', async () => {
  answering(files)
  history.replaceState(null, '', '/en/institutions')
  const screen = await render(<App client={brokenClient()} />)
  const heading = screen.getByRole('heading', { name: words('en')('pages:institutions.heading') })
  await expect.element(heading).toBeVisible()
  history.pushState(null, '', '/en/daily/2026-01-13')
  await expect.element(screen.getByText(words('en')('failure.crash'))).toBeVisible()
  history.back()
  await expect.element(heading).toBeVisible()
  expect(screen.getByText(words('en')('failure.crash')).elements()).toEqual([])
})
