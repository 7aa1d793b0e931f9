import type { CDPSession, Page } from 'playwright-core'
import { describe, expect } from 'vitest'

import { answerArchive } from './support/archive-answers.ts'
import { withAxe, violations } from './support/axe.ts'
import { test } from './support/page-test.ts'
import { addressOf, rows, status, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

function field(page: Page) {
  return page.getByRole('search').locator('input')
}

/** How many papers the status says were found; null while it says nothing. */
async function found(page: Page): Promise<number | null> {
  const number = /\d[\d,]*/.exec((await status(page).first().textContent()) ?? '')?.[0]
  return number === undefined ? null : Number(number.replaceAll(',', ''))
}

describe('from any page', () => {
  test('the slash key goes to the field, Enter to what was found, Back to where one was', async ({
    open,
  }) => {
    const page = await open('en/daily/2026-01-13')
    await whenListed(page)
    await soon(async () => {
      await page.keyboard.press('Slash')
      return field(page).evaluate((input) => input === document.activeElement)
    }).toBe(true)
    await page.keyboard.type('agent/memory')
    expect(await field(page).inputValue()).toBe('agent/memory')
    await field(page).fill('agent')
    await page.keyboard.press('Enter')
    await soon(() => addressOf(page)).toBe('/en/search?q=agent')
    await whenListed(page)
    expect(await rows(page).count()).toBeGreaterThan(3)
    await page.goBack()
    await soon(() => addressOf(page)).toBe('/en/daily/2026-01-13')
    await whenListed(page)
  })

  test('on a phone a link leads there, as large as a thumb wants it', async ({ open }) => {
    const page = await open('ko/daily/2026-01-13', { width: 360, height: 740 })
    await whenListed(page)
    const link = page.getByRole('banner').getByRole('link', { name: say.ko('site.search') })
    const box = await link.boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(44)
    expect(box?.height).toBeGreaterThanOrEqual(44)
    await link.click()
    await soon(() => addressOf(page)).toBe('/ko/search')
    await soon(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true)
  })

  test('nothing of the search is fetched before its field has the focus', async ({ open }) => {
    const asked: string[] = []
    const page = await open('ko/daily/2026-01-13', {
      prepare: async (context) => {
        context.on('request', (request) => asked.push(new URL(request.url()).pathname))
        return Promise.resolve()
      },
    })
    await whenListed(page)
    await page.waitForLoadState('networkidle')
    const ofSearch = () => asked.filter((path) => /search-(?!key)|\/archive\/search\//.test(path))
    expect(ofSearch()).toEqual([])
    await field(page).focus()
    await soon(() => ofSearch().length).toBeGreaterThan(0)
    // What every question needs comes before the first letter, and once.
    const index = /\/search\/(?:index|glossary)\.gz$/
    await soon(() => asked.filter((path) => index.test(path)).length).toBe(2)
    await field(page).fill('강화학습')
    await page.keyboard.press('Enter')
    await whenListed(page)
    expect(asked.filter((path) => index.test(path))).toHaveLength(2)
  })
})

describe.each(['ko', 'en'] as const)('the search in %s', (language) => {
  const t = say[language]

  test('has names for screen readers, marks its hits, and breaks no rule', async ({ open }) => {
    const page = await open(`${language}/search?q=reinforcement`, { prepare: withAxe })
    await whenListed(page)
    await page.getByRole('heading', { level: 1, name: t('search:page.heading') }).waitFor()
    expect(await page.getByRole('combobox', { name: t('site.search') }).count()).toBe(1)
    await page.getByRole('list', { name: t('search:results.heading') }).waitFor()
    await page.getByRole('group', { name: t('search:order.label') }).waitFor()
    const title = await rows(page).first().getByRole('heading', { level: 2 }).innerText()
    await page.getByRole('article', { name: title }).waitFor()
    await soon(() => found(page)).toBeGreaterThan(5)
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('search-hit') ?? [])].map((range) => String(range).toLowerCase()),
    )
    expect(marked.length).toBeGreaterThan(0)
    expect(new Set(marked).has('reinforcement')).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, ['color-contrast'])).toEqual([])
  })

  test('works with the keyboard alone: order, filter, card, and back', async ({ open }) => {
    const page = await open(`${language}/search`)
    await soon(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('agent')
    await whenListed(page)
    await soon(() => addressOf(page)).toBe(`/${language}/search?q=agent`)
    await page.keyboard.press('Enter')
    const order = page.getByRole('group', { name: t('search:order.label') })
    await order.getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('ArrowRight')
    await soon(() => addressOf(page)).toBe(`/${language}/search?q=agent&order=upvotes`)
    await soon(async () => {
      const texts = await rows(page).locator('.row-meta > :first-child').allInnerTexts()
      const counts = texts.map((text) => Number(text.replaceAll(/\D/g, '').slice(0, 9)))
      return (
        counts.length > 3 && counts.every((count, at) => at === 0 || count <= (counts[at - 1] ?? 0))
      )
    }).toBe(true)
    await soon(() => found(page)).toBeGreaterThan(5)
    const all = await found(page)
    await page.getByRole('complementary').getByRole('checkbox').first().focus()
    await page.keyboard.press('Space')
    await soon(() => addressOf(page)).toMatch(/&institution=/)
    await soon(async () => (await found(page)) ?? 0).toBeLessThan(all ?? 0)
    const button = rows(page).first().getByRole('heading', { level: 2 }).getByRole('button')
    await button.focus()
    await page.keyboard.press('Enter')
    await rows(page)
      .first()
      .getByRole('group', { name: t('abstract.view') })
      .waitFor()
    await page.goBack()
    await soon(() => addressOf(page)).toBe(`/${language}/search?q=agent&order=upvotes`)
    await page.goBack()
    await soon(() => addressOf(page)).toBe(`/${language}/search?q=agent`)
    await page.goBack()
    await soon(() => addressOf(page)).toBe(`/${language}/search`)
    await soon(() => field(page).inputValue()).toBe('')
    await page.getByRole('link', { name: 'agent', exact: true }).first().waitFor()
  })

  test('finds nothing in words that say what to do', async ({ open }) => {
    const page = await open(`${language}/search?q=${'qzxj '.repeat(3)}`)
    await page.getByRole('heading', { name: t('search:nothing.title') }).waitFor()
    await soon(() => found(page)).toBe(0)
    await page.getByText(t('search:nothing.fewer')).waitFor()
  })
})

