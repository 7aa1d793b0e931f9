import { describe, expect, test } from 'vitest'

import { KeyPoints } from '#features/paper/key-points.tsx'
import { PaperFacts } from '#features/paper/paper-facts.tsx'
import { ProvenanceLabel } from '#features/paper/provenance-label.tsx'
import { SummaryText } from '#features/paper/summary-text.tsx'
import { UpvoteHistory } from '#features/paper/upvote-history.tsx'
import { formatCount, formatDate, formatTime } from '#i18n/format.ts'
import type { Provenance } from '#domain/text.ts'
import { isoDate } from '#tests/builders/a-paper.ts'
import { aRankedPaper } from '#tests/builders/a-ranking.ts'
import { aText, someKeyPoints } from '#tests/builders/a-text.ts'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

const english = someKeyPoints(['Wind is hard to foresee.', 'A kite reads it at $O(1)$.'])
const korean = someKeyPoints(['바람은 내다보기 어렵다.', '연은 바람을 읽는다.'], {
  by: 'machine',
  model: 'a-model',
})

describe('KeyPoints', () => {
  test.each([
    ['en', english],
    ['ko', korean],
  ] as const)('in %s, are a list in that language, with their writer', async (language, points) => {
    const t = words(language)
    const screen = await renderIn(
      language,
      <KeyPoints keyPoints={{ en: english, ko: korean }} level={3} />,
    )
    await expect
      .element(screen.getByRole('heading', { level: 3, name: t('paper.keyPoints') }))
      .toBeVisible()
    expect(screen.getByRole('listitem').elements()).toHaveLength(2)
    await expect.element(screen.getByText(points.points[0] ?? '')).toHaveAttribute('lang', language)
    const writer =
      language === 'en' ? t('provenance.own') : t('provenance.machine', { model: 'a-model' })
    await expect.element(screen.getByText(writer)).toBeVisible()
    expect(screen.getByText(t('paper.onlyOther')).elements()).toEqual([])
    await expectAccessible(screen.container)
  })

  test.each([
    ['en', { en: null, ko: korean }, 'ko'],
    ['ko', { en: english, ko: null }, 'en'],
  ] as const)(
    'in %s, say that they are written in the other language only',
    async (language, keyPoints, other) => {
      const screen = await renderIn(language, <KeyPoints keyPoints={keyPoints} level={2} />)
      await expect.element(screen.getByText(words(language)('paper.onlyOther'))).toBeVisible()
      expect(screen.container.querySelectorAll(`li [lang="${other}"]`)).toHaveLength(2)
      await expectAccessible(screen.container)
    },
  )

  test.each(['en', 'ko'] as const)('in %s, say where nobody wrote any', async (language) => {
    const screen = await renderIn(
      language,
      <KeyPoints keyPoints={{ en: null, ko: null }} level={3} />,
    )
    await expect.element(screen.getByText(words(language)('paper.noKeyPoints'))).toBeVisible()
    expect(screen.getByRole('list').elements()).toEqual([])
    await expectAccessible(screen.container)
  })

  test('stand twice where they were written twice', async () => {
    const twice = someKeyPoints(['Wind blows.', 'Wind blows.'])
    const screen = await renderIn('en', <KeyPoints keyPoints={{ en: twice, ko: null }} level={3} />)
    expect(screen.getByRole('listitem').elements()).toHaveLength(2)
  })
})

describe('SummaryText', () => {
  const summary = { en: aText('A kite lands.'), ko: aText('연이 내린다.') }

  test.each([
    ['en', summary, 'A kite lands.', 'en'],
    ['ko', summary, '연이 내린다.', 'ko'],
    ['ko', { ...summary, ko: null }, 'A kite lands.', 'en'],
    ['en', { ...summary, en: null }, '연이 내린다.', 'ko'],
  ] as const)('in %s, of %j, is "%s"', async (language, texts, text, lang) => {
    const screen = await renderIn(language, <SummaryText summary={texts} />)
    await expect.element(screen.getByText(text)).toHaveAttribute('lang', lang)
    await expect.element(screen.getByText(words(language)('provenance.own'))).toBeVisible()
    await expectAccessible(screen.container)
  })

  test('says where there is none', async () => {
    const screen = await renderIn('ko', <SummaryText summary={{ en: null, ko: null }} />)
    await expect.element(screen.getByText(words('ko')('paper.noSummary'))).toBeVisible()
    await expectAccessible(screen.container)
  })
})

