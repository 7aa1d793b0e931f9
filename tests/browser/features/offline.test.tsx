import { expect, test } from 'vitest'
import { page } from 'vitest/browser'

import type { OfflineNews } from '#features/offline/keep-offline.ts'
import { Offline } from '#features/offline/offline.tsx'
import { OfflineLine } from '#features/offline/offline-line.tsx'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

type Tell = (news: OfflineNews | null) => void

test.each(['en', 'ko'] as const)(
  'in %s, says in one line that there is a new version',
  async (language) => {
    const say = words(language)
    let reloads = 0
    const news = { kind: 'new-version', reload: () => (reloads += 1) } as const
    const screen = await renderIn(language, <OfflineLine news={news} onClose={() => {}} />)
    await expect.element(screen.getByText(say('pages:offline.newVersion'))).toBeVisible()
    await screen.getByRole('button', { name: say('pages:offline.reload') }).click()
    expect(reloads).toBe(1)
    await expectAccessible(screen.container)
  },
)

test('says that there is no connection, without a button that would not help', async () => {
  const screen = await renderIn('ko', <OfflineLine news={{ kind: 'offline' }} onClose={() => {}} />)
  await expect.element(screen.getByText(words('ko')('pages:offline.offline'))).toBeVisible()
  expect(screen.getByRole('button').elements()).toHaveLength(1)
  await expectAccessible(screen.container)
})

test('fits a small phone', async () => {
  await page.viewport(360, 640)
  const screen = await renderIn('en', <OfflineLine news={{ kind: 'offline' }} onClose={() => {}} />)
  await expect.element(screen.getByRole('button')).toBeInViewport({ ratio: 1 })
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
})

test('shows nothing without news, and what it is told until it is closed', async () => {
  let tell: Tell = () => {}
  const watch = (to: Tell) => {
    tell = to
  }
  const screen = await renderIn('ko', <Offline keep={watch} />)
  expect(screen.container.textContent).toBe('')
  tell({ kind: 'offline' })
  await expect.element(screen.getByText(words('ko')('pages:offline.offline'))).toBeVisible()
  tell(null)
  await expect.poll(() => screen.container.textContent).toBe('')
  tell({ kind: 'new-version', reload: () => {} })
  tell({ kind: 'offline' })
  await expect.element(screen.getByText(words('ko')('pages:offline.newVersion'))).toBeVisible()
  await screen.getByRole('button', { name: words('ko')('pages:offline.close') }).click()
  await expect.poll(() => screen.container.textContent).toBe('')
})

test('stops watching when the page goes', async () => {
  const signals: AbortSignal[] = []
  const watch = (_: Tell, signal: AbortSignal) => void signals.push(signal)
  const screen = await renderIn('ko', <Offline keep={watch} />)
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  await screen.unmount()
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
})
