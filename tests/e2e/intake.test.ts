import { gzipSync } from 'node:zlib'

import { describe, expect } from 'vitest'

import {
  aBlogDay,
  aBlogPaper,
  aDigestPost,
  anApiItem,
  anArchiveDay,
  aPost,
  aWeeklyText,
  englishText,
  koreanText,
} from '#tests/unit/formats/documents.ts'

import { aFile, choose, drop, keep, openDialog, words } from './support/give-documents.ts'
import { test } from './support/page-test.ts'

const first = '2601.06943'
const title =
  'Watching, Reasoning, and Searching: A Video Deep Research Benchmark on Open Web for Agentic Video Reasoning'

/** One day as five programs wrote it: facts of the day, and sentences of our own. */
const fiveKinds = [
  aFile(
    'post.md',
    aPost([
      { id: first, title, votes: '159' },
      { id: '2601.06521', votes: '133' },
    ]),
  ),
  aFile(
    'digest.md',
    aDigestPost([{ id: first, title, votes: '159', summary: '영상을 보고 웹을 뒤진다' }]),
  ),
  aFile('week.txt', aWeeklyText([{ id: first, title }, { id: '2601.06521' }])),
  aFile('blog.json', JSON.stringify(aBlogDay([aBlogPaper(first, { title, likes: 159 })]))),
  aFile('api.json', JSON.stringify([anApiItem(first, { title, upvotes: 171 })])),
]

describe('the five kinds of documents of one day, dropped together', () => {
  test('become one set of papers, which a reload keeps and undo removes', async ({ open }) => {
    const page = await open('ko/daily/2026-01-13')
    await page.getByRole('article').first().waitFor()
    await drop(page, fiveKinds)
    const dialog = page.getByRole('dialog', { name: words.ko.own })
    await dialog.getByRole('button', { name: words.ko.keep }).waitFor()
    expect(await dialog.getByRole('status').innerText()).toBe('문서 5건, 논문 2편')
    await keep(page)

    const article = page.getByRole('article').first()
    await expect.poll(() => article.innerText()).toContain('추천 171')
    expect(await article.innerText()).toContain(words.ko.mark)
    await dialog.getByRole('button', { name: words.ko.close }).click()

    await page.reload()
    await article.waitFor()
    expect(await article.innerText()).toContain('추천 171')
    await openDialog(page)
    expect(await dialog.getByRole('listitem').count()).toBe(5)
  })

  test('are undone as if they had never come', async ({ open }) => {
    const page = await open('ko/daily/2026-01-13', { site: 'below' })
    const dialog = await openDialog(page)
    await choose(page, fiveKinds)
    await keep(page)
    await dialog.getByRole('button', { name: words.ko.undo }).click()
    const article = page.getByRole('article').first()
    await expect.poll(() => article.innerText()).not.toContain(words.ko.mark)
    expect(await article.innerText()).toContain('추천 169')
    await page.reload()
    await article.waitFor()
    expect(await article.innerText()).not.toContain(words.ko.mark)
    expect(await page.evaluate(() => localStorage.getItem('nonmun.settings'))).toContain(
      '"hasOwn":false',
    )
  })

  test('give the paper its abstract, its translation, its snapshots and its ranks', async ({
    open,
  }) => {
    const page = await open('ko/daily/2026-01-13')
    const dialog = await openDialog(page)
    await choose(page, fiveKinds)
    await keep(page)
    await dialog.getByRole('button', { name: words.ko.close }).click()
    const article = page.getByRole('article').first()
    await article.getByRole('link', { name: '논문 페이지' }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    const main = page.getByRole('main')
    await main.getByText(koreanText).waitFor()
    await main.getByText('나란히').click()
    // Side by side, each sentence stands beside its twin.
    for (const sentence of englishText.split(/(?<=\.) /)) await main.getByText(sentence).waitFor()
    const text = await main.innerText()
    expect(text).not.toContain('번역 중 오류')
    expect(text).toContain('171')
    expect(text).toContain('159')
    const places = main.locator('section', { hasText: '순위 기록' })
    await expect
      .poll(() => places.locator('li').allInnerTexts())
      .toEqual([
        expect.stringMatching(/1월 13일[^]*1위/),
        expect.stringMatching(/3주차[^]*1위/),
        expect.stringMatching(/2026년 1월[^]*1위/),
      ])
  })
})

describe('a day that only the reader has', () => {
  const date = '2026-03-02'
  const day = aFile('day.json', JSON.stringify(anArchiveDay(['2601.00001', '2601.00002'], date)))

  test('stands in the calendar and is never asked of the site', async ({ open }) => {
    const asked: string[] = []
    const page = await open('en/daily/2026-01-13', {
      locale: 'en-US',
      prepare: async (context) => {
        context.on('request', (request) => asked.push(request.url()))
      },
    })
    const dialog = await openDialog(page, 'en')
    await choose(page, [day])
    await keep(page, 'en')
    await dialog.getByRole('button', { name: words.en.close }).click()
    await page.getByRole('link', { name: /^Newest/ }).click()
    await page.getByRole('heading', { level: 1, name: /March 2, 2026/ }).waitFor()
    expect(await page.getByRole('article').count()).toBe(2)
    expect(await page.getByRole('article').first().innerText()).toContain(words.en.mark)
    await page.getByRole('link', { name: /March 2, 2026: 2 papers/ }).waitFor()
    const ofTheWeek = page.locator('section', { hasText: 'Top of Week 10' })
    await expect.poll(() => ofTheWeek.getByRole('listitem').count()).toBe(2)
    await page.getByRole('link', { name: 'Weekly' }).click()
    await page.getByRole('heading', { level: 1, name: /Week 10/ }).waitFor()
    await page.getByRole('article').first().waitFor()
    expect(
      asked.filter((url) =>
        /2026-03|2026-W10/.test(new URL(url).pathname.replace(/^\/en\/.*/, '')),
      ),
    ).toEqual([])
  })

  test('is exported and taken in by another browser', async ({ open }) => {
    const page = await open('ko/daily/2026-01-13')
    const dialog = await openDialog(page)
    await choose(page, [day])
    await keep(page)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: '파일 하나로 내보내기' }).click()
    const stream = await (await download).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(Buffer.from(chunk))

    const other = await open('ko/daily/2026-01-13')
    const otherDialog = await openDialog(other)
    await choose(other, [aFile('nonmun-archive.json', Buffer.concat(chunks))])
    await keep(other)
    await otherDialog.getByRole('button', { name: words.ko.close }).click()
    await other.getByRole('link', { name: '최신', exact: true }).click()
    await other.getByRole('heading', { level: 1, name: /3월 2일/ }).waitFor()
    expect(await other.getByRole('article').count()).toBe(2)
  })
})

