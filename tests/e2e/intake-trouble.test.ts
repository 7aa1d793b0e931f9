import { zipSync } from 'fflate'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect } from 'vitest'

import { anApiItem, anArchiveDay } from '#tests/unit/formats/documents.ts'

import { aFile, choose, keep, openDialog, words } from './support/give-documents.ts'
import { test } from './support/page-test.ts'

const first = '2601.06943'

describe('a document that is nothing', () => {
  /** Counts how often the main thread came round while something else was going on. */
  async function turnsDuring(page: Page, work: () => Promise<void>): Promise<number> {
    await page.evaluate(() => {
      Object.assign(globalThis, { turns: 0 })
      const channel = new MessageChannel()
      channel.port1.addEventListener('message', () => {
        Object.assign(globalThis, { turns: Reflect.get(globalThis, 'turns') + 1 })
        setTimeout(() => channel.port2.postMessage(0), 10)
      })
      channel.port1.start()
      channel.port2.postMessage(0)
    })
    await work()
    return page.evaluate(() => Number(Reflect.get(globalThis, 'turns')))
  }

  test.for([
    // Made in the page: 50 MB are too many for the test's own wire.
    ['50 MB of nonsense', 'nonsense.txt', /1건 보기[^]*더 작은 파일/],
    ['a zip bomb', 'bomb.zip', /더 작은 파일/],
  ] as const)('%s is refused while the page goes on', async ([, name, reason], { open }) => {
    const page = await open('ko/daily/2026-01-13')
    const dialog = await openDialog(page)
    const turns = await turnsDuring(page, async () => {
      if (name === 'bomb.zip') await choose(page, [aFile(name, aZipBomb())])
      else {
        await page.evaluate((fileName) => {
          const data = new DataTransfer()
          const part = new Uint8Array(1_000_000).map((_, index) => (index * 31) % 251)
          data.items.add(
            new File(
              Array.from({ length: 50 }, () => part),
              fileName,
            ),
          )
          const bubbles = { bubbles: true, cancelable: true }
          document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, ...bubbles }))
        }, name)
      }
      await dialog.getByText(reason).waitFor({ timeout: 5000 })
    })
    expect(turns).toBeGreaterThan(3)
    expect(await dialog.getByRole('button', { name: words.ko.keep }).count()).toBe(0)
    expect(await dialog.getByText('보관할 내용이 없습니다.').count()).toBe(1)
  })

  test('reading is cancelled, and nothing is kept', async ({ open }) => {
    const page = await open('ko/daily/2026-01-13')
    const dialog = await openDialog(page)
    const many = JSON.stringify(
      Array.from({ length: 2000 }, (_, n) => anApiItem(`2601.${String(n + 10_000)}`)),
    )
    await choose(
      page,
      Array.from({ length: 6 }, (_, n) => aFile(`${n}.json`, many)),
    )
    await dialog.getByRole('button', { name: words.ko.cancel }).click()
    await dialog.getByText('취소했습니다.').waitFor()
    expect(await dialog.getByRole('button', { name: words.ko.keep }).count()).toBe(0)
  })
})

/** A zip of 20 kB that unpacks to 20 MB. */
function aZipBomb(): Uint8Array {
  return zipSync({ 'blanks.txt': new Uint8Array(20_000_000) }, { level: 6 })
}

describe('storage', () => {
  const day = aFile('day.json', JSON.stringify(anArchiveDay([first, '2601.00002'])))
  const blocked = async (context: BrowserContext) => {
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
    })
  }
  const full = async (context: BrowserContext) => {
    await context.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no space', 'QuotaExceededError')
      }
    })
  }

  test.for([
    ['blocked', blocked, '브라우저가 저장을 막았습니다.'],
    ['full', full, '브라우저의 저장 공간이 찼습니다.'],
  ] as const)('%s: the papers are there for this visit, and it says so', async (row, { open }) => {
    const [, prepare, notice] = row
    const page = await open('ko/daily/2026-01-13', { prepare })
    const dialog = await openDialog(page)
    await choose(page, [day])
    await keep(page)
    await dialog.getByText(notice).waitFor()
    await dialog.getByRole('button', { name: words.ko.close }).click()
    expect(await page.getByRole('article').first().innerText()).toContain(words.ko.mark)
    await page.getByRole('link', { name: '주간', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /3주차/ }).waitFor()
    expect(await page.getByRole('article').first().innerText()).toContain(words.ko.mark)
  })

  test('wiped: the page works, and says once that the documents are gone', async ({ open }) => {
    const page = await open('ko/daily/2026-01-13')
    let dialog = await openDialog(page)
    await choose(page, [day])
    await keep(page)
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase('nonmun')
          request.addEventListener('success', resolve)
        }),
    )
    await page.reload()
    dialog = await openDialog(page)
    await dialog.getByText('보관했던 문서가 없습니다.').waitFor()
    await dialog.getByRole('button', { name: words.ko.close }).click()
    dialog = await openDialog(page)
    expect(await dialog.getByText('보관했던 문서가 없습니다.').count()).toBe(0)
  })

  test('damaged: what cannot be read back is named, the rest is there', async ({ open }) => {
    const page = await open('ko/daily/2026-01-13')
    await openDialog(page)
    await choose(page, [day, aFile('other.json', JSON.stringify(anArchiveDay(['2601.06521'])))])
    await keep(page)
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('nonmun')
          request.addEventListener('success', () => {
            const store = request.result
              .transaction('documents', 'readwrite')
              .objectStore('documents')
            const all = store.getAll()
            all.addEventListener('success', () => {
              const kept = all.result.find(({ name }) => name === 'day.json')
              store.put({ ...kept, text: '{"version":1,"archive":' })
              store.transaction.addEventListener('complete', resolve)
            })
          })
        }),
    )
    await page.reload()
    const dialog = await openDialog(page)
    await dialog.getByText('일부를 더는 읽을 수 없는 문서: day.json').waitFor()
    await dialog.getByRole('button', { name: words.ko.close }).click()
    const marked = page.getByRole('article').filter({ hasText: words.ko.mark })
    expect(await marked.count()).toBe(1)
  })
})
