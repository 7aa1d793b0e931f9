import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { Period } from '#domain/calendar.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import { PaperLinks } from '#features/ranking/paper-links.tsx'
import { PaperMeta } from '#features/ranking/paper-meta.tsx'
import { PaperRow, type PaperRowProps } from '#features/ranking/paper-row.tsx'
import { PaperTitles } from '#features/ranking/paper-titles.tsx'
import { RankingList } from '#features/ranking/ranking-list.tsx'
import { RankingSkeleton } from '#features/ranking/ranking-skeleton.tsx'
import { WeeklyList } from '#features/ranking/weekly-list.tsx'
import { WeekTop } from '#features/ranking/week-top.tsx'
import { formatCount, formatWeek } from '#i18n/format.ts'
import { isoDate, isoWeek, paperId } from '#tests/builders/a-paper.ts'
import { aRankedPaper } from '#tests/builders/a-ranking.ts'
import { aText } from '#tests/builders/a-text.ts'

import { expectAccessible } from '../support/accessible.ts'
import { answering, refusal } from '../support/answering.ts'
import { renderIn, words } from '../support/render-in.tsx'

const day: Period = { kind: 'daily', key: isoDate('2026-01-13') }
const week = { kind: 'weekly', key: isoWeek('2026-W03') } as const
const names = new Map<string, InstitutionName>([
  ['stepfun', { en: 'StepFun', ko: null, country: 'CN' }],
  [
    'seoul-national-university',
    { en: 'Seoul National University', ko: '서울대학교', country: 'KR' },
  ],
])
const summary = {
  en: aText('A kite lands where it is told.'),
  ko: aText('연이 내리라는 자리에 내린다.'),
}

function papers(count: number): RankedPaper[] {
  return Array.from({ length: count }, (_, index) =>
    aRankedPaper({
      id: paperId(`2601.${String(index + 1).padStart(5, '0')}`),
      title: { en: `Kites, Part ${index + 1}`, ko: null },
      rank: index + 1,
      upvotes: 2000 - index,
    }),
  )
}

describe('RankingList', () => {
  const listOf = (
    some: RankedPaper[],
    standsOpen: (paper: RankedPaper) => boolean = () => false,
  ) => (
    <RankingList
      papers={some}
      institutions={names}
      within={day}
      standsOpen={standsOpen}
      renderCard={({ title }) => `The card of ${title.en}`}
    />
  )

  test.each(['en', 'ko'] as const)(
    'in %s, is an ordered list of articles named by their titles',
    async (language) => {
      const t = words(language)
      const screen = await renderIn(language, listOf(papers(3)))
      const list = screen.getByRole('list', { name: t('ranking.heading') })
      expect(list.element().tagName).toBe('OL')
      expect(list.getByRole('article').elements()).toHaveLength(3)
      for (const [index, paper] of papers(3).entries()) {
        const article = screen.getByRole('article', { name: paper.title.en })
        await expect
          .element(article.getByRole('heading', { level: 2, name: paper.title.en }))
          .toBeVisible()
        await expect.element(article).toHaveTextContent(t('ranking.rank', { rank: index + 1 }))
        await expect
          .element(article)
          .toHaveTextContent(t('paper.upvotes', { upvotes: formatCount(2000 - index, language) }))
        await expect.element(article).toHaveTextContent('StepFun')
      }
      await expectAccessible(screen.container)
    },
  )

  test('keeps the rank that papers have without filters', async () => {
    const screen = await renderIn('ko', listOf(papers(9).slice(6)))
    const items = [...screen.container.querySelectorAll('ol > li')]
    expect(items.map((item) => item.getAttribute('value'))).toEqual(['7', '8', '9'])
    await expect
      .element(screen.getByRole('article').first())
      .toHaveTextContent(words('ko')('ranking.rank', { rank: 7 }))
  })

  test('shows all of a long ranking in the end', async () => {
    const screen = await renderIn('en', listOf(papers(60)))
    await expect.poll(() => screen.container.querySelectorAll('article').length).toBe(60)
  })

  test('opens and closes a row in place, by keyboard too', async () => {
    const screen = await renderIn('en', listOf(papers(2)))
    const button = screen.getByRole('button', { name: 'Kites, Part 2' })
    await expect.element(button).toHaveAttribute('aria-expanded', 'false')
    await button.click()
    await expect.element(button).toHaveAttribute('aria-expanded', 'true')
    const card = document.getElementById(button.element().getAttribute('aria-controls') ?? '')
    expect(card?.textContent).toBe('The card of Kites, Part 2')
    expect(screen.getByRole('article', { name: 'Kites, Part 2' }).element().contains(card)).toBe(
      true,
    )
    await expectAccessible(screen.container)
    await userEvent.keyboard('{Enter}')
    await expect.element(button).toHaveAttribute('aria-expanded', 'false')
    expect(card?.textContent).toBe('')
  })

  test('finds its rows again as the reader left them, in the same period only', async () => {
    const isFirst = ({ rank }: RankedPaper) => rank === 1
    const screen = await renderIn('en', listOf(papers(2), isFirst))
    const states = () =>
      screen
        .getByRole('button')
        .elements()
        .map((button) => button.getAttribute('aria-expanded'))
    expect(states()).toEqual(['true', 'false'])
    for (const button of screen.getByRole('button').all()) await button.click()
    await expect.poll(states).toEqual(['false', 'true'])
    await screen.show(<p>Another page</p>)
    await screen.show(listOf(papers(2), isFirst))
    expect(states()).toEqual(['false', 'true'])
    await screen.show(
      <RankingList
        papers={papers(2)}
        institutions={names}
        within={week}
        standsOpen={isFirst}
        renderCard={() => null}
      />,
    )
    expect(states()).toEqual(['true', 'false'])
    // Left as they were found: the rows of a visit are remembered.
    await screen.show(listOf(papers(2), isFirst))
    for (const button of screen.getByRole('button').all()) await button.click()
    await expect.poll(states).toEqual(['true', 'false'])
  })
})

