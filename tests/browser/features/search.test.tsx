import { useRef, useState } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import { HitNote } from '#features/search/hit-note.tsx'
import { rangesIn, useHitMarks } from '#features/search/hit-marks.ts'
import { NothingFound } from '#features/search/nothing-found.tsx'
import { literally, QueryChanges } from '#features/search/query-changes.tsx'
import { SearchFailed } from '#features/search/search-failed.tsx'
import { SearchFailures } from '#features/search/search-failures.tsx'
import { SearchField } from '#features/search/search-field.tsx'
import { SearchOrders } from '#features/search/search-orders.tsx'
import { SearchStart } from '#features/search/search-start.tsx'
import { SearchStatus } from '#features/search/search-status.tsx'
import type { QueryChange, SearchHit } from '#search/contract.ts'
import { forgetAllSearches, readRecentSearches, rememberSearch } from '#store/recent-searches.ts'
import { TexText } from '#ui/tex-text.tsx'
import { isoDate } from '#tests/builders/a-paper.ts'
import { aRankedPaper } from '#tests/builders/a-ranking.ts'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

beforeEach(forgetAllSearches)
afterEach(forgetAllSearches)

describe('SearchField', () => {
  function Field({ onSubmit }: { readonly onSubmit: (text: string) => void }) {
    const [text, setText] = useState('')
    return (
      <SearchField
        label="Search"
        placeholder="Anything"
        text={text}
        isReady
        onType={setText}
        onLeave={() => {}}
        onSubmit={onSubmit}
      />
    )
  }

  test('is a search form that sends what stands in it, letter for letter', async () => {
    const sent: string[] = []
    const screen = await renderIn('ko', <Field onSubmit={(text) => sent.push(text)} />)
    await expect.element(screen.getByRole('search')).toBeVisible()
    const field = screen.getByRole('searchbox', { name: 'Search' })
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('  연 kite{Enter}')
    await expect.element(field).toHaveValue('  연 kite')
    expect(sent).toEqual(['  연 kite'])
    await expectAccessible(screen.container)
  })

  test.each([
    ['while a syllable is being composed', { isComposing: true }],
    ['as Safari ends a composition', { keyCode: 229 }],
  ])('takes no Enter %s', async (_, init) => {
    const sent: string[] = []
    const screen = await renderIn('ko', <Field onSubmit={(text) => sent.push(text)} />)
    const field = screen.getByRole('searchbox').element()
    const event = new KeyboardEvent('keydown', {
      key: 'Enter',
      bubbles: true,
      cancelable: true,
      ...init,
    })
    expect(field.dispatchEvent(event)).toBe(false)
    expect(sent).toEqual([])
  })
})

describe('SearchStatus', () => {
  test.each(['en', 'ko'] as const)(
    'in %s, says the number once typing has stopped',
    async (language) => {
      const t = words(language)
      const status = (found: number | null, isSearching: boolean, isPartial = false) => (
        <SearchStatus found={found} isSearching={isSearching} isPartial={isPartial} />
      )
      const screen = await renderIn(language, status(null, true))
      const live = screen.getByRole('status')
      await expect.element(live).toHaveTextContent('')
      await expect.element(screen.getByText(t('search:results.searching'))).toBeVisible()
      await screen.show(status(1234, false))
      const said = t('search:results.found', { count: 1234, number: '1,234' })
      await expect.element(screen.getByText(said).first()).toBeVisible()
      expect(live.element().textContent).toBe('')
      await expect.element(live).toHaveTextContent(said)
      await screen.show(status(3, false, true))
      await expect
        .element(live)
        .toHaveTextContent(t('search:results.atLeast', { count: 3, number: '3' }))
      await expectAccessible(screen.container)
    },
  )
})

