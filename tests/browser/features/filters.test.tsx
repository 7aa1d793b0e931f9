import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import type { InstitutionName } from '#domain/institution/institution.ts'
import { type ActiveFilter, ActiveFilters } from '#features/filters/active-filters.tsx'
import { InstitutionFilter } from '#features/filters/institution-filter.tsx'
import { type Range, RangeFilter } from '#features/filters/range-filter.tsx'
import { isoDate } from '#tests/builders/a-paper.ts'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

describe('ActiveFilters', () => {
  const some = (removed: string[] = []): ActiveFilter[] =>
    ['StepFun', '서울대학교'].map((label) => ({
      key: label,
      label,
      onRemove: () => removed.push(label),
    }))

  test.each(['en', 'ko'] as const)(
    'names each filter and the way out of it, in %s',
    async (language) => {
      const removed: string[] = []
      let cleared = 0
      const screen = await renderIn(
        language,
        <ActiveFilters filters={some(removed)} onClear={() => (cleared += 1)} />,
      )
      const name = words(language)('filter.remove', { name: '서울대학교' })
      await screen.getByRole('button', { name, exact: true }).click()
      expect(removed).toEqual(['서울대학교'])
      await screen.getByRole('button', { name: words(language)('filter.clear') }).click()
      expect(cleared).toBe(1)
      await expectAccessible(screen.container)
    },
  )

  test('takes no place where nothing is filtered', async () => {
    const screen = await renderIn('ko', <ActiveFilters filters={[]} onClear={() => {}} />)
    expect(screen.container.children).toHaveLength(0)
  })
})

const names = new Map<string, InstitutionName>([
  [
    'seoul-national-university',
    { en: 'Seoul National University', ko: '서울대학교', country: 'KR' },
  ],
  ['stepfun', { en: 'StepFun', ko: null, country: 'CN' }],
])
const few = [
  { slug: 'stepfun', papers: 1127 },
  { slug: 'seoul-national-university', papers: 1 },
  { slug: 'unknown', papers: 40 },
]
const none: readonly string[] = []
const many = [
  ...few.slice(0, 2),
  ...Array.from({ length: 12 }, (_, index) => ({ slug: `lab-${index}`, papers: 1 })),
  { slug: 'unknown', papers: 40 },
]

function Institutions({ counts = many, first = [] }: { counts?: typeof few; first?: string[] }) {
  const [selected, setSelected] = useState<readonly string[]>(first)
  return (
    <InstitutionFilter counts={counts} names={names} selected={selected} onChange={setSelected} />
  )
}