describe('PaperRow', () => {
  const row = (props: Partial<PaperRowProps> = {}) => (
    <PaperRow
      paper={aRankedPaper({ summary })}
      institutions={names}
      within={day}
      lead={false}
      later={false}
      open={false}
      onToggle={() => {}}
      {...props}
    >
      A card
    </PaperRow>
  )

  test.each([
    ['en', 'A kite lands where it is told.'],
    ['ko', '연이 내리라는 자리에 내린다.'],
  ] as const)('in %s, has the summary of that language', async (language, text) => {
    const screen = await renderIn(language, row())
    await expect.element(screen.getByText(text)).toHaveAttribute('lang', language)
    expect(screen.container.querySelector('h2 [lang="en"]')?.textContent).toBe(
      'Kites That Learn to Land',
    )
    await expectAccessible(screen.container)
  })

  test('shows the other language’s summary where there is no other, and says which it is', async () => {
    const paper = aRankedPaper({ summary: { ...summary, ko: null } })
    const screen = await renderIn('ko', row({ paper }))
    await expect
      .element(screen.getByText('A kite lands where it is told.'))
      .toHaveAttribute('lang', 'en')
  })

  test('has no line for a summary that nobody wrote', async () => {
    const screen = await renderIn('ko', row({ paper: aRankedPaper() }))
    expect(screen.container.querySelector('.row-body p')).toBeNull()
  })

  test('only the first paper of a ranking has a picture', async () => {
    const thumbnail = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>'
    const paper = aRankedPaper({ thumbnail })
    const screen = await renderIn('en', row({ paper, lead: true }))
    await expect.poll(() => screen.container.querySelector('img')).not.toBeNull()
    await expectAccessible(screen.container)
    await screen.show(row({ paper }))
    expect(screen.container.querySelector('img')).toBeNull()
  })

  test('markup in a title is text', async () => {
    const title = { en: '<img src=x onerror=alert(1)> & <b>Kites</b>', ko: null }
    const screen = await renderIn('en', row({ paper: aRankedPaper({ title }) }))
    await expect.element(screen.getByRole('heading')).toHaveTextContent(title.en)
    expect(screen.container.querySelector('img, b')).toBeNull()
  })

  test('a title without a space does not widen the page', async () => {
    const title = { en: 'Kite'.repeat(200), ko: null }
    const screen = await renderIn('ko', row({ paper: aRankedPaper({ title }) }))
    await expect.element(screen.getByRole('article')).toBeVisible()
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  })
})

describe('PaperMeta', () => {
  const meta = (paper: RankedPaper) => (
    <p className="flex gap-2">
      <PaperMeta paper={paper} institutions={names} />
    </p>
  )

  test.each([
    ['en', 'Seoul National University'],
    ['ko', '서울대학교'],
  ] as const)('in %s, names institutions in that language', async (language, name) => {
    const t = words(language)
    const paper = aRankedPaper({
      upvotes: 1127,
      institutions: ['seoul-national-university', 'nobody-knows'],
      authorCount: 3303,
    })
    const screen = await renderIn(language, meta(paper))
    const link = screen.getByRole('link', { name })
    await expect
      .element(link)
      .toHaveAttribute('href', `/${language}/institutions/seoul-national-university`)
    await expect.element(screen.getByRole('link', { name: 'nobody-knows' })).toBeVisible()
    await expect
      .element(screen.getByText(t('paper.upvotes', { upvotes: '1,127' })))
      .toBeInTheDocument()
    await expect.element(screen.getByText(t('paper.authors', { count: 3303 }))).toBeVisible()
    await expectAccessible(screen.container)
  })

  test('says what is not known, and invents nothing', async () => {
    const t = words('ko')
    const paper = aRankedPaper({ upvotes: null, institutions: [], authorCount: null })
    const screen = await renderIn('ko', meta(paper))
    await expect.element(screen.getByText(t('paper.upvotesUnknown'))).toBeVisible()
    await expect.element(screen.getByText(t('paper.institutionUnknown'))).toBeVisible()
    expect(screen.container.textContent).toBe(
      t('paper.upvotesUnknown') + t('paper.institutionUnknown'),
    )
    await expectAccessible(screen.container)
  })

  test('zero upvotes are known ones', async () => {
    const screen = await renderIn('en', meta(aRankedPaper({ upvotes: 0 })))
    await expect
      .element(screen.getByText(words('en')('paper.upvotes', { upvotes: '0' })))
      .toBeInTheDocument()
  })
})