describe('QueryChanges', () => {
  const layout: QueryChange = { kind: 'layout', from: 'ㅁㅎ둣', to: 'agent' }
  const initials: QueryChange = { kind: 'initials', from: 'ㄱㅎㅎㅅ', to: ['강화학습'] }

  test.each(['en', 'ko'] as const)('in %s, says each and leads back', async (language) => {
    const t = words(language)
    const asked: string[] = []
    const screen = await renderIn(
      language,
      <QueryChanges
        text="ㅁㅎ둣 ㄱㅎㅎㅅ"
        changes={[layout, initials]}
        onLiteral={(text) => asked.push(text)}
      />,
    )
    await expect.element(screen.getByText(t('search:changes.layout'))).toBeVisible()
    await expect.element(screen.getByText('ㅁㅎ둣 → agent')).toBeVisible()
    await expect.element(screen.getByText('ㄱㅎㅎㅅ → 강화학습')).toBeVisible()
    await screen.getByRole('button').click()
    expect(asked).toEqual(['"ㅁㅎ둣" "ㄱㅎㅎㅅ"'])
    await expectAccessible(screen.container)
  })

  test('takes no room where nothing was done', async () => {
    const screen = await renderIn('ko', <QueryChanges text="a" changes={[]} onLiteral={() => {}} />)
    expect(screen.container.children).toHaveLength(0)
  })

  test.each([
    ['ㅁㅎ둣 모델', '"ㅁㅎ둣" 모델'],
    ['"ㅁㅎ둣" 모델', '"ㅁㅎ둣" 모델'],
    ['다른 말', '"다른 말"'],
  ])('%s is meant literally as %s', (typed, literal) => {
    expect(literally(typed, [layout])).toBe(literal)
  })
})

describe('what fails', () => {
  test.each(['en', 'ko'] as const)(
    'in part is said in %s, with a way to try again',
    async (language) => {
      const t = words(language)
      let asked = 0
      const screen = await renderIn(
        language,
        <SearchFailures
          failures={[
            { file: 'terms-3.gz', kind: 'stale' },
            { file: 'terms-4.gz', kind: 'absent' },
          ]}
          onRetry={() => (asked += 1)}
        />,
      )
      const alert = screen.getByRole('alert')
      for (const key of ['partial', 'stale', 'absent'] as const) {
        await expect.element(alert).toHaveTextContent(t(`search:failure.${key}`))
      }
      await expect.element(alert).toHaveTextContent('terms-3.gz, terms-4.gz')
      await screen.getByRole('button').click()
      expect(asked).toBe(1)
      await expectAccessible(screen.container)
    },
  )

  test.each([
    [
      Object.assign(new Error('no'), { failure: { file: 'a.gz', kind: 'unreachable' } }),
      'unreachable',
    ],
    [new Error('something else'), 'broken'],
  ] as const)('wholly is said: %s', async (error, kind) => {
    const t = words('ko')
    const screen = await renderIn('ko', <SearchFailed error={error} onRetry={() => {}} />)
    const alert = screen.getByRole('alert')
    await expect.element(alert).toHaveTextContent(t('search:failure.title'))
    await expect.element(alert).toHaveTextContent(t(`search:failure.${kind}`))
    await expectAccessible(screen.container)
  })
})

test('SearchOrders is a choice of three', async () => {
  const chosen: string[] = []
  const screen = await renderIn(
    'ko',
    <SearchOrders order="relevance" onChange={(order) => chosen.push(order)} />,
  )
  const t = words('ko')
  await expect.element(screen.getByRole('group', { name: t('search:order.label') })).toBeVisible()
  await screen.getByText(t('search:order.date')).click()
  expect(chosen).toEqual(['date'])
  await expectAccessible(screen.container)
})

test.each([
  ['two words', true, ['filters', 'spelling', 'fewer', 'other']],
  ['one', false, ['spelling', 'other']],
] as const)(
  'NothingFound for "%s" (filtered: %s) says what helps',
  async (text, isFiltered, keys) => {
    const t = words('en')
    const screen = await renderIn(
      'en',
      <NothingFound text={text} isFiltered={isFiltered} onClearFilters={() => {}} />,
    )
    const lines = screen.getByRole('listitem').elements()
    expect(lines.map((line) => line.textContent)).toEqual(
      keys.map((key) => t(`search:nothing.${key}`)),
    )
    expect(screen.getByRole('button').elements()).toHaveLength(isFiltered ? 1 : 0)
    await expectAccessible(screen.container)
  },
)

