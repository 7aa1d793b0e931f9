import type { QueryClient } from '@tanstack/react-query'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'

import { addDays, type Period, utcDateAt } from '#domain/calendar.ts'
import { newestListingDay } from '#domain/edition-state.ts'
import { LiveAbout } from '#features/live/live-about.tsx'
import { LivePaperFailure } from '#features/live/live-paper-failure.tsx'
import { LiveRetry } from '#features/live/live-retry.tsx'
import { LiveStrip } from '#features/live/live-strip.tsx'
import { RetryButton } from '#features/live/retry-button.tsx'
import { indexQuery } from '#queries/index-query.ts'
import { liveIn } from '#queries/live-archive.ts'
import { createLive } from '#queries/live-layer.ts'
import { liveKey } from '#queries/live-key.ts'
import { LiveError, type LiveFailureKind } from '#queries/live-request.ts'
import { isoDate, paperId } from '#tests/builders/a-paper.ts'
import { aListing } from '#tests/builders/a-listing.ts'
import { anIndex } from '#tests/builders/an-index.ts'

import { expectAccessible } from '../support/accessible.ts'
import { answering, refusal } from '../support/answering.ts'
import { aClient, renderIn, words } from '../support/render-in.tsx'

const day: Period = { kind: 'daily', key: isoDate('2026-01-13') }
const edition = { asking: false, error: null, retry: () => {}, renew: () => {} }

/** A client that knows of a failure. */
function aFailingClient(key: string, error: LiveError): QueryClient {
  const client = aClient()
  const { state } = liveIn(client)
  client.setQueryData(liveKey, createLive({ ...state, failed: new Map([[key, error]]) }))
  return client
}

describe.each(['en', 'ko'] as const)('LiveStrip in %s', (language) => {
  const t = words(language)

  test('asks for the newest day, and says that it is live', async () => {
    const newest = newestListingDay(Date.now())
    const { paths } = answering({
      '/archive/index.json': anIndex(),
      '/api/daily_papers': aListing(newest, 3),
    })
    const period: Period = { kind: 'daily', key: newest }
    const screen = await renderIn(language, <LiveStrip period={period} front sources={[period]} />)
    const line = `${t('live:line.live')} · ${t('live:age.now')} · ${t('live:line.provisional')}`
    await expect.element(screen.getByText(line)).toBeVisible()
    expect(paths.filter((path) => path.startsWith('/api/'))).toEqual(['/api/daily_papers'])
    await expectAccessible(screen.container)
  })

  test('says what failed and why, and asks again when told to', async () => {
    const newest = newestListingDay(Date.now())
    const { paths } = answering({
      '/archive/index.json': anIndex(),
      '/api/daily_papers': refusal(500),
    })
    const period: Period = { kind: 'daily', key: newest }
    const screen = await renderIn(language, <LiveStrip period={period} front sources={[period]} />)
    const retry = screen.getByRole('button', { name: t('live:line.retry') })
    await expect.element(retry).toBeVisible()
    await expect.element(screen.getByText(t('live:failed.trouble'))).toBeVisible()
    await userEvent.click(screen.getByText(t('live:failed.trouble')))
    await expect.element(screen.getByText(t('live:failed.troubleBody'))).toBeVisible()
    await expectAccessible(screen.container)
    await userEvent.keyboard('{Escape}')
    await expect.element(screen.getByText(t('live:failed.troubleBody'))).not.toBeVisible()
    const asked = () => paths.filter((path) => path.startsWith('/api/')).length
    const before = asked()
    await userEvent.click(retry)
    await expect.poll(asked).toBeGreaterThan(before)
  })
})