describe('PaperLinks', () => {
  const code = 'https://github.com/example/kites'
  const project = 'https://example.org/kites'

  test.each(['en', 'ko'] as const)(
    'in %s, lead to the paper and to its sources',
    async (language) => {
      const t = words(language)
      const paper = aRankedPaper({ links: { code, project } })
      const screen = await renderIn(language, <PaperLinks paper={paper} within={week} />)
      const links = screen
        .getByRole('list', { name: t('paper.links') })
        .getByRole('link')
        .elements()
      expect(links.map((link) => link.getAttribute('href'))).toEqual([
        `/${language}/papers/2601.00001?in=2026-W03`,
        'https://huggingface.co/papers/2601.00001',
        'https://arxiv.org/abs/2601.00001',
        'https://arxiv.org/pdf/2601.00001',
        code,
        project,
      ])
      await expectAccessible(screen.container)
    },
  )

  test('lead only where there is something', async () => {
    const paper = aRankedPaper({ links: { code: null, project: null } })
    const screen = await renderIn('en', <PaperLinks paper={paper} within={null} ownPage={false} />)
    expect(screen.getByRole('link').elements()).toHaveLength(3)
  })
})

test.each(['en', 'ko'] as const)('PaperTitles in %s are numbered links', async (language) => {
  const screen = await renderIn(language, <PaperTitles papers={papers(2)} within={week} />)
  expect(screen.getByRole('listitem').elements()).toHaveLength(2)
  const second = screen.getByRole('link', { name: 'Kites, Part 2' })
  await expect.element(second).toHaveAttribute('href', `/${language}/papers/2601.00002?in=2026-W03`)
  await expect.element(screen.getByText('Kites, Part 2')).toHaveAttribute('lang', 'en')
  await expectAccessible(screen.container)
  await second.click()
  expect(screen.visited).toEqual([`/${language}/papers/2601.00002?in=2026-W03`])
})

test.each(['en', 'ko'] as const)(
  'WeeklyList in %s keeps the document’s order',
  async (language) => {
    const list = {
      source: 'https://huggingface.co/papers/week/2026-W03',
      papers: [
        { id: paperId('2601.00009'), title: 'Written First' },
        { id: paperId('2601.00001'), title: 'Written Second' },
      ],
    }
    const screen = await renderIn(language, <WeeklyList list={list} within={week} />)
    const titles = screen
      .getByRole('link')
      .elements()
      .map((link) => link.textContent)
    expect(titles).toEqual(['Written First', 'Written Second'])
    await expect.element(screen.getByText(words(language)('ranking.listNote'))).toBeVisible()
    await expectAccessible(screen.container)
  },
)

test.each(['en', 'ko'] as const)(
  'RankingSkeleton in %s is a shape and nothing to read',
  async (language) => {
    const screen = await renderIn(
      language,
      <main>
        <RankingSkeleton />
      </main>,
    )
    expect(screen.container.querySelector('[aria-hidden="true"]')?.clientHeight).toBeGreaterThan(
      400,
    )
    expect(screen.container.querySelectorAll('.row')).toHaveLength(8)
    expect(screen.getByRole('heading').elements()).toEqual([])
  },
)

describe('WeekTop', () => {
  const entry = ({ id, title, rank, upvotes }: RankedPaper) => ({ id, title, rank, upvotes })
  const file = { version: 1, week: '2026-W03', papers: papers(7).map(entry) }
  const top = <WeekTop week={week} more={<a href="#week">→ 3</a>} />

  test.each(['en', 'ko'] as const)(
    'in %s, has the first five once the page is at rest',
    async (language) => {
      const asked = answering({ '/archive/weeks/2026-W03.json': file })
      const screen = await renderIn(language, top)
      const label = formatWeek(week.key, language)
      const heading = words(language)('ranking.weekHeading', { label })
      await expect.element(screen.getByRole('heading', { name: heading })).toBeVisible()
      expect(asked.paths).toEqual([])
      await expect
        .poll(() => screen.getByRole('listitem').elements().length, { timeout: 5000 })
        .toBe(5)
      expect(asked.paths).toEqual(['/archive/weeks/2026-W03.json'])
      await expectAccessible(screen.container)
    },
  )

  test('stays quiet where the week cannot be had', async () => {
    const asked = answering({ '/archive/weeks/2026-W03.json': refusal(500) })
    const screen = await renderIn('en', top)
    await expect.poll(() => asked.paths.length, { timeout: 5000 }).toBe(1)
    await expect.element(screen.getByRole('link')).toBeVisible()
    expect(screen.getByRole('alert').elements()).toEqual([])
  })
})