describe('InstitutionFilter', () => {
  test.each([
    ['en', 'Seoul National University'],
    ['ko', '서울대학교'],
  ] as const)('in %s, offers names and numbers of papers', async (language, korean) => {
    const t = words(language)
    const screen = await renderIn(language, <Institutions counts={few} />)
    const labels = screen.getByRole('listitem')
    const shown = [
      ['StepFun', 1127],
      [korean, 1],
      [t('filter.unknown'), 40],
    ] as const
    expect(labels.elements()).toHaveLength(shown.length)
    for (const [index, [name, count]] of shown.entries()) {
      await expect.element(labels.nth(index)).toHaveTextContent(name)
      await expect
        .element(labels.nth(index))
        .toHaveTextContent(t('pages:institutions.papers', { count }))
      await expect.element(labels.nth(index).getByRole('checkbox')).not.toBeChecked()
    }
    await expectAccessible(screen.container)
  })

  test('several can be chosen, and each taken back', async () => {
    const screen = await renderIn('ko', <Institutions counts={few} />)
    await screen.getByRole('checkbox', { name: 'StepFun' }).click()
    await screen.getByRole('checkbox', { name: '서울대학교' }).click()
    await screen.getByRole('checkbox', { name: 'StepFun' }).click()
    await expect.element(screen.getByRole('checkbox', { name: 'StepFun' })).not.toBeChecked()
    await expect.element(screen.getByRole('checkbox', { name: '서울대학교' })).toBeChecked()
  })

  test('ticks are seen at once; those of one frame are one change, which comes after', async () => {
    const changes: (readonly string[])[] = []
    const screen = await renderIn(
      'en',
      <InstitutionFilter
        counts={few}
        names={names}
        selected={none}
        onChange={(chosen) => changes.push(chosen)}
      />,
    )
    const [first, second] = screen.container.querySelectorAll('input')
    first?.click()
    second?.click()
    expect([first?.checked, second?.checked]).toEqual([true, true])
    expect(changes).toEqual([])
    await expect.poll(() => changes).toEqual([['stepfun', 'seoul-national-university']])
  })

  test('a few need no field to narrow them', async () => {
    const screen = await renderIn('en', <Institutions counts={few} />)
    expect(screen.getByRole('searchbox').elements()).toEqual([])
    expect(screen.getByRole('button').elements()).toEqual([])
  })

  test('of many that match what is typed, twenty are shown at first', async () => {
    const labs = Array.from({ length: 30 }, (_, index) => ({ slug: `lab-${index}`, papers: 1 }))
    const screen = await renderIn('en', <Institutions counts={[...few, ...labs]} />)
    const boxes = () => screen.getByRole('checkbox').elements().length
    await screen.getByRole('searchbox').fill('lab')
    await expect.poll(boxes).toBe(20)
    await screen.getByRole('button', { name: words('en')('filter.showAll', { count: 30 }) }).click()
    await expect.poll(boxes).toBe(30)
  })

  test('shows the first eight, the unknown and every chosen one; the rest on demand', async () => {
    const screen = await renderIn('en', <Institutions first={['lab-11']} />)
    const t = words('en')
    const boxes = () => screen.getByRole('checkbox').elements().length
    expect(boxes()).toBe(10)
    await expect.element(screen.getByRole('checkbox', { name: 'lab-11' })).toBeChecked()
    const all = screen.getByRole('button', { name: t('filter.showAll', { count: 15 }) })
    await expect.element(all).toHaveAttribute('aria-expanded', 'false')
    await all.click()
    await expect.poll(boxes).toBe(15)
    await screen.getByRole('button', { name: t('filter.showFewer') }).click()
    await expect.poll(boxes).toBe(10)
  })

  test.each([
    ['서울', '서울대학교'],
    ['seoul nat', '서울대학교'],
    ['미상', '기관 미상'],
    ['LAB-7', 'lab-7'],
  ])('typing "%s" leaves %s', async (typed, left) => {
    const screen = await renderIn('ko', <Institutions />)
    await screen.getByRole('searchbox', { name: words('ko')('filter.narrow') }).fill(typed)
    await expect.poll(() => screen.getByRole('checkbox').elements().length).toBe(1)
    await expect.element(screen.getByRole('checkbox', { name: left })).toBeVisible()
    await expectAccessible(screen.container)
  })

  test('says where no institution has the name typed', async () => {
    const screen = await renderIn('en', <Institutions />)
    await screen.getByRole('searchbox').fill('nobody')
    await expect.element(screen.getByText(words('en')('filter.noneMatch'))).toBeVisible()
  })

  test('works by keyboard alone', async () => {
    const screen = await renderIn('en', <Institutions />)
    await userEvent.tab()
    await userEvent.keyboard('step')
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await expect.element(screen.getByRole('checkbox', { name: 'StepFun' })).toBeChecked()
  })
})

describe('RangeFilter', () => {
  const open: Range = { from: null, to: null }
  const span = { first: isoDate('2025-11-03'), last: isoDate('2026-02-27') }

  test.each(['en', 'ko'] as const)('in %s, gives both days once confirmed', async (language) => {
    const t = words(language)
    const given: Range[] = []
    const screen = await renderIn(
      language,
      <RangeFilter {...open} {...span} onChange={(range) => given.push(range)} />,
    )
    await screen.getByLabelText(t('filter.from')).fill('2026-01-12')
    await screen.getByLabelText(t('filter.to')).fill('2026-01-14')
    expect(given).toEqual([])
    await screen.getByRole('button', { name: t('filter.apply') }).click()
    expect(given).toEqual([{ from: '2026-01-12', to: '2026-01-14' }])
    await expectAccessible(screen.container)
  })

  test('either end may stay open', async () => {
    const given: Range[] = []
    const screen = await renderIn(
      'en',
      <RangeFilter {...open} {...span} onChange={(range) => given.push(range)} />,
    )
    await screen.getByLabelText('To').fill('2026-01-14')
    await screen.getByRole('button').click()
    expect(given).toEqual([{ from: null, to: '2026-01-14' }])
  })

  test('an address that changes replaces what was typed', async () => {
    const january = { from: isoDate('2026-01-12'), to: isoDate('2026-01-14') }
    const screen = await renderIn('en', <RangeFilter {...january} {...span} onChange={() => {}} />)
    await screen.getByLabelText('From').fill('2026-01-05')
    await screen.show(<RangeFilter {...open} {...span} onChange={() => {}} />)
    await expect.element(screen.getByLabelText('From')).toHaveValue('')
    await expect.element(screen.getByLabelText('To')).toHaveValue('')
  })

  test('stays within the archive', async () => {
    const screen = await renderIn('en', <RangeFilter {...open} {...span} onChange={() => {}} />)
    for (const label of ['From', 'To']) {
      const field = screen.getByLabelText(label)
      await expect.element(field).toHaveAttribute('min', '2025-11-03')
      await expect.element(field).toHaveAttribute('max', '2026-02-27')
    }
  })
})
