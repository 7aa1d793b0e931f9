import { expect, test } from 'vitest'

import { Icon, type IconName } from '#ui/icon.tsx'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn } from '../support/render-in.tsx'

const names: readonly IconName[] = [
  'left',
  'right',
  'plus',
  'minus',
  'close',
  'calendar',
  'settings',
]

test.each(names)('%s is a drawing that screen readers pass over', async (name) => {
  const screen = await renderIn(
    'en',
    <button type="button">
      <Icon name={name} /> Go
    </button>,
  )
  const { width, height } = screen.container.querySelector('svg')?.getBoundingClientRect() ?? {}
  expect([width, height]).toEqual([20, 20])
  const path = screen.container.querySelector('path')
  expect(path?.getTotalLength()).toBeGreaterThan(5)
  await expect.element(screen.getByRole('button')).toHaveAccessibleName('Go')
  expect(screen.container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
})

test('has no fault that axe knows', async () => {
  const screen = await renderIn(
    'ko',
    <p>
      <Icon name="close" /> 닫기
    </p>,
  )
  await expectAccessible(screen.container)
})
