import { useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import { Segments } from '#ui/segments.tsx'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn } from '../support/render-in.tsx'

const segments = [
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'ko', label: '한국어', lang: 'ko' },
  { value: 'both', label: 'Side by side' },
] as const

type Value = (typeof segments)[number]['value']

function Choice({ onChange }: { readonly onChange?: (value: Value) => void }) {
  const [value, setValue] = useState<Value>('en')
  return (
    <Segments
      label="Language"
      segments={segments}
      value={value}
      onChange={(next) => {
        setValue(next)
        onChange?.(next)
      }}
    />
  )
}

test.each(['en', 'ko'] as const)('is a named group of radio buttons, in %s', async (language) => {
  const screen = await renderIn(language, <Choice />)
  const group = screen.getByRole('group', { name: 'Language' })
  expect(group.getByRole('radio').elements()).toHaveLength(3)
  await expect.element(screen.getByRole('radio', { name: 'English' })).toBeChecked()
  await expect.element(screen.getByText('한국어')).toHaveAttribute('lang', 'ko')
  await expectAccessible(screen.container)
})

test('arrow keys choose, around the ends', async () => {
  const chosen: string[] = []
  const screen = await renderIn('en', <Choice onChange={(value) => chosen.push(value)} />)
  await userEvent.tab()
  await expect.element(screen.getByRole('radio', { name: 'English' })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}')
  expect(chosen).toEqual(['ko', 'both', 'en', 'both'])
  await expect.element(screen.getByRole('radio', { name: 'Side by side' })).toHaveFocus()
  await expect.element(screen.getByRole('radio', { name: 'Side by side' })).toBeChecked()
})

test('two groups with the same segments do not disturb each other', async () => {
  const screen = await renderIn(
    'en',
    <>
      <Choice />
      <Choice />
    </>,
  )
  await screen.getByRole('radio', { name: '한국어' }).first().click()
  const checked = screen
    .getByRole('radio')
    .elements()
    .map((radio) => radio.matches(':checked'))
  expect(checked).toEqual([false, true, false, true, false, false])
})

test('a press anywhere in a segment chooses it', async () => {
  const chosen: string[] = []
  const screen = await renderIn('en', <Choice onChange={(value) => chosen.push(value)} />)
  await screen.getByText('Side by side').click({ position: { x: 3, y: 14 } })
  expect(chosen).toEqual(['both'])
})
