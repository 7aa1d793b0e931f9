import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect } from 'vitest'

import { joinPairs } from '#domain/translation/sentence-pairs.ts'
import { serveArchive } from './support/archive-answers.ts'
import { violations, withAxe } from './support/axe.ts'
import { test } from './support/page-test.ts'
import { aDayOf, archiveOf, aToldPaper, authors } from './support/papers.ts'
import { openRow } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

const made = joinPairs([
  { original: 'A kite agent reads the wind. ', translation: '연 에이전트가 바람을 읽는다.' },
  { original: 'It lands within 12 meters.', translation: '95%가 12미터 안에 내려앉는다.' },
])
const archive = archiveOf(
  aDayOf('2026-01-13', [
    aToldPaper('2601.00001', 'Kites That Learn to Land'),
    aToldPaper('2601.00002', 'Lanterns over Graphs', {
      digest: { en: null, ko: null },
      abstract: {
        en: authors('A kite agent reads the wind. It lands within 12 meters.'),
        ko: { ...made, by: 'machine', model: 'a-model' },
      },
      keyPoints: {
        en: { points: ['The kite lands within 12 meters.'], by: 'machine', model: 'a-model' },
        ko: { points: ['연은 12미터 안에 내려앉는다.'], by: 'machine', model: 'a-model' },
      },
    }),
  ]),
)
const withArchive = {
  prepare: async (context: BrowserContext) => {
    await serveArchive(context, archive)
    await withAxe(context)
  },
}

/** Presses Tab until what has the focus says so. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (text.test(focused)) return
  }
  throw new Error(`The keyboard does not reach ${text}.`)
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** Sentences whose `lang` does not fit their script. */
const sentencesUnderTheWrongLanguage = (page: Page) =>
  page.locator('.sentence').evaluateAll((sentences) => {
    if (sentences.length < 4) throw new Error('The pairs are not there.')
    return sentences
      .map((one) => [one.getAttribute('lang'), one.textContent ?? ''] as const)
      .filter(([lang, text]) => lang !== (/[가-힣]/.test(text) ? 'ko' : 'en'))
  })

describe.each(['ko', 'en'] as const)('by keyboard alone, in %s', (language) => {
  const t = say[language]

  test('a reader follows a key point, steps through pairs, studies and looks a term up', async ({
    open,
  }) => {
    const page = await open(`${language}/daily/2026-01-13`, withArchive)
    const article = await openRow(page, 'Lanterns over Graphs')
    await article.getByRole('radio', { name: t('abstract.both') }).check()
    await article.getByText('It lands within 12 meters.').waitFor()

    await article.getByRole('heading', { level: 2 }).getByRole('button').focus()
    await tabTo(page, new RegExp(`^${t('reading:source.show')} 1$`))
    await page.keyboard.press('Enter')
    await soon(() => focused(page)).toContain('It lands within 12 meters.')
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toContain('A kite agent reads the wind.')

    await tabTo(page, /^agent$/)
    await page.keyboard.press('Enter')
    const papers = article.getByRole('link', { name: t('reading:term.papers') })
    await soon(() => papers.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('agent')
    expect(await violations(page)).toEqual([])

    const study = article.getByRole('group', { name: t('reading:study.label') })
    await study.getByRole('radio', { name: t('reading:study.none') }).focus()
    await page.keyboard.press('ArrowRight')
    await article.getByText('It lands within 12 meters.').waitFor({ state: 'hidden' })
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await article.getByText('It lands within 12 meters.').waitFor()
    expect(await sentencesUnderTheWrongLanguage(page)).toEqual([])

    await page.reload()
    await openRow(page, 'Lanterns over Graphs')
    await article
      .getByText(t('reading:study.reached', { count: 2, total: 2 }), { exact: true })
      .waitFor()
  })

  test('a number without an original is flagged, and says so when it is reached', async ({
    open,
  }) => {
    const page = await open(`${language}/daily/2026-01-13`, { ...withArchive, width: 360 })
    const article = await openRow(page, 'Lanterns over Graphs')
    await article.getByRole('radio', { name: t('abstract.both') }).check()
    const words = t('reading:number.notInOriginal', { numbers: '95%' })
    const flag = article.getByRole('button', { name: words })
    await flag.waitFor()
    expect(await article.getByRole('button', { name: /95%/ }).count()).toBe(1)
    await flag.focus()
    await article.getByText(words).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await article.getByText(words).waitFor({ state: 'hidden' })
  })
})

test('an own term is kept and marked in every text, over a reload', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13', withArchive)
  const article = await openRow(page, 'Lanterns over Graphs')
  await article.getByRole('button', { name: say.ko('reading:glossary.heading') }).click()
  const sheet = page.getByRole('dialog', { name: say.ko('reading:glossary.heading') })
  await sheet.getByRole('button', { name: say.ko('reading:glossary.add') }).click()
  await sheet.getByRole('textbox', { name: 'English' }).fill('wind reading')
  await sheet.getByRole('textbox', { name: '한국어' }).fill('바람')
  await page.keyboard.press('Enter')
  await sheet.getByText('wind reading').waitFor()
  await page.keyboard.press('Escape')
  await page.reload()
  await openRow(page, 'Lanterns over Graphs')
  await article.getByRole('button', { name: '바람' }).click()
  await article.getByText('wind reading').waitFor()
})