test('loads nothing of this for a reader who keeps nothing', async ({ open }) => {
  const loaded: string[] = []
  const page = await open('ko/', {
    prepare: async (context) => {
      context.on('request', (request) => loaded.push(request.url()))
    },
  })
  await page.getByRole('article').first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(loaded.filter((url) => /intake|own-|institutions-|yaml/.test(url))).toEqual([])
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
})

test('dropped text is read', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13')
  await page.getByRole('article').first().waitFor()
  await drop(page, [], aPost([{ id: first, title }]))
  const dialog = page.getByRole('dialog', { name: words.ko.own })
  await dialog.getByText('끌어다 놓은 글').waitFor()
  await dialog.getByRole('button', { name: words.ko.keep }).waitFor()
})

test('what is dragged from the page itself is no document', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13')
  await page.getByRole('article').first().waitFor()
  await page.dispatchEvent('main a', 'dragstart')
  await drop(page, [], 'https://huggingface.co/papers/2601.06943')
  await page.dispatchEvent('main a', 'dragend')
  expect(await page.locator('dialog[open]').count()).toBe(0)
  await drop(page, [], 'words from elsewhere')
  await page.getByText('이 사이트가 아는 형식의 논문 순위').waitFor()
})

test('a removed document comes back with undo', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13')
  const dialog = await openDialog(page)
  await choose(page, [aFile('day.json.gz', gzipSync(JSON.stringify(anArchiveDay([first]))))])
  await keep(page)
  const article = page.getByRole('article').first()
  await dialog.getByRole('button', { name: '삭제: day.json' }).click()
  await dialog.getByText('삭제함: day.json').waitFor()
  await expect.poll(() => article.innerText()).not.toContain(words.ko.mark)
  await dialog.getByRole('button', { name: words.ko.undo }).click()
  await expect.poll(() => article.innerText()).toContain(words.ko.mark)
  await page.reload()
  await article.waitFor()
  await expect.poll(() => article.innerText()).toContain(words.ko.mark)
})

test('another tab follows', async ({ open }) => {
  const page = await open('ko/daily/2026-01-13')
  const dialog = await openDialog(page)
  const other = await page.context().newPage()
  await other.goto(page.url())
  const article = other.getByRole('article').first()
  await article.waitFor()
  await choose(page, [aFile('day.json', JSON.stringify(anArchiveDay([first])))])
  await keep(page)
  await expect.poll(() => article.innerText()).toContain(words.ko.mark)
  await dialog.getByRole('button', { name: words.ko.undo }).click()
  await expect.poll(() => article.innerText()).not.toContain(words.ko.mark)
})

test('the dialog gives the focus back, and pasted text is read', async ({ open }) => {
  const page = await open('en/daily/2026-01-13', { locale: 'en-US', width: 390, height: 800 })
  await page.getByRole('article').first().waitFor()
  // Without scrolling there: rows that come into view are laid out then.
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: words.en.own })
    .evaluate((one) => {
      if (!(one instanceof HTMLElement)) return
      one.focus({ preventScroll: true })
      one.click()
    })
  const dialog = page.getByRole('dialog', { name: words.en.own })
  await dialog.getByRole('button', { name: 'Paste text' }).click()
  await dialog.getByRole('textbox').fill(aPost([{ id: first, title }]))
  await dialog.getByRole('button', { name: 'Read the text' }).click()
  await dialog.getByText('Pasted text').waitFor()
  await dialog.getByRole('button', { name: words.en.discard }).click()
  await dialog.getByText('Discarded.').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  const focused = await page.evaluate(() => document.activeElement?.textContent)
  expect(focused).toBe(words.en.own)
})
