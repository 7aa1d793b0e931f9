import { describe, expect } from 'vitest'

import { answerFile, type FileAnswer, shippedPapers } from './support/archive-answers.ts'
import { test } from './support/page-test.ts'
import { rows, whenListed } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

const day = 'days/2026-01-13.json'
const shell = '<!doctype html><title>Nonmun</title>'

/** How a file can be broken, and which words the page has for it. */
const broken: readonly (readonly [string, FileAnswer, Kind, RegExp[]])[] = [
  ['missing', { status: 404, type: 'text/plain' }, 'absent', [/404/]],
  ['gone', { status: 410, type: 'text/plain' }, 'absent', [/410/]],
  ['HTML in its place', { type: 'text/html', body: shell }, 'absent', []],
  ['HTML called JSON', { body: shell }, 'broken', []],
  ['truncated', { body: '{"version":1,"newest":"2026-01-13","days":{"2026-01-1' }, 'broken', []],
  ['empty', { body: '' }, 'broken', []],
  ['a list', { body: '[]' }, 'broken', []],
  ['without its fields', { body: { version: 1 } }, 'broken', []],
  ['of a newer version', { body: { version: 2 } }, 'newer', []],
  ['too large', { body: `{"version":1,"pad":"${'x'.repeat(5_000_000)}"}` }, 'broken', []],
  ['from a server in trouble', { status: 500, headers: { 'retry-after': '0' } }, 'busy', [/500/]],
  ['refused for now', { status: 429, headers: { 'retry-after': '0' } }, 'busy', [/429/]],
]

type Kind = 'absent' | 'broken' | 'newer' | 'busy'

// In the second language one of each kind: what differs there is the words.
const oneOfEachKind = broken.filter(
  ([, , kind], index) => broken.findIndex(([, , other]) => other === kind) === index,
)

describe.each([
  ['ko', broken],
  ['en', oneOfEachKind],
] as const)('in %s', (language, cases) => {
  const t = say[language]

  test.for(cases)(
    'an index %s is explained, and a retry reads it once it is whole',
    async ([, answer, kind, expectedFailures], { open }) => {
      let whole = false
      const page = await open(`${language}/`, {
        expectedFailures,
        prepare: (context) => answerFile(context, 'index.json', () => (whole ? null : answer)),
      })
      const alert = page.getByRole('alert')
      await alert.getByRole('heading', { name: t(`failure.${kind}`) }).waitFor()
      expect(await alert.innerText()).toContain(t(`failure.${kind}Body`))
      expect(await alert.innerText()).toContain('/archive/index.json')
      whole = true
      await alert.getByRole('button', { name: t('failure.retry') }).click()
      await whenListed(page)
      expect(await page.getByRole('alert').count()).toBe(0)
    },
  )

  // An index and a day are read by different parsers, and explained by the same words.
  test.for(language === 'ko' ? cases : cases.slice(0, 1))(
    'a day %s is explained, and a retry reads it once it is whole',
    async ([, answer, kind, expectedFailures], { open }) => {
      let whole = false
      const page = await open(`${language}/daily/2026-01-13`, {
        expectedFailures,
        prepare: (context) => answerFile(context, day, () => (whole ? null : answer)),
      })
      const alert = page.getByRole('alert')
      await alert.getByRole('heading', { name: t(`failure.${kind}`) }).waitFor()
      expect(await alert.innerText()).toContain(`/archive/${day}`)
      // The rest of the page leads on.
      await page.getByRole('region', { name: t('calendar.label') }).waitFor()
      whole = true
      await alert.getByRole('button', { name: t('failure.retry') }).click()
      await whenListed(page)
      expect(await page.getByRole('alert').count()).toBe(0)
    },
  )

  test('a day stands without an index, and says that moving may not work', async ({ open }) => {
    let whole = false
    const page = await open(`${language}/daily/2026-01-13`, {
      prepare: (context) =>
        answerFile(context, 'index.json', () => (whole ? null : { body: '{"version":1' })),
    })
    await whenListed(page)
    const alert = page.getByRole('alert')
    expect(await alert.innerText()).toContain(t('failure.indexMissing'))
    const retry = alert.getByRole('button', { name: t('failure.retry') })
    expect(await retry.count()).toBe(1)
    whole = true
    // A reader goes down to it; rows that were never on the screen get their height on the way.
    await page.keyboard.press('End')
    // The page may have asked again by itself, and then there is nothing left to press.
    await retry.click({ timeout: 2000 }).catch(() => null)
    await page.getByRole('region', { name: t('calendar.label') }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})

test('the rest of a long ranking that cannot be had leaves the first papers, and a retry', async ({
  open,
}) => {
  let whole = false
  const page = await open('ko/monthly/2026-01', {
    prepare: (context) =>
      answerFile(context, 'months/2026-01.rest.json', () => (whole ? null : { body: '{' })),
  })
  const all = shippedPapers('months/2026-01').length
  const alert = page.getByRole('alert')
  await alert.getByRole('heading', { name: say.ko('failure.broken') }).waitFor()
  const some = await rows(page).count()
  expect(some).toBeGreaterThan(5)
  expect(some).toBeLessThan(all)
  whole = true
  // As a reader gets down there: rows above get their heights meanwhile.
  await page.keyboard.press('End')
  await alert.getByRole('button', { name: say.ko('failure.retry') }).click()
  await soon(() => rows(page).count()).toBe(all)
  expect(await page.getByRole('alert').count()).toBe(0)
})

test.for([
  ['papers/2601.06943', 'papers/2601.json'],
  ['institutions', 'institutions/index.json'],
  ['institutions/stepfun', 'institutions/stepfun.json'],
] as const)(
  '/%s without its file is explained, and can be retried',
  async ([path, file], { open }) => {
    let whole = false
    const page = await open(`ko/${path}`, {
      prepare: (context) =>
        answerFile(context, file, () => (whole ? null : { body: '{"version":1' })),
    })
    const alert = page.getByRole('alert')
    await alert.getByRole('heading', { name: say.ko('failure.broken') }).waitFor()
    whole = true
    await alert.getByRole('button', { name: say.ko('failure.retry') }).click()
    await soon(() => page.getByRole('alert').count()).toBe(0)
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
)
