import { QueryClient } from '@tanstack/react-query'
import { expect, onTestFinished, test, vi } from 'vitest'

import { askForView } from '#features/live/ask-for-view.ts'
import { aListing } from '#tests/builders/a-listing.ts'
import { isoDate } from '#tests/builders/a-paper.ts'

test('a day that came is not asked for again because midnight passed meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-02-17T23:59:00Z') })
  onTestFinished(() => void vi.useRealTimers())
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(new URL(address).search)
    return Response.json(aListing(isoDate('2026-02-17'), 3))
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  const period = { kind: 'daily', key: isoDate('2026-02-17') } as const
  // What the view shows is looked up once more when the newest day is there.
  const viewNow = () => {
    if (asked.length > 0) vi.setSystemTime(Date.parse('2026-02-18T00:30:00Z'))
    return { front: true, sources: [period], index: null }
  }
  await askForView(new QueryClient(), viewNow, () => {})
  expect(asked).toEqual(['?date=2026-02-17&limit=100'])
})
