import { describe, expect } from 'vitest'

import { test } from './support/page-test.ts'
import { rows, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

const paths = [
  'ko/daily/2026-01-13',
  'en/weekly/2026-W03?institution=nvidia,shanghai-jiao-tong-university&from=2026-01-12&to=2026-01-16',
  'ko/monthly/2025-11',
  'en/papers/2601.06943?in=2026-W03',
  'ko/papers/2601.05593',
  'en/institutions',
  'ko/institutions/shanghai-jiao-tong-university',
  'en/daily/2026-01-10',
  'ko/papers/abc',
]

test.for(paths)('nothing of /%s is wider than a phone', async (path, { open }) => {
  const page = await open(path, { width: 360, height: 740 })
  await page.getByRole('main').getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    const button = rows(page).nth(1).getByRole('heading', { level: 2 }).getByRole('button')
    if ((await button.count()) > 0 && (await button.getAttribute('aria-expanded')) === 'false') {
      await button.click()
      await rows(page).nth(1).getByRole('group').first().waitFor()
    }
    const wide = await page.evaluate(() => {
      const limit = document.documentElement.clientWidth
      const beyond = [...document.querySelectorAll('body *')].filter((element) => {
        const { right, width: own } = element.getBoundingClientRect()
        return own > 1 && right > limit + 1
      })
      return {
        scrolls: document.documentElement.scrollWidth > limit,
        beyond: beyond.map((element) => element.outerHTML.slice(0, 120)),
      }
    })
    expect(wide, `${width} px`).toEqual({ scrolls: false, beyond: [] })
  }
})

test('many suggestions scroll in their own line, not the page', async ({ open }) => {
  const page = await open('en/search?q=diffusion', { width: 360, height: 740 })
  await whenListed(page)
  const options = page.getByRole('option')
  await soon(() => options.count()).toBeGreaterThan(3)
  const reach = await options.last().evaluate((option) => option.getBoundingClientRect().right)
  expect(reach).toBeGreaterThan(360)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('all text has one left edge, and all numerals another', async ({ open }) => {
  const page = await open('ko/weekly/2026-W03')
  await whenListed(page)
  const edges = await page.evaluate(() => {
    const lefts = (selector: string) => [
      ...new Set(
        [...document.querySelectorAll(selector)]
          .slice(0, 10)
          .map((element) => Math.round(element.getBoundingClientRect().left)),
      ),
    ]
    return {
      text: lefts('article h2'),
      meta: lefts('article .row-meta'),
      rank: lefts('article .row-rank'),
    }
  })
  expect(edges.text).toHaveLength(1)
  expect(edges.meta).toEqual(edges.text)
  expect(edges.rank).toHaveLength(1)
})

test('nothing moves for readers who want no motion', async ({ open }) => {
  const page = await open('ko/weekly/2026-W03', { reducedMotion: true, width: 390, height: 844 })
  await whenListed(page)
  await page.getByRole('button', { name: say.ko('calendar.open') }).click()
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor()
  const slow = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } =
        getComputedStyle(element)
      const longest = Math.max(
        ...transitionDuration.split(',').map(parseFloat),
        animationName === 'none' ? 0 : parseFloat(animationDuration),
      )
      return longest > 0.001 || scrollBehavior === 'smooth' ? [element.outerHTML.slice(0, 100)] : []
    }),
  )
  expect(slow).toEqual([])
})

test('in forced colours the chosen language of the abstract still shows', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13')
  await page.emulateMedia({ forcedColors: 'active' })
  await whenListed(page)
  await rows(page).nth(1).getByRole('heading', { level: 2 }).getByRole('button').click()
  const segments = rows(page).nth(1).locator('.segment')
  await segments.first().waitFor()
  const outlined = await segments.evaluateAll((labels) =>
    labels.map((label) => getComputedStyle(label).outlineStyle !== 'none'),
  )
  expect(outlined.filter(Boolean)).toHaveLength(1)
})

describe('printed', () => {
  // A sheet of paper is no screen: everything moves.
  const expectedFailures = [/^layout shift/]

  test('a day is its papers in black on white, without controls', async ({ open }) => {
    const page = await open('ko/daily/2026-01-13', { theme: 'dark', expectedFailures })
    await whenListed(page)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(
      await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement)
        return [color, backgroundColor]
      }),
    ).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    for (const gone of ['.masthead', 'aside', '.pill-button']) {
      await soon(() => page.locator(gone).filter({ visible: true }).count()).toBe(0)
    }
    expect(await rows(page).first().isVisible()).toBe(true)
    const address = await rows(page)
      .first()
      .locator('a[href^="https://arxiv.org/abs/"]')
      .evaluate((link) => getComputedStyle(link, '::after').content)
    expect(address).toContain('https://arxiv.org/abs/2601.06943')
  })

  test('a paper keeps its texts and its facts', async ({ open }) => {
    const page = await open('en/papers/2601.06943', { expectedFailures })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('heading', { name: say.en('paper.keyPoints') }).isVisible()).toBe(
      true,
    )
    expect(await page.getByRole('radio').first().isVisible()).toBe(false)
  })
})

test('on a phone a rank of three digits stands on one line, clear of its headline', async ({
  open,
}) => {
  const page = await open('ko/monthly/2026-01?topic=mixture-of-expert', { width: 360, height: 740 })
  await whenListed(page)
  await soon(() => page.locator('.row-rank[data-digits="3"]').count()).toBeGreaterThan(2)
  const places = await page.locator('.row-rank[data-digits="3"]').evaluateAll((ranks) =>
    ranks.map((rank) => {
      const range = document.createRange()
      range.selectNodeContents(rank.querySelector('[aria-hidden]') ?? rank)
      const headline = rank.parentElement?.querySelector('h2')?.getBoundingClientRect()
      const { right } = range.getBoundingClientRect()
      return { lines: range.getClientRects().length, room: (headline?.left ?? 0) - right }
    }),
  )
  for (const { lines, room } of places) {
    expect(lines).toBe(1)
    expect(room).toBeGreaterThan(2)
  }
})
