import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'

import { test } from './support/page-test.ts'
import { rows, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

const api = 'https://huggingface.co/api/papers/'

/** Opens the second paper of 2026-01-13, whose abstract the archive lacks, in English. */
async function openSecond(page: Page) {
  await whenListed(page)
  const article = rows(page).nth(1)
  await article.getByRole('heading', { level: 2 }).getByRole('button').click()
  await article.getByRole('radio', { name: 'English', exact: true }).check()
  return article
}

const failures = [
  ['404', 'absent', { status: 404, body: '{"error":"Paper not found"}' }],
  ['500', 'busy', { status: 500, body: '{}' }],
  ['429', 'busy', { status: 429, body: 'Too many requests' }],
  ['no connection', 'unreachable', null],
  ['a page of HTML', 'absent', { status: 200, type: 'text/html', body: '<p>Sign in</p>' }],
  ['HTML called JSON', 'broken', { status: 200, body: '<p>Sign in</p>' }],
  ['JSON without a summary', 'broken', { status: 200, body: '{"id":"2601.06521"}' }],
  ['a summary that is no text', 'broken', { status: 200, body: '{"summary":["a"]}' }],
  ['a list', 'broken', { status: 200, body: '[]' }],
] as const

// In the second language one of each kind: what differs there is the words.
const oneOfEachKind = failures.filter(
  ([, words], index) => failures.findIndex(([, other]) => other === words) === index,
)

describe.each([
  ['ko', failures],
  ['en', oneOfEachKind],
] as const)('the authors’ abstract in %s', (language, cases) => {
  const t = say[language]

  test('comes from Hugging Face only when asked for', async ({ open }) => {
    const asked: string[] = []
    const page = await open(`${language}/daily/2026-01-13`, {
      prepare: async (context) => {
        context.on('request', (request) => {
          if (request.url().startsWith(api)) asked.push(request.url())
        })
      },
    })
    const article = await openSecond(page)
    const ask = article.getByRole('button', { name: t('abstract.fetch') })
    await ask.waitFor()
    await article.getByText(t('abstract.fetchNote')).waitFor()
    expect(asked).toEqual([])
    await ask.click()
    const text = article
      .locator('[lang="en"]', { hasText: 'This abstract of 2601.06521 comes from a stand-in' })
      .first()
    await text.waitFor()
    expect(asked).toEqual([`${api}2601.06521`])
    // TeX in it is set, once what sets it has come.
    await soon(() => text.innerText()).toContain('a gain of 12% with')
    expect(await text.innerText()).not.toMatch(/[$\\]/)
    expect(await article.innerText()).toContain(t('provenance.authors'))
    expect(await ask.count()).toBe(0)
  })

  test.for(cases)(
    'has words for %s, and a retry that works',
    async ([, words, answer], { open }) => {
      let failing = true
      const page = await open(`${language}/daily/2026-01-13`, {
        expectedFailures: answer?.status === 200 ? [] : [/^console: Failed to load resource/],
        prepare: (context) =>
          context.route(`${api}*`, async (route) => {
            if (!failing) return route.fallback()
            if (answer === null) return route.abort()
            const type = 'type' in answer ? answer.type : 'application/json'
            await route.fulfill({
              status: answer.status,
              headers: {
                'content-type': type,
                'access-control-allow-origin': '*',
                'access-control-expose-headers': 'Retry-After',
                'retry-after': '0',
              },
              body: answer.body,
            })
          }),
      })
      const article = await openSecond(page)
      await article.getByRole('button', { name: t('abstract.fetch') }).click()
      await article
        .getByRole('alert')
        .getByText(t(`abstract.${words}`))
        .waitFor()
      expect(
        await article.getByRole('alert').getByRole('link', { name: 'arXiv' }).getAttribute('href'),
      ).toBe('https://arxiv.org/abs/2601.06521')
      failing = false
      await article.getByRole('button', { name: t('abstract.retry') }).click()
      await article.getByText('This abstract of 2601.06521').waitFor()
      await soon(() => article.getByRole('alert').count()).toBe(0)
    },
  )
})