test('Back finds the results where they were left', async ({ open }) => {
  const page = await open('ko/search?q=agent')
  await whenListed(page)
  await page.getByRole('button', { name: say.ko('search:results.more') }).scrollIntoViewIfNeeded()
  await soon(() => rows(page).count()).toBeGreaterThan(20)
  const row = rows(page).nth(24)
  await row.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  await row.getByRole('link', { name: say.ko('paper.page') }).click()
  await soon(() => addressOf(page)).toMatch(/^\/ko\/papers\//)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goBack()
  await soon(() => addressOf(page)).toBe('/ko/search?q=agent')
  await soon(async () => Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(50)
  expect(await rows(page).count()).toBeGreaterThan(20)
})

/** As a Korean input method does: what is composed stands in the field, not yet given to it. */
async function compose(session: CDPSession, text: string): Promise<void> {
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })
}

test('한글 입력기로 조합하는 동안에도 찾고, 조합을 건드리지 않는다', async ({ open }) => {
  const page = await open('ko/search')
  await soon(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true)
  const session = await page.context().newCDPSession(page)
  for (const half of ['ㅎ', '하', '학']) {
    await compose(session, half)
    await soon(() => field(page).inputValue()).toBe(half)
  }
  await session.send('Input.insertText', { text: '학' })
  for (const half of ['ㅅ', '스', '습']) {
    await compose(session, half)
    await soon(() => field(page).inputValue()).toBe(`학${half}`)
  }
  // Still composing: the address has followed, and results stand.
  await soon(() => addressOf(page)).toBe('/ko/search?q=학습')
  await whenListed(page)
  const steps = await page.evaluate(() => history.length)
  await session.send('Input.insertText', { text: '습' })
  expect(await field(page).inputValue()).toBe('학습')
  await page.keyboard.press('Enter')
  await soon(() => page.evaluate(() => history.length)).toBe(steps + 1)
  expect(addressOf(page)).toBe('/ko/search?q=학습')
})

test('without its index the search says so, and asks again when it is told to', async ({
  open,
}) => {
  let lost = true
  const page = await open('ko/search?q=agent', {
    expectedFailures: [/404/],
    prepare: (context) =>
      answerArchive(context, (path) =>
        lost && path.startsWith('search/') ? { status: 404, type: 'text/plain' } : null,
      ),
  })
  const alert = page.getByRole('alert')
  await alert.getByText(say.ko('search:failure.absent')).waitFor()
  expect(await field(page).inputValue()).toBe('agent')
  lost = false
  await alert.getByRole('button', { name: say.ko('search:failure.retry') }).click()
  await whenListed(page)
})

test('without a part of its index the search says so, and asks again when it is told to', async ({
  open,
}) => {
  let lost = true
  const page = await open('ko/search?q=강화학습', {
    prepare: (context) =>
      answerArchive(context, (path) =>
        lost && /^search\/.*\/t\d+\.gz$/.test(path) ? { status: 404, type: 'text/plain' } : null,
      ),
  })
  await page.getByText(say.ko('search:failure.partial')).waitFor()
  expect(await found(page)).toBeNull()
  lost = false
  await page.getByRole('button', { name: say.ko('search:failure.retry') }).click()
  await whenListed(page)
  await soon(() => found(page)).toBeGreaterThan(5)
})

test('without a connection nobody is told that there is nothing, and with it all is found', async ({
  open,
}) => {
  const page = await open('ko/search')
  const begun = [/\/search\/index\.gz/, /\/search\/glossary\.gz/, /\/assets\/worker-/].map((file) =>
    page.waitForResponse(file).then((response) => response.finished()),
  )
  await field(page).focus()
  await Promise.all(begun)
  await page.context().setOffline(true)
  await field(page).fill('강화학습')
  await page.getByText(say.ko('search:failure.partial')).waitFor()
  expect(await page.getByText(say.ko('search:nothing.title')).count()).toBe(0)
  expect(await found(page)).toBeNull()
  // With the connection the rest comes by itself.
  await page.context().setOffline(false)
  await whenListed(page)
  await soon(() => found(page)).toBeGreaterThan(5)
})
