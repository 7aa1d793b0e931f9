import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'

import type { DayFile } from '#domain/archive/schema.ts'

import { shippedPapers } from './support/archive-answers.ts'
import { test } from './support/page-test.ts'
import { addressOf, rows, status, idsOf, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

const week = shippedPapers('weeks/2026-W03')
const total = week.length

function having(papers: DayFile['papers'], ...slugs: string[]): string[] {
  return papers
    .filter(({ institutions = [] }) =>
      institutions.length === 0
        ? slugs.includes('unknown')
        : institutions.some((slug) => slugs.includes(slug)),
    )
    .map(({ id }) => id)
}

function box(page: Page, name: string | RegExp) {
  return page.getByRole('complementary').getByRole('checkbox', { name })
}

const names = {
  ko: { upstage: '업스테이지', nvidia: '엔비디아' },
  en: { upstage: 'Upstage', nvidia: 'NVIDIA' },
}

describe.each(['ko', 'en'] as const)('filters on 2026-W03 in %s', (language) => {
  const t = say[language]
  const path = `${language}/weekly/2026-W03`
  const { upstage, nvidia } = names[language]
  const says = (count: number) => t('ranking.papersOf', { count, total })

  test('by one institution leave only its papers and say how many of how many', async ({
    open,
  }) => {
    const page = await open(path)
    const expected = having(week, 'upstage')
    expect(expected.length).toBeGreaterThan(1)
    await soon(() => status(page).innerText()).toContain(t('ranking.papers', { count: total }))
    await page.getByLabel(t('filter.narrow')).fill(upstage)
    await box(page, new RegExp(upstage)).check()
    expect(await idsOf(page, expected.length)).toEqual(expected)
    for (const text of await rows(page).allInnerTexts()) expect(text).toContain(upstage)
    await soon(() => status(page).innerText()).toContain(says(expected.length))
    expect(addressOf(page)).toBe(`/${path}?institution=upstage`)
  })

  test('by several institutions join their papers, ranks unchanged', async ({ open }) => {
    const page = await open(path)
    await whenListed(page)
    for (const name of [upstage, nvidia]) {
      await page.getByLabel(t('filter.narrow')).fill(name)
      await box(page, new RegExp(name)).check()
    }
    const expected = having(week, 'upstage', 'nvidia')
    expect(await idsOf(page, expected.length)).toEqual(expected)
    await soon(() => status(page).innerText()).toContain(says(expected.length))
    const ranks = week
      .filter(({ id }) => expected.includes(id))
      .map(({ rank }) => t('ranking.rank', { rank }))
    for (const [index, rank] of ranks.entries()) {
      expect(await rows(page).nth(index).innerText()).toContain(rank)
    }
    // One taken away by its own control leaves the other.
    await page.getByRole('button', { name: t('filter.remove', { name: upstage }) }).click()
    await idsOf(page, having(week, 'nvidia').length)
    expect(addressOf(page)).toBe(`/${path}?institution=nvidia`)
  })

  test('find the papers whose institution nobody knows', async ({ open }) => {
    const page = await open(path)
    const expected = having(week, 'unknown')
    await box(page, new RegExp(t('filter.unknown'))).check()
    expect(await idsOf(page, expected.length)).toEqual(expected)
    expect(await rows(page).last().textContent()).toContain(t('paper.institutionUnknown'))
    await soon(() => status(page).innerText()).toContain(says(expected.length))
  })

  test('by institution and by dates hold together, and one control clears both', async ({
    open,
  }) => {
    const page = await open(`${path}?institution=stepfun`)
    expect(await idsOf(page, 2)).toHaveLength(2)
    await page.getByLabel(t('filter.from'), { exact: true }).fill('2026-01-13')
    await page.getByLabel(t('filter.to'), { exact: true }).fill('2026-01-14')
    await page.getByRole('button', { name: t('filter.apply') }).click()
    const inRange = week.filter(({ dates = [] }) =>
      dates.some((date) => date >= '2026-01-13' && date <= '2026-01-14'),
    )
    const expected = having(inRange, 'stepfun')
    expect(expected).toHaveLength(1)
    expect(await idsOf(page, 1)).toEqual(expected)
    const counted = t('ranking.papersOf', { count: 1, total: inRange.length })
    await soon(() => status(page).innerText()).toContain(counted)
    expect(addressOf(page)).toBe(`/${path}?institution=stepfun&from=2026-01-13&to=2026-01-14`)
    await page.getByRole('button', { name: t('filter.clear'), exact: true }).click()
    await soon(() => addressOf(page)).toBe(`/${path}`)
    await soon(() => rows(page).count()).toBe(total)
    expect(await page.getByLabel(t('filter.from'), { exact: true }).inputValue()).toBe('')
    expect(await page.locator('aside input:checked').count()).toBe(0)
  })

  test('come back with Back, Forward, a reload and the address alone', async ({ open }) => {
    const page = await open(path)
    await whenListed(page)
    const expected = having(week, 'nvidia')
    await page.getByLabel(t('filter.narrow')).fill(nvidia)
    await box(page, new RegExp(nvidia)).check()
    await idsOf(page, expected.length)
    await page.goBack()
    await soon(() => rows(page).count()).toBe(total)
    await page.goForward()
    expect(await idsOf(page, expected.length)).toEqual(expected)
    await page.reload()
    expect(await idsOf(page, expected.length)).toEqual(expected)
    await soon(() => box(page, new RegExp(nvidia)).isChecked()).toBe(true)
    const shared = await open(`${path}?institution=nvidia`)
    expect(await idsOf(shared, expected.length)).toEqual(expected)
    await soon(() => status(shared).innerText()).toContain(says(expected.length))
  })

  test('say that no paper matches, and clear', async ({ open }) => {
    const page = await open(`${path}?institution=constructor,nobody-known`)
    await page.getByRole('heading', { name: t('empty.filtered') }).waitFor()
    await soon(() => status(page).innerText()).toContain(says(0))
    await page
      .getByRole('main')
      .getByRole('button', { name: t('filter.clear') })
      .last()
      .click()
    await soon(() => rows(page).count()).toBe(total)
  })
})

const ranges = [
  ['within the week', '2026-01-12', '2026-01-13'],
  ['from one year and month into the next', '2025-12-29', '2026-01-02'],
  ['of one day of another month', '2025-11-11', '2025-11-11'],
] as const

test.for(ranges)('show a range %s', async ([, from, to], { open }) => {
  const page = await open('ko/weekly/2026-W03')
  await whenListed(page)
  await page.getByLabel('시작일').fill(from)
  await page.getByLabel('종료일').fill(to)
  await page.getByRole('button', { name: '기간 적용' }).click()
  const days = [from, to].includes('2025-12-29')
    ? ['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02']
    : [...new Set([from, to])]
  const ids = new Set(days.flatMap((day) => shippedPapers(`days/${day}`).map(({ id }) => id)))
  expect(new Set(await idsOf(page, ids.size))).toEqual(ids)
  await soon(() => status(page).innerText()).toContain(`논문 ${ids.size}편`)
  const upvotes = await upvotesOf(page)
  expect(upvotes).toEqual(upvotes.toSorted((a, b) => b - a))
})

async function upvotesOf(page: Page): Promise<number[]> {
  const texts = await rows(page).allTextContents()
  return texts.map((text) => Number(/추천 ([\d,]+)/.exec(text)?.[1]?.replace(',', '') ?? '-1'))
}

test('turn a range that is the wrong way round, and ignore what is no date', async ({ open }) => {
  const page = await open('ko/weekly/2026-W03?from=2026-01-13&to=2026-01-12')
  await whenListed(page)
  await soon(() => page.getByLabel('시작일').inputValue()).toBe('2026-01-12')
  await page.goto(page.url().replace(/\?.*/, '?from=2026-02-30&to=soon&institution=%3Cscript%3E'))
  await soon(() => rows(page).count()).toBe(total)
})

test('narrow the list of institutions by typing, in Korean and in English', async ({ open }) => {
  const page = await open('ko/weekly/2026-W03')
  await whenListed(page)
  const region = page.getByRole('region', { name: say.ko('filter.institutions') })
  const boxes = region.getByRole('checkbox')
  const field = page.getByLabel('기관 이름으로 찾기')
  for (const typed of ['업스', 'upst', 'UP STAGE']) {
    await field.fill(typed)
    await soon(() => boxes.count()).toBe(1)
    await box(page, /업스테이지/).waitFor()
  }
  await field.fill('기관 미')
  await box(page, /기관 미상/).waitFor()
  await field.fill('없는이름')
  await page.getByText('이 이름의 기관이 없습니다.').waitFor()
  await field.fill('')
  const fewer = await boxes.count()
  await region.getByRole('button', { name: /모두 보기/ }).click()
  await soon(() => boxes.count()).toBeGreaterThan(fewer)
})