describe.each(['en', 'ko'] as const)('ProvenanceLabel in %s', (language) => {
  const t = words(language)

  test.each<[string, Provenance]>([
    [t('provenance.own'), { by: 'editor', editor: 'Nonmun' }],
    [t('provenance.editor', { name: 'Ada' }), { by: 'editor', editor: 'Ada' }],
    [t('provenance.editorUnknown'), { by: 'editor' }],
    [t('provenance.authors'), { by: 'authors' }],
    [t('provenance.unknown'), { by: 'unknown' }],
    [t('provenance.machine', { model: 'gpt <b>' }), { by: 'machine', model: 'gpt <b>' }],
    [t('provenance.machineUnknown'), { by: 'machine' }],
    [t('provenance.browser'), { by: 'browser', model: 'an engine' }],
  ])('says "%s" in words', async (label, provenance) => {
    const screen = await renderIn(language, <ProvenanceLabel provenance={provenance} />)
    expect(screen.container.textContent).toBe(label)
    await expectAccessible(screen.container)
  })
})

describe('PaperFacts', () => {
  const authors = Array.from({ length: 100 }, (_, index) => `Author ${index + 1}`)

  test.each(['en', 'ko'] as const)(
    'in %s, 3,303 authors are twelve names and a number',
    async (language) => {
      const t = words(language)
      const screen = await renderIn(
        language,
        <PaperFacts paper={aRankedPaper({ authors, authorCount: 3303 })} />,
      )
      await expect.element(screen.getByText(/Author 12$/)).toHaveAttribute('lang', 'en')
      expect(screen.getByText(/Author 13/).elements()).toEqual([])
      await expect
        .element(screen.getByText(t('pages:paperPage.moreAuthors', { count: 3291 })))
        .toBeVisible()
      await expectAccessible(screen.container)
      await screen.getByRole('button', { name: t('pages:paperPage.allAuthors') }).click()
      await expect.element(screen.getByText(/Author 100$/)).toBeVisible()
      await expect
        .element(screen.getByText(t('pages:paperPage.moreAuthors', { count: 3203 })))
        .toBeVisible()
      expect(screen.getByRole('button').elements()).toEqual([])
      await expectAccessible(screen.container)
    },
  )

  test('all authors stand there where they are few', async () => {
    const screen = await renderIn('en', <PaperFacts paper={aRankedPaper()} />)
    await expect.element(screen.getByText('Ada Example, Bo Example')).toBeVisible()
    expect(screen.getByRole('button').elements()).toEqual([])
    expect(screen.getByText(/more/).elements()).toEqual([])
  })

  test('figures, dates and the withdrawal are told', async () => {
    const t = words('ko')
    const paper = aRankedPaper({
      comments: 0,
      githubStars: 12_345,
      submitted: isoDate('2026-01-11'),
      withdrawn: isoDate('2026-02-01'),
      keywords: ['kites', 'wind'],
    })
    const screen = await renderIn('ko', <PaperFacts paper={paper} />)
    const fact = (name: string) => {
      const term = screen
        .getByRole('term')
        .elements()
        .find(({ textContent }) => textContent === name)
      return term?.nextElementSibling?.textContent
    }
    expect(fact('arXiv')).toBe('2601.00001')
    expect(fact(t('pages:paperPage.doi'))).toBe('10.48550/arXiv.2601.00001')
    expect(fact(t('pages:paperPage.submitted'))).toBe(formatDate(isoDate('2026-01-11'), 'ko'))
    expect(fact(t('pages:paperPage.comments'))).toBe('0')
    expect(fact(t('pages:paperPage.stars'))).toBe(formatCount(12_345, 'ko'))
    const withdrawn = t('paper.withdrawn', { date: formatDate(isoDate('2026-02-01'), 'ko') })
    await expect.element(screen.getByText(withdrawn)).toBeVisible()
    const keyword = screen.getByRole('link', { name: 'kites' })
    await expect.element(keyword).toHaveAttribute('href', '/ko/search?topic=kite')
    expect(keyword.element().closest('[lang]')?.getAttribute('lang')).toBe('en')
    await expectAccessible(screen.container)
  })

  test('what is not known has no line', async () => {
    const t = words('en')
    const paper = aRankedPaper({
      authors: [],
      authorCount: null,
      comments: null,
      githubStars: null,
    })
    const screen = await renderIn('en', <PaperFacts paper={paper} />)
    for (const name of ['authors', 'keywords', 'comments', 'stars', 'submitted'] as const) {
      expect(
        screen.getByText(t(`pages:paperPage.${name}`), { exact: true }).elements(),
        name,
      ).toEqual([])
    }
  })

  test('tells who wrote each text, or that it is missing', async () => {
    const t = words('en')
    const summary = { en: aText('A kite lands.'), ko: aText('연이 내린다.', { by: 'machine' }) }
    const screen = await renderIn('en', <PaperFacts paper={aRankedPaper({ summary })} />)
    const rows = screen
      .getByRole('definition')
      .elements()
      .map(({ textContent }) => textContent)
    expect(rows.slice(-2)).toEqual([
      `English: ${t('provenance.own')}한국어: ${t('provenance.machineUnknown')}`,
      `English: ${t('pages:paperPage.textMissing')}한국어: ${t('pages:paperPage.textMissing')}`,
    ])
  })
})