describe('SearchStart', () => {
  const start = (
    <SearchStart
      hrefOfSearch={(text) => `/ko/search?q=${encodeURIComponent(text)}`}
      topics={[
        { key: 'kite', label: 'kite', language: 'en', href: '/ko/search?topic=kite', count: '12' },
      ]}
      institutions={[
        { key: 'stepfun', label: 'StepFun', href: '/ko/institutions/stepfun', count: '3' },
      ]}
      more={<a href="/ko/institutions">All</a>}
    />
  )

  test('offers topics and institutions, and says that nothing was searched yet', async () => {
    const screen = await renderIn('ko', start)
    const t = words('ko')
    await expect.element(screen.getByText(t('search:start.noRecent'))).toBeVisible()
    await expect
      .element(screen.getByRole('link', { name: 'kite' }))
      .toHaveAttribute('href', '/ko/search?topic=kite')
    await expect.element(screen.getByText('kite', { exact: true })).toHaveAttribute('lang', 'en')
    await expect.element(screen.getByRole('link', { name: 'StepFun' })).toBeVisible()
    await expectAccessible(screen.container)
  })

  test('erases recent searches one by one, and all', async () => {
    for (const text of ['연', '등불', 'kite']) rememberSearch(text)
    const screen = await renderIn('ko', start)
    const t = words('ko')
    await expect.element(screen.getByRole('link', { name: '등불' })).toBeVisible()
    await screen.getByRole('button', { name: t('search:start.forget', { text: '등불' }) }).click()
    expect(readRecentSearches()).toEqual(['kite', '연'])
    expect(screen.getByRole('link', { name: '등불' }).elements()).toEqual([])
    await screen.getByRole('button', { name: t('search:start.forgetAll') }).click()
    expect(readRecentSearches()).toEqual([])
    await expect.element(screen.getByText(t('search:start.noRecent'))).toBeVisible()
  })
})

const hit: SearchHit = {
  paper: aRankedPaper({ rank: 3 }),
  date: isoDate('2026-01-13'),
  marks: { title: [[0, 5]], summary: { en: [], ko: [] } },
  excerpt: { field: 'abstract', language: 'en', text: 'Kites land.', marks: [[0, 5]] },
}

test('HitNote shows the piece of text with the words, and the day', async () => {
  const screen = await renderIn('ko', <HitNote hit={hit} />)
  await expect.element(screen.getByText('Kites land.')).toBeVisible()
  await expect.element(screen.getByText(words('ko')('search:field.abstract'))).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: '2026년 1월 13일 3위' }))
    .toHaveAttribute('href', '/ko/daily/2026-01-13')
  await expectAccessible(screen.container)
})

describe('hits', () => {
  const marked = () => [...(CSS.highlights.get('search-hit') ?? [])].map(String)

  function Row({ text, marks }: { readonly text: string; readonly marks: [number, number][] }) {
    const row = useRef<HTMLDivElement>(null)
    const [texts] = useState([{ selector: 'p', text, marks }])
    useHitMarks(row, texts)
    return (
      <div ref={row}>
        <p>
          <TexText text={text} />
        </p>
      </div>
    )
  }

  test('are marked while the row stands', async () => {
    const screen = await renderIn(
      'en',
      <Row
        text="Kites that learn to land"
        marks={[
          [0, 5],
          [20, 24],
        ]}
      />,
    )
    await expect.poll(marked).toEqual(['Kites', 'land'])
    await screen.show(null)
    expect(marked()).toEqual([])
  })

  test('beside a formula are marked once it is typeset, and the formula stays whole', async () => {
    const text = 'Kites in $O(N)$ time that land'
    const screen = await renderIn('en', <Row text={text} marks={[[26, 30]]} />)
    await expect.poll(() => screen.container.querySelector('math, p')?.textContent).toBeTruthy()
    await expect.poll(marked).toEqual(['land'])
  })

  test('that lie outside of a text are no ranges', () => {
    const element = document.createElement('p')
    element.append('Ki', 'tes')
    expect(rangesIn(element, 'Kites', [[1, 4]]).map(String)).toEqual(['ite'])
    expect(rangesIn(element, 'Kites', [[4, 90]])).toEqual([])
    expect(rangesIn(element, 'Kites', [[3, 3]])).toEqual([])
    expect(rangesIn(null, 'Kites', [[0, 5]])).toEqual([])
  })
})
