import type { BrowserContext } from 'playwright-core'
import { describe, expect, inject, onTestFinished } from 'vitest'

import { languageModelServer } from '#tests/setup/language-model-server.ts'
import { installTranslator, type TranslatorScript } from '#tests/setup/stand-in-translator.ts'

import { violations, withAxe } from './support/axe.ts'
import { aFile, drop } from './support/give-documents.ts'
import { test } from './support/page-test.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

/** Of 2026-01-13; the archive has no text on it in either language. */
const path = 'papers/2601.01528'

function withTranslator(script: TranslatorScript) {
  return {
    prepare: async (context: BrowserContext) => {
      await withAxe(context)
      await context.addInitScript(installTranslator, script)
    },
  }
}

describe.each(['ko', 'en'] as const)('a missing abstract in %s', (language) => {
  const t = say[language]
  const korean = { name: '한국어', exact: true }

  test('is translated by the browser, and stands beside the English', async ({ open }) => {
    const page = await open(`${language}/${path}`, {
      ...withTranslator({ availability: 'downloadable', progress: [0, 1] }),
    })
    await page.getByRole('radio', korean).check()
    const button = page.getByRole('button', { name: t('reading:translate.withBrowser') })
    await button.waitFor()
    expect(await violations(page)).toEqual([])
    await button.focus()
    await page.keyboard.press('Enter')
    await page
      .getByText(/그대로 둔다/)
      .first()
      .waitFor()
    const lang = page
      .getByText(/그대로 둔다/)
      .first()
      .locator('xpath=ancestor-or-self::*[@lang][1]')
    expect(await lang.getAttribute('lang')).toBe('ko')
    await page.getByText(t('reading:translate.byBrowser', { model: 'Chromium' })).waitFor()
    expect(await page.evaluate(() => window.translatorLog?.created[0]?.hadActivation)).toBe(true)
    await page.getByRole('radio', { name: t('abstract.both') }).check()
    await page.getByText('This abstract of 2601.01528').waitFor()
    expect(await violations(page)).toEqual([])
    await page.reload()
    await page
      .getByText(/그대로 둔다/)
      .first()
      .waitFor()
  })

  test('is translated by a model of the reader’s own', async ({ open }) => {
    const model = await languageModelServer({
      knows: ({ sentences }) => ({
        abstract: sentences.map((sentence, index) => {
          const numbers = sentence.match(/\d[\d.]*\d(?=\\?%)?/g) ?? []
          const formulas = sentence.match(/\$[^$]+\$/g) ?? []
          const kept = [
            ...numbers.map((one) => (sentence.includes(`${one}\\%`) ? `${one}%` : one)),
            ...formulas,
          ]
          return {
            sentence: index + 1,
            ko: `이 문장은 한국어로 옮긴 것이며 ${kept.join(' ')} 그대로 둔다.`,
          }
        }),
      }),
    })
    onTestFinished(() => model.close())
    const page = await open(`${language}/${path}`, {
      prepare: (context) => allowAnyOrigin(context, model.url),
    })
    await page.getByRole('radio', korean).check()
    await page.getByRole('button', { name: t('reading:translate.nameModel') }).click()
    await page.getByRole('textbox', { name: t('reading:ownModel.address') }).fill(model.url)
    await page.getByRole('textbox', { name: t('reading:ownModel.model') }).fill('kite-8b')
    await page.keyboard.press('Enter')
    await page.getByText(t('reading:ownModel.works')).waitFor()
    await page
      .getByRole('button', { name: t('reading:translate.withModel', { model: 'kite-8b' }) })
      .click()
    await page.getByText(t('reading:translate.byModel', { model: 'kite-8b' })).waitFor()
    expect(model.asked).toHaveLength(2)
  })

  test('may not be sent where the site does not allow it, and the page says why', async ({
    open,
  }) => {
    const page = await open(`${language}/${path}`, {
      expectedFailures: [/^policy: connect-src/, /^console: .*Content Security Policy/],
    })
    await page.getByRole('radio', korean).check()
    await page.getByRole('button', { name: t('reading:translate.nameModel') }).click()
    await page
      .getByRole('textbox', { name: t('reading:ownModel.address') })
      .fill('http://192.168.0.9:1234/v1')
    await page.getByRole('textbox', { name: t('reading:ownModel.model') }).fill('kite-8b')
    await page.getByRole('button', { name: t('reading:ownModel.saveAndTest') }).click()
    await page.getByText(t('reading:modelFailure.policy')).waitFor()
  })

  test('is counted, on its ranking and for the whole archive', async ({ open }) => {
    const page = await open(`${language}/daily/2026-01-13`, { prepare: withAxe })
    await page.locator('summary', { hasText: /31/ }).click()
    await page.getByText(t('reading:health.noneFailed')).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: t('reading:health.whole') }).click()
    await page.getByRole('heading', { level: 1, name: t('reading:health.page') }).waitFor()
    const first = page.getByRole('table').nth(1).getByRole('row').nth(1)
    await soon(() => first.innerText()).toMatch(/2026.*103.*20.*20.*20.*0/s)
    expect(await violations(page)).toEqual([])
  })
})

test('a day’s missing Korean goes out as a file and comes back as documents', async ({ open }) => {
  const t = say.en
  const page = await open('en/daily/2026-01-13')
  await page.locator('summary', { hasText: /31/ }).click()
  await page.getByRole('button', { name: t('reading:health.makePack') }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('reading:pack.save') }).click(),
  ])
  const stream = await download.createReadStream()
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  const pack = JSON.parse(text)
  const [item] = pack.items
  item.title.ko = '연 99개를 내리는 법'
  await drop(page, [aFile('pack.json', JSON.stringify({ ...pack, items: [item] }))])
  await page.locator('dialog[open] summary').first().click()
  await page.getByText(t('intake:expected.fill-number')).first().waitFor()
  await page.getByText('99').first().waitFor()
})

/** A model’s server must allow the site; the stand-in does not know of it. */
async function allowAnyOrigin(context: BrowserContext, url: string): Promise<void> {
  expect(new URL(url).hostname).toBe(new URL(inject('site').atRoot).hostname)
  await context.route(`${url}/**`, async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), 'access-control-allow-origin': '*' }
    await route.fulfill({ response, headers })
  })
}