describe.each(['en', 'ko'] as const)('LiveAbout in %s', (language) => {
  const t = words(language)

  test.each<LiveFailureKind>([
    'offline',
    'unreachable',
    'slow',
    'limited',
    'trouble',
    'page',
    'changed',
    'absent',
    'refused',
  ])('has words for "%s"', async (kind) => {
    const failing = { ...edition, error: new LiveError(kind) }
    const screen = await renderIn(
      language,
      <LiveAbout period={day} front={false} sources={[day]} edition={failing} now={Date.now()} />,
    )
    await userEvent.click(screen.getByText(t(`live:failed.${kind}`)))
    await expect.element(screen.getByText(t(`live:failed.${kind}Body`))).toBeVisible()
  })

  test('tells a final ranking from one that can change', async () => {
    const today = utcDateAt(Date.now())
    const about = (date: typeof today) => {
      const period: Period = { kind: 'daily', key: date }
      return (
        <LiveAbout period={period} front={false} sources={[]} edition={edition} now={Date.now()} />
      )
    }
    const client = aClient()
    const days = [-20, -2].map((shift) => [addDays(today, shift), { papers: 3, top: 9 }] as const)
    const index = anIndex({ days: Object.fromEntries(days) })
    client.setQueryData(indexQuery.queryKey, { value: index, issues: [] })
    const screen = await renderIn(language, about(addDays(today, -20)), client)
    await userEvent.click(screen.getByText(t('live:line.archive'), { exact: true }))
    await expect.element(screen.getByText(t('live:about.final'))).toBeVisible()
    expect(screen.container.textContent).not.toContain(t('live:line.provisional'))
    await screen.show(about(addDays(today, -2)))
    await expect.element(screen.getByText(t('live:line.provisional'))).toBeVisible()
    await screen.show(about(addDays(today, -3)))
    await expect.element(screen.getByText(t('live:line.none'))).toBeVisible()
    await expectAccessible(screen.container)
  })
})

describe('RetryButton', () => {
  test('counts down, and asks once the time is over', async () => {
    const onRetry = vi.fn<() => void>()
    const t = words('ko')
    const start = Date.parse('2026-01-13T12:00:00Z')
    vi.useFakeTimers({ now: start, toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const screen = await renderIn(
      'ko',
      <RetryButton retryAt={start + 2000} onRetry={onRetry} className="pill-button" />,
    )
    const waiting = screen.getByRole('button', { name: t('live:line.retryIn', { count: 2 }) })
    await expect.element(waiting).toHaveAttribute('aria-disabled', 'true')
    await waiting.click({ force: true })
    expect(onRetry).not.toHaveBeenCalled()
    await expectAccessible(screen.container)
    vi.setSystemTime(start + 2000)
    await screen.getByRole('button', { name: t('live:line.retry'), exact: true }).click()
    expect(onRetry).toHaveBeenCalledOnce()
  })
})

test('LiveRetry asks for the period again', async () => {
  const { paths } = answering({ '/api/daily_papers': aListing(isoDate('2026-01-13'), 2) })
  const error = new LiveError('trouble')
  const screen = await renderIn('en', <LiveRetry period={day} error={error} />)
  await screen.getByRole('button').click()
  await expect.poll(() => liveIn(screen.client).state.came.get(day.key)?.papers).toBe(2)
  expect(paths).toEqual(['/api/daily_papers'])
})

describe('LivePaperFailure', () => {
  const id = paperId('2601.00001')

  test('says why a paper did not come, and asks again', async () => {
    const { paths } = answering({ [`/api/papers/${id}`]: refusal(500) })
    const t = words('en')
    const client = aFailingClient(id, new LiveError('slow'))
    const screen = await renderIn('en', <LivePaperFailure id={id} />, client)
    await expect.element(screen.getByText(t('live:failed.slowBody'))).toBeVisible()
    await expectAccessible(screen.container)
    await screen.getByRole('button', { name: t('live:line.retry') }).click()
    await expect.element(screen.getByText(t('live:failed.troubleBody'))).toBeVisible()
    expect(paths).toHaveLength(1)
  })

  test('offers no second try where there is no such paper', async () => {
    const client = aFailingClient(id, new LiveError('absent'))
    const screen = await renderIn('ko', <LivePaperFailure id={id} />, client)
    await expect.element(screen.getByText(words('ko')('live:failed.absentBody'))).toBeVisible()
    expect(screen.getByRole('button').elements()).toEqual([])
  })
})
