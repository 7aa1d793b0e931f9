import { describe, expect } from 'vitest'

import { otherLanguage } from '#domain/text.ts'

import { shippedPapers } from './support/archive-answers.ts'
import { test } from './support/page-test.ts'
import { addressOf, rows, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'
import { wordsUnderTheWrongLanguage } from './support/words-and-languages.ts'

const names = { ko: '한국어', en: 'English' } as const

describe.each(['ko', 'en'] as const)('from %s to the other language', (language) => {
  const other = otherLanguage(language)
  const [t, u] = [say[language], say[other]]

  test('filters, open rows and the range stay', async ({ open }) => {
    const query = '?institution=nvidia,unknown&from=2026-01-12&to=2026-01-14'
    const page = await open(`${language}/weekly/2026-W03${query}`)
    const listed = shippedPapers('weeks/2026-W03').filter(
      ({ institutions = [], dates = [] }) =>
        (institutions.length === 0 || institutions.includes('nvidia')) &&
        dates.some((date) => date >= '2026-01-12' && date <= '2026-01-14'),
    )
    await soon(() => rows(page).count()).toBe(listed.length)
    const third = rows(page).nth(2)
    await third.getByRole('heading', { level: 2 }).getByRole('button').click()
    await third.getByRole('heading', { name: t('paper.keyPoints') }).waitFor()
    const languages = page.getByRole('navigation', { name: t('language.label') })
    await languages.getByRole('link', { name: names[other], exact: true }).click()
    await soon(() => addressOf(page)).toBe(`/${other}/weekly/2026-W03${query}`)
    await third.getByRole('heading', { name: u('paper.keyPoints') }).waitFor()
    await soon(() => rows(page).count()).toBe(listed.length)
    expect(await page.getByLabel(u('filter.from'), { exact: true }).inputValue()).toBe('2026-01-12')
    expect(await page.locator('aside input:checked').count()).toBe(2)
  })

  test('the page’s language, title and description follow', async ({ open }) => {
    const page = await open(`${language}/daily/2026-01-13`)
    await whenListed(page)
    const head = () =>
      page.evaluate(() => ({
        lang: document.documentElement.lang,
        title: document.title,
        description: document.querySelector('meta[name=description]')?.getAttribute('content'),
      }))
    const before = await head()
    expect(before.lang).toBe(language)
    const languages = page.getByRole('navigation', { name: t('language.label') })
    expect(await languages.locator('[aria-current]').innerText()).toBe(names[language])
    await languages.getByRole('link', { name: names[other], exact: true }).click()
    await soon(async () => (await head()).lang).toBe(other)
    const after = await head()
    expect(after.title).not.toBe(before.title)
    expect(after.title).toContain(u('site.name'))
    expect(after.description).not.toBe(before.description)
    expect(after.description).toMatch(other === 'ko' ? /[가-힣]/ : /^[^가-힣]*$/)
    expect(await languages.count()).toBe(0)
    await page.goBack()
    await soon(async () => await head()).toEqual(before)
  })
})

test.for([
  ['ko', '2026년 3주차 · 1월 12일~18일'],
  ['en', 'Week 3, 2026 · January 12 – 18'],
] as const)('names a week in %s as people write it', async ([language, heading], { open }) => {
  const page = await open(`${language}/weekly/2026-W03`)
  await soon(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(heading)
})

const pages = [
  '',
  'daily/2026-01-13',
  'weekly/2026-W03?institution=nvidia',
  'monthly/2025-12',
  'daily/2026-01-10',
  'daily/2026-02-30',
  'papers/2601.06943',
  'papers/2601.05593?in=2026-W03',
  'papers/2601.99999',
  'institutions',
  'institutions/stepfun',
  'institutions/kaist-ai',
]

describe.each(['ko', 'en'] as const)(
  'every word in %s stands under its own language',
  (language) => {
    test.for(pages)('on /%s', async (path, { open }) => {
      const page = await open(`${language}/${path}`)
      await page.getByRole('heading').first().waitFor()
      await page.waitForLoadState('networkidle')
      // Cards hold most of the words; what stands open is closed, so only the others are pressed.
      for (const index of [1, 2]) {
        const button = rows(page).nth(index).getByRole('heading', { level: 2 }).getByRole('button')
        if ((await button.count()) === 0) continue
        await button.click()
        await rows(page).nth(index).getByRole('group').first().waitFor()
      }
      expect(await wordsUnderTheWrongLanguage(page)).toEqual([])
    })
  },
)

test('finds words that stand under the wrong language', async ({ open }) => {
  const page = await open('en/')
  await whenListed(page)
  await page.evaluate(() => {
    const [korean, english] = [document.createElement('p'), document.createElement('p')]
    korean.textContent = '여기에 잘못 놓인 말'
    english.textContent = 'Five English words stand here'
    english.lang = 'ko'
    document.body.append(korean, english)
  })
  expect(await wordsUnderTheWrongLanguage(page)).toEqual([
    'en: 여기에 잘못 놓인 말',
    'ko: Five English words stand here',
  ])
})
