import { beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import { parsePeriodKey, type Period } from '#domain/calendar.ts'
import { Calendar } from '#features/periods/calendar.tsx'
import { EmptyPeriod } from '#features/periods/empty-period.tsx'
import { PeriodBar, type PeriodBarProps } from '#features/periods/period-bar.tsx'
import { formatDate, formatDay, formatMonth, formatPeriod } from '#i18n/format.ts'
import { isoDate, isoMonth } from '#tests/builders/a-paper.ts'
import { anEmptyIndex, anIndex } from '#tests/builders/an-index.ts'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

function period(key: string): Period {
  const read = parsePeriodKey(key)
  if (!read) throw new Error(`${key} is no period`)
  return read
}

let intended: string[] = []
const onIntent = ({ key }: Period) => void intended.push(key)
beforeEach(() => {
  intended = []
})

describe('PeriodBar', () => {
  const bar = (key: string, props: Partial<PeriodBarProps> = {}) => (
    <PeriodBar
      period={period(key)}
      index={anIndex()}
      onIntent={onIntent}
      rangeLabel={null}
      {...props}
    >
      <p role="status">50</p>
    </PeriodBar>
  )

  test.each(['en', 'ko'] as const)(
    'in %s, names the period between its neighbours',
    async (language) => {
      const t = words(language)
      const screen = await renderIn(language, bar('2026-01-13'))
      const heading = formatDay(isoDate('2026-01-13'), language)
      await expect.element(screen.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      for (const [direction, key] of [
        ['previous', '2026-01-12'],
        ['next', '2026-01-15'],
      ] as const) {
        const name = t(`period.${direction}`, { label: formatPeriod(period(key), language) })
        const link = screen.getByRole('link', { name })
        await expect.element(link).toHaveAttribute('href', `/${language}/daily/${key}`)
      }
      await expectAccessible(screen.container)
    },
  )

  test.each(['en', 'ko'] as const)(
    'in %s, leads to the other kinds and marks its own',
    async (language) => {
      const t = words(language)
      const screen = await renderIn(language, bar('2026-01-13'))
      const navigation = screen.getByRole('navigation', { name: t('period.label') })
      const linkTo = (kind: 'daily' | 'weekly' | 'monthly') =>
        navigation.getByRole('link', { name: t(`period.${kind}`) })
      await expect.element(linkTo('daily')).toHaveAttribute('aria-current', 'page')
      await expect.element(linkTo('weekly')).toHaveAttribute('href', `/${language}/weekly/2026-W03`)
      await expect.element(linkTo('weekly')).not.toHaveAttribute('aria-current')
      await expect
        .element(linkTo('monthly'))
        .toHaveAttribute('href', `/${language}/monthly/2026-01`)
    },
  )

  test('offers the newest only where this is not it', async () => {
    const name = words('ko')('period.newest')
    const screen = await renderIn('ko', bar('2026-01-13'))
    await expect.element(screen.getByRole('link', { name })).toHaveAttribute('href', '/ko/')
    await screen.show(bar('2026-01-15'))
    expect(screen.getByRole('link', { name }).elements()).toEqual([])
  })

  test('says in words that there is nothing earlier or later', async () => {
    const t = words('en')
    const screen = await renderIn('en', bar('2026-01'))
    await expect.element(screen.getByText(t('period.noPrevious'))).toBeInTheDocument()
    await expect.element(screen.getByText(t('period.noNext'))).toBeInTheDocument()
    expect(screen.getByRole('link', { name: t('period.noNext') }).elements()).toEqual([])
    await expectAccessible(screen.container)
  })

  test('asks early for what the reader points at or tabs to', async () => {
    const screen = await renderIn('en', bar('2026-01-13'))
    await userEvent.hover(screen.getByRole('link', { name: words('en')('period.weekly') }))
    // The pointer may have rested elsewhere on the bar since the test before.
    expect(intended.at(-1)).toBe('2026-W03')
    await userEvent.tab()
    expect(intended.slice(-2)).toEqual(['2026-W03', '2026-01-13'])
  })

  test('follows a press without leaving the page', async () => {
    const screen = await renderIn('en', bar('2026-01-13'))
    await screen.getByRole('link', { name: words('en')('period.weekly') }).click()
    expect(screen.visited).toEqual(['/en/weekly/2026-W03'])
  })

  test('stands before the index has come, with nowhere to go yet', async () => {
    const screen = await renderIn('ko', bar('2026-01-13', { index: null }))
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
    expect(screen.getByRole('link').elements()).toHaveLength(1)
    await expectAccessible(screen.container)
  })

  test('is headed by a range where filters name one', async () => {
    const screen = await renderIn('ko', bar('2026-W03', { rangeLabel: '2026년 1월 12일~14일' }))
    await expect.element(screen.getByRole('heading')).toHaveTextContent('2026년 1월 12일~14일')
  })
})

describe('Calendar', () => {
  const calendar = (key: string, index = anIndex()) => (
    <Calendar index={index} period={period(key)} onIntent={onIntent} />
  )

  test.each(['en', 'ko'] as const)('in %s, links the days that have papers', async (language) => {
    const t = words(language)
    const screen = await renderIn(language, calendar('2026-01-13'))
    const month = formatMonth(isoMonth('2026-01'), language)
    await expect.element(screen.getByRole('heading', { name: month })).toBeVisible()
    const counts = t('calendar.papers', { count: 50, top: 169 })
    const day = screen.getByRole('link', {
      name: `${formatDay(isoDate('2026-01-13'), language)}: ${counts}`,
    })
    await expect.element(day).toHaveAttribute('href', `/${language}/daily/2026-01-13`)
    await expect.element(day).toHaveAttribute('aria-current', 'date')
    expect(screen.getByRole('link').elements()).toHaveLength(4)
    expect(screen.getByRole('columnheader').elements()).toHaveLength(7)
    await expectAccessible(screen.container)
  })

  test('starts its weeks on Monday', async () => {
    const screen = await renderIn('en', calendar('2026-01-13'))
    const rows = screen.getByRole('row').elements().slice(1)
    const days = rows.map((row) =>
      [...row.querySelectorAll('td')].map((cell) => Number.parseInt(cell.textContent, 10) || 0),
    )
    expect(days[0]).toEqual([0, 0, 0, 1, 2, 3, 4])
    expect(days.at(-1)).toEqual([26, 27, 28, 29, 30, 31, 0])
  })

  test('says of a day without papers that it has none', async () => {
    const screen = await renderIn('ko', calendar('2026-01-13'))
    const cell = screen.getByRole('cell').filter({ hasText: /^14/ })
    await expect.element(cell).toHaveTextContent(`14, ${words('ko')('calendar.none')}`)
  })

  test('names no upvotes where none are known', async () => {
    const screen = await renderIn('en', calendar('2026-01-13'))
    const counts = words('en')('calendar.papersOnly', { count: 1 })
    await expect
      .element(screen.getByRole('link', { name: `January 9, 2026: ${counts}` }))
      .toBeVisible()
  })

  test('is leafed through to the ends of the archive, and keeps the keyboard’s place', async () => {
    const t = words('ko')
    const index = anIndex({
      days: { ...anIndex().days, [isoDate('2025-12-01')]: { papers: 1, top: 1 } },
    })
    const screen = await renderIn('ko', calendar('2026-01-13', index))
    const previous = screen.getByRole('button', { name: t('calendar.previousMonth') })
    const next = screen.getByRole('button', { name: t('calendar.nextMonth') })
    await expect.element(next).toHaveAttribute('aria-disabled', 'true')
    await previous.click()
    await expect.element(screen.getByRole('heading', { name: '2025년 12월' })).toBeVisible()
    await expect.element(previous).toHaveAttribute('aria-disabled', 'true')
    await expect.element(previous).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('heading', { name: '2025년 12월' })).toBeVisible()
    await expectAccessible(screen.container)
    await next.click()
    await expect.element(screen.getByRole('heading', { name: '2026년 1월' })).toBeVisible()
  })

  test('another period brings its own month back', async () => {
    const index = anIndex({
      days: { ...anIndex().days, [isoDate('2025-12-01')]: { papers: 1, top: 1 } },
    })
    const screen = await renderIn('en', calendar('2026-01-13', index))
    await screen.getByRole('button', { name: words('en')('calendar.previousMonth') }).click()
    await expect.element(screen.getByRole('heading', { name: 'December 2025' })).toBeVisible()
    await screen.show(calendar('2026-W05', index))
    await expect.element(screen.getByRole('heading', { name: 'February 2026' })).toBeVisible()
  })

  test('asks early for a day that the reader points at, and goes there on a press', async () => {
    const screen = await renderIn('en', calendar('2026-01-13'))
    const day = screen.getByRole('link', { name: 'Thursday, January 15' })
    await userEvent.hover(day)
    expect(intended).toContain('2026-01-15')
    await day.click()
    expect(screen.visited).toEqual(['/en/daily/2026-01-15'])
  })

  test('leads to days of which nothing is known yet, and says that they come when opened', async () => {
    const unknown = { papers: 0, top: null }
    const index = anIndex({ days: { ...anIndex().days, [isoDate('2026-01-16')]: unknown } })
    const screen = await renderIn('ko', calendar('2026-01-13', index))
    const date = formatDay(isoDate('2026-01-16'), 'ko')
    const day = screen.getByRole('link', { name: words('ko')('live:calendar.ask', { date }) })
    await expect.element(day).toHaveAttribute('href', '/ko/daily/2026-01-16')
    await expectAccessible(screen.container)
  })

  test('of an empty archive has no links and can be leafed nowhere', async () => {
    const screen = await renderIn('ko', calendar('2026-01-13', anEmptyIndex()))
    expect(screen.getByRole('link').elements()).toEqual([])
    for (const button of screen.getByRole('button').elements()) {
      expect(button.getAttribute('aria-disabled')).toBe('true')
    }
    await expectAccessible(screen.container)
  })
})

test('EmptyPeriod says what is known better than the index knows it', async () => {
  const screen = await renderIn(
    'en',
    <EmptyPeriod
      index={anIndex()}
      period={period('2026-01-16')}
      today={isoDate('2026-01-16')}
      instead={{ title: 'Kites are late', body: 'They come at nine.' }}
      action={<button type="button">Look again</button>}
    />,
  )
  await expect.element(screen.getByRole('heading', { name: 'Kites are late' })).toBeVisible()
  await expect.element(screen.getByText('They come at nine.')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Look again' })).toBeVisible()
  await expectAccessible(screen.container)
})

describe('EmptyPeriod', () => {
  const today = isoDate('2026-01-19')

  test.each([
    ['weekend', '2026-01-10', ['2026-01-09', '2026-01-12']],
    ['none', '2026-01-14', ['2026-01-13', '2026-01-15']],
    ['later', '2026-01-16', ['2026-01-15']],
    ['future', '2026-01-20', ['2026-01-15']],
    ['earlier', '2025-12-01', ['2026-01-09']],
    ['earlier', '2025-W40', ['2026-W02']],
  ] as const)(
    'says why (%s) there is nothing on %s, and leads to %j',
    async (reason, key, ways) => {
      for (const language of ['en', 'ko'] as const) {
        const t = words(language)
        const screen = await renderIn(
          language,
          <EmptyPeriod index={anIndex()} period={period(key)} today={today} />,
        )
        await expect.element(screen.getByRole('heading')).toHaveTextContent(t(`empty.${reason}`))
        const date = formatDate(
          isoDate(reason === 'earlier' ? '2026-01-09' : '2026-01-15'),
          language,
        )
        await expect.element(screen.getByText(t(`empty.${reason}Body`, { date }))).toBeVisible()
        expect(
          screen
            .getByRole('link')
            .elements()
            .map((link) => link.textContent),
        ).toEqual(ways.map((way) => formatPeriod(period(way), language)))
        await expectAccessible(screen.container)
        await screen.unmount()
      }
    },
  )

  test('of an empty archive says that, and leads nowhere', async () => {
    const screen = await renderIn(
      'ko',
      <EmptyPeriod index={anEmptyIndex()} period={period('2026-01-13')} today={today} />,
    )
    await expect
      .element(screen.getByRole('heading'))
      .toHaveTextContent(words('ko')('empty.archive'))
    expect(screen.getByRole('link').elements()).toEqual([])
    await expectAccessible(screen.container)
  })
})
