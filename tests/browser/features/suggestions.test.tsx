import { useState } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import { Suggestions } from '#features/search/suggestions.tsx'
import type { Offer } from '#features/search/use-suggestions.ts'
import { useWords } from '#i18n/use-words.ts'
import { forgetAllSearches, rememberSearch } from '#store/recent-searches.ts'
import { aSearching } from '#tests/builders/a-search.ts'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn } from '../support/render-in.tsx'

const searching = aSearching({
  papers: [],
  suggestions: [
    {
      kind: 'institution',
      value: 'kite-lab',
      label: { en: 'Kite Lab', ko: '연 연구소' },
      papers: 12,
    },
    { kind: 'topic', value: 'kite', label: { en: 'kite', ko: null }, papers: 3 },
  ],
})

interface BoxProps {
  readonly picked?: Offer[]
  readonly sent?: string[]
  readonly layout?: 'column' | 'line'
}

function Box({ picked = [], sent = [], layout = 'column' }: BoxProps) {
  // Known before anything is typed, as on the search's page.
  useWords('search')
  const [field, setField] = useState<HTMLInputElement | null>(null)
  return (
    <form
      className="relative"
      onSubmit={(event) => {
        event.preventDefault()
        sent.push(field?.value ?? '')
      }}
    >
      <input ref={setField} type="search" aria-label="Search" />
      {field && (
        <Suggestions
          field={field}
          searching={searching}
          layout={layout}
          onPick={(offer) => picked.push(offer)}
        />
      )}
    </form>
  )
}

beforeEach(forgetAllSearches)

describe.each(['column', 'line'] as const)('Suggestions in a %s', (layout) => {
  test('are the list of a combobox, gone through with arrows and picked with Enter', async () => {
    const picked: Offer[] = []
    const sent: string[] = []
    const screen = await renderIn('ko', <Box picked={picked} sent={sent} layout={layout} />)
    const field = screen.getByRole('combobox', { name: 'Search' })
    await expect.element(field).toHaveAttribute('aria-expanded', 'false')
    await field.click()
    await userEvent.keyboard('kite')
    await expect.element(screen.getByRole('listbox')).toBeVisible()
    await expect.element(field).toHaveAttribute('aria-expanded', 'true')
    const options = screen.getByRole('option')
    await expect.poll(() => options.elements().length).toBe(2)
    await expectAccessible(screen.container)
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    const second = options.nth(1)
    await expect.element(second).toHaveAttribute('aria-selected', 'true')
    await expect.element(field).toHaveAttribute('aria-activedescendant', second.element().id)
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('{ArrowUp}{Enter}')
    expect(picked.map(({ value }) => value)).toEqual(['kite-lab'])
    expect(sent).toEqual([])
  })

  test('leave Enter to the form while none is chosen', async () => {
    const picked: Offer[] = []
    const sent: string[] = []
    const screen = await renderIn('ko', <Box picked={picked} sent={sent} layout={layout} />)
    await screen.getByRole('combobox').click()
    await userEvent.keyboard('kite')
    await expect.element(screen.getByRole('listbox')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect([picked, sent]).toEqual([[], ['kite']])
  })

  test('close with Escape, and come back with what is typed next', async () => {
    const screen = await renderIn('en', <Box layout={layout} />)
    await screen.getByRole('combobox').click()
    await userEvent.keyboard('kit')
    await expect.element(screen.getByRole('listbox')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('listbox').elements()).toEqual([])
    await userEvent.keyboard('{End}e')
    await expect.element(screen.getByRole('listbox')).toBeVisible()
  })
})

test('a suggestion is picked by a press, and the field keeps the focus', async () => {
  const picked: Offer[] = []
  const screen = await renderIn('ko', <Box picked={picked} />)
  await screen.getByRole('combobox').click()
  await userEvent.keyboard('연')
  await screen.getByRole('option', { name: '연 연구소' }).click()
  expect(picked.map(({ kind, value }) => [kind, value])).toEqual([['institution', 'kite-lab']])
  await expect.element(screen.getByRole('combobox')).toHaveFocus()
})

test('recent searches that begin so come first', async () => {
  rememberSearch('kites at dusk')
  rememberSearch('lanterns')
  const screen = await renderIn('en', <Box />)
  await screen.getByRole('combobox').click()
  await userEvent.keyboard('Ki')
  await expect.poll(() => screen.getByRole('option').elements().length).toBe(3)
  await expect.element(screen.getByRole('option').first()).toHaveTextContent('kites at dusk')
})

test('keys of a composition are the input method’s', async () => {
  const picked: Offer[] = []
  const screen = await renderIn('ko', <Box picked={picked} />)
  await screen.getByRole('combobox').click()
  await userEvent.keyboard('kite')
  await expect.poll(() => screen.getByRole('option').elements().length).toBe(2)
  await userEvent.keyboard('{ArrowDown}')
  const field = screen.getByRole('combobox').element()
  const keys = ['Enter', 'ArrowDown'].map(
    (key) => new KeyboardEvent('keydown', { key, isComposing: true, cancelable: true }),
  )
  for (const key of keys) field.dispatchEvent(key)
  expect(picked).toEqual([])
  await expect.element(screen.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
})
