import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { renderHook } from 'vitest-browser-react'

import { useMedia } from '#ui/use-media.ts'

test('follows the width of the window', async () => {
  await page.viewport(1200, 800)
  const { result } = await renderHook(() => useMedia('(width >= 62rem)'))
  expect(result.current).toBe(true)
  await page.viewport(360, 800)
  await expect.poll(() => result.current).toBe(false)
  await page.viewport(1200, 800)
  await expect.poll(() => result.current).toBe(true)
})
