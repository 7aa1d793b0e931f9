import { describe, expect, inject } from 'vitest'

import { test } from './support/page-test.ts'
import { addressOf, whenListed } from './support/ranking-page.ts'
import { say } from './support/words.ts'

const impossible = [
  ['daily/2026-02-30', 'day'],
  ['daily/2026-1-3', 'day'],
  ['daily', 'day'],
  ['daily/1999-01-01', 'day'],
  ['weekly/2026-W60', 'week'],
  ['weekly/2025-W53', 'week'],
  ['monthly/2026-13', 'month'],
  ['papers/abc', 'paper'],
  ['papers/2601.069', 'paper'],
  ['institutions/No%20Such', 'institution'],
  ['nowhere', 'page'],
  ['nowhere/else', 'page'],
] as const

// In the second language one of each kind: what differs there is the words.
const oneOfEachKind = impossible.filter(
  ([, kind], index) => impossible.findIndex(([, other]) => other === kind) === index,
)

describe.each([
  ['ko', impossible],
  ['en', oneOfEachKind],
] as const)('an impossible address in %s', (language, addresses) => {
  const t = say[language]

  test.for(addresses)('is explained: %s is no %s', async ([path, reason], { open }) => {
    const page = await open(`${language}/${path}`)
    await page.getByRole('heading', { name: t(`pages:notFound.${reason}`) }).waitFor()
    expect(await page.getByRole('main').innerText()).toContain(t(`pages:notFound.${reason}Body`))
    expect(await page.title()).toContain(t('head.notFound'))
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await page.getByRole('link', { name: t('failure.home') }).click()
    await whenListed(page)
    expect(addressOf(page)).toBe(`/${language}/`)
  })

  test('of an institution that the archive does not know leads to the list of all', async ({
    open,
  }) => {
    const page = await open(`${language}/institutions/no-such-place`, {
      // The file of an institution is asked for by its name: that it is not there is the answer.
      expectedFailures: [/404/],
    })
    await page.getByRole('heading', { name: t('pages:notFound.institution') }).waitFor()
    await page
      .getByRole('main')
      .getByRole('link', { name: t('pages:institutions.all') })
      .click()
    await page.getByRole('heading', { level: 1, name: t('pages:institutions.heading') }).waitFor()
  })

  test('says what was asked for as plain text', async ({ open }) => {
    const page = await open(
      `${language}/papers/${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
    )
    await page.getByText('<img src=x onerror=alert(1)>').waitFor()
    expect(await page.locator('main img').count()).toBe(0)
  })
})

test.for([
  ['ko-KR', 'ko'],
  ['en-US', 'en'],
] as const)(
  'in a language that is not spoken answers %s in its own',
  async ([locale, language], { open }) => {
    const page = await open('fr/daily/2026-01-13', { locale, expectedFailures: [/404/] })
    await page.getByRole('heading', { name: say[language]('pages:notFound.page') }).waitFor()
    await page.getByRole('link', { name: say[language]('failure.home') }).click()
    await whenListed(page)
  },
)

test('with a broken escape is explained', async ({ open }) => {
  const page = await open('ko/papers/%E0%A4%A')
  await page.getByRole('heading', { name: say.ko('pages:notFound.paper') }).waitFor()
})

test.for(['index', 'constructor', '__proto__'])(
  'of an institution called %s is no institution',
  async (slug, { open }) => {
    const page = await open(`ko/institutions/${slug}`, {
      expectedFailures: slug === 'constructor' ? [/404/] : [],
    })
    await page.getByRole('heading', { name: say.ko('pages:notFound.institution') }).waitFor()
  },
)

test('is answered by the host with 200 where it can be a page, else with 404', async () => {
  const root = inject('site').atRoot
  const answers = ['ko/papers/2601.06943', 'en/nowhere', 'fr/', 'archive/days/2001-01-01.json'].map(
    async (path) => (await fetch(root + path)).status,
  )
  expect(await Promise.all(answers)).toEqual([200, 200, 404, 404])
})

test('with a slash at its end, doubled or not, is the same page', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13/')
  await whenListed(page)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('2026년 1월 13일 화요일')
})

test('with a version after the id is the paper itself', async ({ open }) => {
  const page = await open('ko/papers/2601.06943v2')
  await page.getByRole('heading', { level: 1, name: /^Watching, Reasoning/ }).waitFor()
})
