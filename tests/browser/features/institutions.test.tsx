import { useState } from 'react'
import { describe, expect, test } from 'vitest'

import { InstitutionList } from '#features/institutions/institution-list.tsx'
import { InstitutionPapers } from '#features/institutions/institution-papers.tsx'
import { MonthChart } from '#features/institutions/month-chart.tsx'
import { useNameSearch } from '#features/institutions/use-name-search.ts'
import { countMonths } from '#domain/month-counts.ts'
import { formatMonth } from '#i18n/format.ts'
import { isoDate, isoMonth, paperId } from '#tests/builders/a-paper.ts'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

const institutions = [
  {
    slug: 'seoul-national-university',
    name: { en: 'Seoul National University', ko: '서울대학교' },
    aliases: ['SNU'],
    country: 'KR',
    papers: 12,
    upvotes: 340,
  },
  {
    slug: 'stepfun',
    name: { en: 'StepFun', ko: null },
    aliases: [],
    country: 'CN',
    papers: 3,
    upvotes: 9,
  },
]

function Found() {
  const [query, setQuery] = useState('')
  const hasName = useNameSearch(query)
  return (
    <>
      <input aria-label="Find" value={query} onChange={(event) => setQuery(event.target.value)} />
      <InstitutionList institutions={institutions.filter(hasName)} byUpvotes={false} />
    </>
  )
}

describe('InstitutionList', () => {
  test.each(['en', 'ko'] as const)(
    'in %s, names each with its papers and upvotes',
    async (language) => {
      const t = words(language)
      const screen = await renderIn(
        language,
        <InstitutionList institutions={institutions} byUpvotes />,
      )
      const name = language === 'ko' ? '서울대학교' : 'Seoul National University'
      await expect
        .element(screen.getByRole('link', { name }))
        .toHaveAttribute('href', `/${language}/institutions/seoul-national-university`)
      const first = screen.getByRole('listitem').first()
      await expect.element(first).toHaveTextContent(t('pages:institutions.papers', { count: 12 }))
      await expect.element(first).toHaveTextContent(t('paper.upvotes', { upvotes: '340' }))
      await expectAccessible(screen.container)
    },
  )

  test.each(['서울', 'ㅅㅇㄷㅎㄱ', 'ㅅㅇ', 'seoul nat', 'snu', '서울'.normalize('NFD')])(
    'typing "%s" leaves one',
    async (typed) => {
      const screen = await renderIn('ko', <Found />)
      await screen.getByLabelText('Find').fill(typed)
      await expect.poll(() => screen.getByRole('listitem').elements().length).toBe(1)
      await expect.element(screen.getByRole('link', { name: '서울대학교' })).toBeVisible()
    },
  )
})

test('MonthChart says in a table what its bars show, each month a way to its ranking', async () => {
  const days = ['2025-11-28', '2026-01-02', '2026-01-13'].map(isoDate)
  const screen = await renderIn('ko', <MonthChart months={countMonths(days)} />)
  expect(screen.container.querySelectorAll('rect')).toHaveLength(3)
  await screen.getByText(words('ko')('pages:institutions.monthsTable')).click()
  const rows = screen.getByRole('row')
  expect(rows.elements()).toHaveLength(3)
  await expect.element(rows.first()).toHaveTextContent(formatMonth(isoMonth('2026-01'), 'ko'))
  await expect
    .element(rows.first())
    .toHaveTextContent(words('ko')('pages:institutions.papers', { count: 2 }))
  await expect
    .element(screen.getByRole('link').first())
    .toHaveAttribute('href', '/ko/monthly/2026-01')
  await expectAccessible(screen.container)
})

describe('InstitutionPapers', () => {
  const papers = [
    { id: paperId('2601.00002'), title: 'Newer', date: isoDate('2026-01-13'), rank: 9, upvotes: 3 },
    {
      id: paperId('2601.00001'),
      title: 'Loved',
      date: isoDate('2026-01-12'),
      rank: 1,
      upvotes: 80,
    },
    {
      id: paperId('2512.00001'),
      title: 'Older',
      date: isoDate('2025-12-12'),
      rank: 2,
      upvotes: null,
    },
  ]

  test.each([
    [false, ['Newer', 'Loved', 'Older']],
    [true, ['Loved', 'Newer', 'Older']],
  ])('by upvotes: %s', async (byUpvotes, order) => {
    const screen = await renderIn('en', <InstitutionPapers papers={papers} byUpvotes={byUpvotes} />)
    const links = screen.getByRole('link').elements()
    expect(links.map((link) => link.textContent)).toEqual(order)
    await expectAccessible(screen.container)
  })
})
