import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, onTestFinished } from 'vitest'

import { aListing, type ListedItem } from '#tests/builders/a-listing.ts'
import { isoDate } from '#tests/builders/a-paper.ts'

import { shippedPapers } from './support/archive-answers.ts'
import { answerLive, type LiveAnswers, listedOn } from './support/live-answers.ts'
import { type Open, type OpenOptions, test } from './support/page-test.ts'
import { addressOf, rows, status, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

/** The newest day of the archive that ships is Friday, 13 February 2026. */
const friday = 'daily/2026-02-13'
const monday = aListing(isoDate('2026-02-16'), 12)
const tuesday = aListing(isoDate('2026-02-17'), 9)
const wednesday = aListing(isoDate('2026-02-18'), 5)
const days = { '2026-02-16': monday, '2026-02-17': tuesday, '2026-02-18': wednesday }

/** The papers of the archive's Friday as Hugging Face has them later, with more upvotes. */
function fridayLater(more: (index: number) => number): ListedItem[] {
  return shippedPapers('days/2026-02-13').map(({ id, title, upvotes }, index) => ({
    paper: {
      id,
      title: title.en,
      upvotes: (upvotes ?? 0) + more(index),
      submittedOnDailyAt: '2026-02-13T00:00:00.000Z',
    },
  }))
}

interface Opened {
  readonly page: Page
  readonly live: LiveAnswers
}

async function openLive(
  open: Open,
  path: string,
  instant: string,
  options: OpenOptions & {
    readonly listing?: Parameters<typeof answerLive>[2]
    readonly before?: (live: LiveAnswers, context: BrowserContext) => unknown
  } = {},
): Promise<Opened> {
  const { listing = listedOn(days), before, ...rest } = options
  let live: LiveAnswers | null = null
  const page = await open(path, {
    ...rest,
    site: 'live',
    prepare: async (context) => {
      live = await answerLive(context, instant, listing)
      await before?.(live, context)
    },
  })
  if (!live) throw new Error('The page was opened without its answers.')
  return { page, live }
}

/** The line about live answers: there are other summaries on the page. */
const line = (page: Page) =>
  page
    .locator('summary')
    .filter({ hasText: /^(?:실시간|아카이브|순위 없음|Live|Archive|No ranking)/ })
const headingOf = (page: Page) => page.getByRole('heading', { level: 1 })
const firstTitle = (page: Page) => rows(page).first().getByRole('heading', { level: 2 })
const dateAsk = (date: string) => `/api/daily_papers?date=${date}&limit=100`

describe('the newest day', () => {
  // At 08:30 in Seoul it is still the day before in UTC; by 09:30 the new day's list has begun. A
  // page that was left open overnight finds it when the reader comes back.
  test.for(['Asia/Seoul', 'UTC', 'America/Los_Angeles'])(
    'follows UTC in %s, before nine in Seoul and after',
    async (timeZone, { open }) => {
      const { page, live } = await openLive(open, 'ko/', '2026-02-17T23:30:00Z', { timeZone })
      await soon(() => headingOf(page).innerText()).toContain('2월 17일')
      await soon(() => rows(page).count()).toBe(tuesday.length)
      expect(await firstTitle(page).innerText()).toBe(tuesday[0]?.paper.title)
      expect(live.asked()).toEqual([dateAsk('2026-02-17')])
      await soon(() => line(page).innerText()).toBe('실시간 · 방금 · 잠정')
      await live.setTime('2026-02-18T00:30:00Z')
      await page.evaluate(() => dispatchEvent(new Event('focus')))
      await soon(() => headingOf(page).innerText()).toContain('2월 18일')
      await soon(() => rows(page).count()).toBe(wednesday.length)
      expect(live.asked()).toEqual([dateAsk('2026-02-17'), dateAsk('2026-02-18')])
    },
  )

  test('is the one before while its own list is still empty', async ({ open }) => {
    const listing = listedOn({ '2026-02-17': tuesday })
    const { page, live } = await openLive(open, 'en/', '2026-02-18T00:05:00Z', { listing })
    await soon(() => headingOf(page).innerText()).toContain('February 17')
    expect(live.asked()).toEqual([dateAsk('2026-02-18'), dateAsk('2026-02-17')])
    await line(page).click()
    const words = say.en('live:about.empty', { date: 'February 18' })
    await page.getByText(words).waitFor()
  })

  test('comes over the archive without a move, in both languages, and can be filtered', async ({
    open,
  }) => {
    const { page } = await openLive(open, 'ko/', '2026-02-17T03:00:00Z')
    await soon(() => rows(page).count()).toBe(tuesday.length)
    await page.getByRole('link', { name: 'English', exact: true }).click()
    await soon(() => headingOf(page).innerText()).toBe('Tuesday, February 17, 2026')
    expect(await rows(page).count()).toBe(tuesday.length)
    const name = tuesday.map(({ organization }) => organization).find(Boolean)
    const label = String(Object(name)['fullname'])
    const filter = page.getByRole('checkbox', { name: new RegExp(label, 'i') }).first()
    await filter.check()
    const narrowed = tuesday.filter((item) => Object(item['organization'])['fullname'] === label)
    await soon(() => rows(page).count()).toBe(narrowed.length)
    await soon(() => addressOf(page)).toMatch(/^\/en\/daily\/2026-02-17\?institution=/)
  })

  test('is offered to a reader who has begun to read', async ({ open }) => {
    const { page, live } = await openLive(open, 'ko/', '2026-02-17T03:00:00Z', {
      before: (answers) => answers.hold(),
    })
    await whenListed(page)
    const before = await firstTitle(page).innerText()
    await line(page).waitFor()
    await page.keyboard.press('Shift')
    live.letGo()
    const offer = page.getByRole('button', {
      name: say.ko('live:line.newer', { date: '2월 17일', count: tuesday.length }),
    })
    await offer.waitFor()
    expect(live.asked()[0]).toBe(dateAsk('2026-02-17'))
    expect(await firstTitle(page).innerText()).toBe(before)
    expect(await headingOf(page).innerText()).toContain('2월 13일')
    await offer.click()
    await soon(() => headingOf(page).innerText()).toContain('2월 17일')
    expect(await firstTitle(page).innerText()).toBe(tuesday[0]?.paper.title)
    expect(await offer.count()).toBe(0)
  })
})

describe('a day of the archive', () => {
  const listing = listedOn({ '2026-02-13': fridayLater((index) => (index === 1 ? 500 : 3)) })

  test('has the archive’s Korean and the upvotes of now', async ({ open }) => {
    const { page } = await openLive(open, `ko/${friday}`, '2026-02-14T02:00:00Z', { listing })
    const [, second] = shippedPapers('days/2026-02-13')
    await soon(() => rows(page).first().getAttribute('id')).toBe(second?.id)
    expect(await rows(page).first().innerText()).toContain(String((second?.upvotes ?? 0) + 500))
    expect(await rows(page).first().locator('p[lang=ko]').count()).toBeGreaterThan(0)
    expect(await line(page).innerText()).toBe('실시간 · 방금 · 잠정')
  })

  test('keeps its order for a reader, with the counts of now', async ({ open }) => {
    const { page, live } = await openLive(open, `ko/${friday}`, '2026-02-14T02:00:00Z', {
      listing,
      before: (answers) => answers.hold(),
    })
    await whenListed(page)
    const shipped = shippedPapers('days/2026-02-13')
    await page.mouse.wheel(0, 40)
    await soon(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    live.letGo()
    const second = rows(page).nth(1)
    await soon(() => second.innerText()).toContain(String((shipped[1]?.upvotes ?? 0) + 500))
    expect(await second.getAttribute('id')).toBe(shipped[1]?.id)
    await page.getByRole('button', { name: say.ko('live:line.reorder') }).click()
    await soon(() => rows(page).first().getAttribute('id')).toBe(shipped[1]?.id)
    expect(live.asked()).toHaveLength(1)
  })

  test('is not asked for once it is final', async ({ open }) => {
    const { page, live } = await openLive(open, 'ko/daily/2026-01-13', '2026-02-14T02:00:00Z')
    await soon(() => line(page).innerText()).toMatch(/^아카이브 · .*기준$/)
    expect(live.asked()).toEqual([])
  })

  test('is asked for again on return after five minutes, not before', async ({ open }) => {
    const { page, live } = await openLive(open, `ko/${friday}`, '2026-02-14T02:00:00Z', { listing })
    await soon(() => line(page).innerText()).toContain('방금')
    const comeBack = () => page.evaluate(() => dispatchEvent(new Event('focus')))
    await live.setTime('2026-02-14T02:04:00Z')
    await comeBack()
    await page.waitForTimeout(200)
    expect(live.asked()).toHaveLength(1)
    await live.setTime('2026-02-14T02:06:00Z')
    await comeBack()
    await soon(() => live.asked().length).toBe(2)
  })
})

describe('where the archive ends', () => {
  test('the bar and the calendar lead on, to yesterday and to today', async ({ open }) => {
    const { page, live } = await openLive(open, `ko/${friday}`, '2026-02-17T03:00:00Z', {
      listing: listedOn({ ...days, '2026-02-13': fridayLater(() => 0) }),
    })
    await page.getByRole('link', { name: /^다음: 2026년 2월 16일/ }).click()
    await soon(() => rows(page).count()).toBe(monday.length)
    expect(await firstTitle(page).innerText()).toBe(monday[0]?.paper.title)
    const calendar = page.getByRole('region', { name: say.ko('calendar.label') })
    await calendar.getByRole('link', { name: /2월 17일.*불러옵니다/ }).click()
    await soon(() => rows(page).count()).toBe(tuesday.length)
    await page.goBack()
    await soon(() => rows(page).count()).toBe(monday.length)
    // The archive's own Friday may have been asked for before them.
    const [monday16, tuesday17] = live.asked().slice(-2)
    expect([monday16, tuesday17]).toEqual([dateAsk('2026-02-16'), dateAsk('2026-02-17')])
  })

  test('a week comes page by page, each paper once', async ({ open }) => {
    const week = Object.fromEntries(
      ['16', '17', '18', '19', '20'].map((day) => {
        const date = isoDate(`2026-02-${day}`)
        return [date, aListing(date, 25)]
      }),
    )
    const { page, live } = await openLive(open, 'en/weekly/2026-W08', '2026-02-21T12:00:00Z', {
      listing: listedOn(week),
    })
    await soon(() => rows(page).count()).toBe(125)
    expect(live.asked()).toEqual([
      '/api/daily_papers?week=2026-W08&limit=100',
      '/api/daily_papers?week=2026-W08&limit=100&p=1',
    ])
    expect(await status(page).innerText()).toContain('125 papers')
  })

  test.for([
    ['a Saturday', 'daily/2026-02-14', 'empty.weekend'],
    ['a day to come', 'daily/2026-02-19', 'empty.future'],
  ] as const)('%s is explained, and nobody is asked', async ([, path, words], { open }) => {
    const { page, live } = await openLive(open, `ko/${path}`, '2026-02-18T03:00:00Z')
    await page
      .getByRole('main')
      .getByRole('heading', { name: say.ko(words) })
      .waitFor()
    await line(page).waitFor()
    expect(live.asked()).toEqual([])
  })

  test('a day whose first papers are awaited says so', async ({ open }) => {
    const { page } = await openLive(open, 'ko/daily/2026-02-18', '2026-02-18T00:05:00Z', {
      listing: listedOn({}),
    })
    await page.getByRole('heading', { name: say.ko('live:empty.notYet') }).waitFor()
  })

  test('a paper that the archive lacks has its page, with its abstract', async ({ open }) => {
    const { paper } = tuesday[0] ?? {}
    const { page } = await openLive(open, `en/papers/${paper?.id}`, '2026-02-18T03:00:00Z')
    await page.getByRole('heading', { level: 1, name: paper?.title ?? '' }).waitFor()
    await page
      .getByText(/^We let .* stand for what a test needs to read\./)
      .first()
      .waitFor()
  })
})

test('a bad paper among the answers does not hide the good ones', async ({ open }) => {
  const broken = { paper: { id: 'no id', title: '', upvotes: -1 } }
  const { page } = await openLive(open, 'en/daily/2026-02-17', '2026-02-18T03:00:00Z', {
    listing: listedOn({ '2026-02-17': [broken, ...tuesday].map(withDay) }),
  })
  await soon(() => rows(page).count()).toBe(tuesday.length)
  await page.getByText(say.en('failure.leftOut', { count: 1 })).waitFor()
})

function withDay(item: ListedItem): ListedItem {
  return { ...item, paper: { submittedOnDailyAt: '2026-02-17T00:00:00.000Z', ...item.paper } }
}

describe('when Hugging Face does not answer', () => {
  const t = say.ko

  test('the archive stays, each failure has words, and asking again helps', async ({ open }) => {
    const { page, live } = await openLive(open, 'ko/', '2026-02-17T03:00:00Z', {
      expectedFailures: [/^console: Failed to load resource/],
      before: async (answers, context) => {
        answers.fail({ kind: 'reset' })
        // Nobody has ten seconds for a test.
        await context.addInitScript(() => {
          const timeout = AbortSignal.timeout.bind(AbortSignal)
          AbortSignal.timeout = (ms) => timeout(ms / 20)
        })
      },
    })
    const retry = page.getByRole('button', { name: t('live:line.retry'), exact: true })
    const failures = [
      ['unreachable', { kind: 'reset' }],
      ['trouble', { kind: 'status', status: 502 }],
      ['slow', { kind: 'hang' }],
      ['page', { kind: 'html' }],
      ['changed', { kind: 'changed', shape: 'wrapped' }],
      ['changed', { kind: 'changed', shape: 'renamed' }],
      ['changed', { kind: 'half' }],
    ] as const
    for (const [index, [kind, fault]] of failures.entries()) {
      live.fail(fault)
      if (index > 0) await retry.click()
      await soon(() => line(page).innerText()).toContain(t(`live:failed.${kind}`))
      await retry.waitFor()
      expect(await rows(page).count()).toBe(10)
    }
    await line(page).click()
    await page.getByText(t('live:failed.changedBody')).waitFor()
    live.fail({ kind: 'status', status: 429, retryAfter: '40' })
    await retry.click()
    await page.getByRole('button', { name: t('live:line.retryIn', { count: 40 }) }).waitFor()
    const before = live.asked().length
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.waitForTimeout(200)
    expect(live.asked()).toHaveLength(before)
    live.fail(null)
    await live.setTime('2026-02-17T03:00:41Z')
    await retry.click()
    await page
      .getByRole('button', { name: t('live:line.newer', { date: '2월 17일', count: 9 }) })
      .waitFor()
    expect(await line(page).innerText()).not.toContain(t('live:failed.limited'))
  })
})

test('a day that only Hugging Face has says why it does not come, and comes when it can', async ({
  open,
}) => {
  const { page, live } = await openLive(open, 'ko/daily/2026-02-17', '2026-02-18T03:00:00Z', {
    expectedFailures: [/^console: Failed to load resource/],
    before: (answers) => answers.fail({ kind: 'status', status: 500 }),
  })
  const main = page.getByRole('main')
  await main.getByRole('heading', { name: say.ko('live:empty.failed') }).waitFor()
  await main.getByText(say.ko('live:failed.troubleBody')).waitFor()
  live.fail(null)
  await main.getByRole('button', { name: say.ko('live:line.retry') }).click()
  await soon(() => rows(page).count()).toBe(tuesday.length)
})

test('a browser that lets nothing through has the archive, and says so', async ({ open }) => {
  const { page } = await openLive(open, 'en/', '2026-02-17T03:00:00Z', {
    expectedFailures: [/^console: Failed to load resource/],
    before: (_, context) =>
      context.route('https://huggingface.co/api/**', (route) => route.abort('blockedbyclient')),
  })
  await soon(() => line(page).innerText()).toContain(say.en('live:failed.unreachable'))
  expect(await rows(page).count()).toBe(10)
})

test('upvotes since the last visit stand in the list, and draw a curve', async ({ open }) => {
  let more = 0
  const { page, live } = await openLive(open, 'ko/daily/2026-02-17', '2026-02-17T03:00:00Z', {
    listing: (date) =>
      date === '2026-02-17'
        ? tuesday.map((item, index) => ({
            ...item,
            paper: { ...item.paper, upvotes: item.paper.upvotes + (index === 0 ? more : 0) },
          }))
        : [],
  })
  onTestFinished(() => {
    more = 0
  })
  await soon(() => rows(page).count()).toBe(tuesday.length)
  expect(await page.getByText(/지난 방문/).count()).toBe(0)
  await soon(() => page.evaluate(countRecords)).toBe(tuesday.length)
  more = 12
  await live.setTime('2026-02-17T23:00:00Z')
  await page.reload()
  await soon(() => rows(page).count()).toBe(tuesday.length)
  const rise = say.ko('paper.rise', { rise: '12' })
  await rows(page).first().getByText(rise).waitFor()
  expect(await page.getByText(/지난 방문/).count()).toBe(1)
  await rows(page)
    .first()
    .getByRole('link', { name: say.ko('paper.page') })
    .click()
  const history = page.getByRole('table')
  await soon(() => history.locator('tbody tr').count()).toBe(2)
})

/** Runs in the page: how many papers have upvotes on disk. */
function countRecords(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('nonmun.upvotes')
    opening.addEventListener('success', () => {
      const names = [...opening.result.objectStoreNames]
      if (!names.includes('papers')) return resolve(0)
      const count = opening.result.transaction('papers').objectStore('papers').count()
      count.addEventListener('success', () => {
        opening.result.close()
        resolve(count.result)
      })
    })
  })
}
