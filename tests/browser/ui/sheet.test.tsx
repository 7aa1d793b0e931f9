import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { Sheet } from '#ui/sheet.tsx'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn } from '../support/render-in.tsx'

function Page({ title, close }: { readonly title: string; readonly close: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {title}
      </button>
      <Sheet title={title} closeLabel={close} open={open} onClose={() => setOpen(false)}>
        <label>
          A field <input />
        </label>
      </Sheet>
    </>
  )
}

test.each([
  ['en', 'Calendar and filters', 'Close'],
  ['ko', '달력과 필터', '닫기'],
] as const)('in %s, opens as a named dialog', async (language, title, close) => {
  const screen = await renderIn(language, <Page title={title} close={close} />)
  expect(screen.getByRole('dialog').elements()).toEqual([])
  await screen.getByRole('button', { name: title }).click()
  await expect.element(screen.getByRole('dialog', { name: title })).toBeVisible()
  await expect.element(screen.getByRole('heading', { level: 2, name: title })).toBeVisible()
  await expectAccessible(screen.container)
})

test.each([
  ['Escape', () => userEvent.keyboard('{Escape}')],
  ['its button', () => page.getByRole('button', { name: 'Close' }).click()],
  [
    'a press beside it',
    () => page.getByRole('dialog').click({ position: { x: 5, y: -40 }, force: true }),
  ],
])('closes by %s, and the focus returns to where it was', async (_, close) => {
  const screen = await renderIn('en', <Page title="Filters" close="Close" />)
  await screen.getByRole('button', { name: 'Filters' }).click()
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  expect(screen.getByRole('dialog').element().contains(document.activeElement)).toBe(true)
  await close()
  await expect.poll(() => screen.getByRole('dialog').elements()).toEqual([])
  await expect.element(screen.getByRole('button', { name: 'Filters' })).toHaveFocus()
})

test('a press inside it leaves it open', async () => {
  const screen = await renderIn('en', <Page title="Filters" close="Close" />)
  await screen.getByRole('button', { name: 'Filters' }).click()
  await screen.getByRole('textbox').click()
  await screen.getByText('A field').click()
  await expect.element(screen.getByRole('dialog')).toBeVisible()
})

test('opens again after it was closed', async () => {
  const screen = await renderIn('en', <Page title="Filters" close="Close" />)
  await screen.getByRole('button', { name: 'Filters' }).click()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => screen.getByRole('dialog').elements()).toEqual([])
  await screen.getByRole('button', { name: 'Filters' }).click()
  await expect.element(screen.getByRole('dialog')).toBeVisible()
})

test('the keyboard stays inside while it is open', async () => {
  const screen = await renderIn('en', <Page title="Filters" close="Close" />)
  await screen.getByRole('button', { name: 'Filters' }).click()
  const behind = screen.getByText('Filters').first().element()
  for (let step = 0; step < 4; step += 1) {
    await userEvent.tab()
    expect(document.activeElement).not.toBe(behind)
  }
})
