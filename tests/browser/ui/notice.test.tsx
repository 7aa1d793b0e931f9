import { expect, test } from 'vitest'

import { Notice } from '#ui/notice.tsx'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn } from '../support/render-in.tsx'

test.each([
  ['en', 'The archive is empty', 'No ranking has been added.'],
  ['ko', '아카이브가 비어 있습니다', '아직 순위가 없습니다.'],
] as const)('in %s, is a heading, a reason and a way on', async (language, title, reason) => {
  const screen = await renderIn(
    language,
    <Notice title={title} actions={<a href="#on">→ 1</a>}>
      {reason}
    </Notice>,
  )
  await expect.element(screen.getByRole('heading', { level: 2, name: title })).toBeVisible()
  await expect.element(screen.getByText(reason)).toBeVisible()
  await expect.element(screen.getByRole('link')).toBeVisible()
  expect(screen.getByRole('alert').elements()).toEqual([])
  await expectAccessible(screen.container)
})

test('interrupts only where something has gone wrong', async () => {
  const screen = await renderIn('en', <Notice role="alert" title="A broken file" level={3} />)
  await expect.element(screen.getByRole('alert')).toHaveTextContent('A broken file')
  await expect.element(screen.getByRole('heading', { level: 3 })).toBeVisible()
})

test('leaves no empty box for what it was not given', async () => {
  const screen = await renderIn('en', <Notice title="Nothing" />)
  expect(screen.container.querySelector('h2')?.parentElement?.children).toHaveLength(1)
})