describe('UpvoteHistory', () => {
  const snapshots = [
    { at: '2026-01-13', upvotes: 159 },
    { at: '2026-01-13T14:28:18Z', upvotes: 100 },
    { at: '2026-01-14T00:00:00Z', upvotes: 1127 },
  ]

  test.each(['en', 'ko'] as const)(
    'in %s, is a table, a bare date at the end of its day',
    async (language) => {
      const t = words(language)
      const screen = await renderIn(
        language,
        <UpvoteHistory upvotes={1127} snapshots={snapshots} />,
      )
      const highest = t('pages:paperPage.upvotesNow', { upvotes: '1,127' })
      await expect.element(screen.getByText(highest)).toBeVisible()
      await expect
        .element(screen.getByRole('table', { name: t('pages:paperPage.snapshot') }))
        .toBeVisible()
      const rows = screen.getByRole('row').elements().slice(1)
      expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
        [formatTime('2026-01-13T14:28:18Z', language), '100'],
        [formatTime('2026-01-13', language), '159'],
        [formatTime('2026-01-14T00:00:00Z', language), '1,127'],
      ])
      await expectAccessible(screen.container)
    },
  )

  test('draws a line through the counts, inside its picture', async () => {
    const screen = await renderIn('en', <UpvoteHistory upvotes={1127} snapshots={snapshots} />)
    const dots = [...screen.container.querySelectorAll('circle')]
    expect(dots).toHaveLength(3)
    const [, , height = 0] = [0, 0, screen.container.querySelector('svg')?.viewBox.baseVal.height]
    for (const dot of dots) {
      expect(dot.cx.baseVal.value).toBeGreaterThanOrEqual(0)
      expect(dot.cx.baseVal.value).toBeLessThanOrEqual(240)
      expect(dot.cy.baseVal.value).toBeGreaterThanOrEqual(0)
      expect(dot.cy.baseVal.value).toBeLessThanOrEqual(height)
    }
  })

  test('draws nothing through a single count', async () => {
    const screen = await renderIn(
      'en',
      <UpvoteHistory upvotes={9} snapshots={snapshots.slice(0, 1)} />,
    )
    await expect.element(screen.getByRole('table')).toBeVisible()
    expect(screen.container.querySelector('svg')).toBeNull()
  })

  test('two counts of one moment are two dots', async () => {
    const same = [
      { at: '2026-01-13', upvotes: 5 },
      { at: '2026-01-13T23:59:59Z', upvotes: 6 },
    ]
    const screen = await renderIn('en', <UpvoteHistory upvotes={6} snapshots={same} />)
    expect(screen.container.querySelectorAll('circle')).toHaveLength(2)
  })

  test('says where no dated count is known', async () => {
    const screen = await renderIn('ko', <UpvoteHistory upvotes={null} snapshots={[]} />)
    await expect.element(screen.getByText(words('ko')('pages:paperPage.noSnapshots'))).toBeVisible()
    expect(screen.getByRole('table').elements()).toEqual([])
    await expectAccessible(screen.container)
  })
})
