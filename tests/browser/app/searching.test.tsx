import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'

import { SearchAside } from '#app/pages/search-aside.tsx'
import { useSearching } from '#app/use-searching.ts'
import { emptyCollection } from '#domain/merge.ts'
import { noFilters } from '#domain/view.ts'
import type { Searching } from '#features/search/searching.ts'
import { createOwn } from '#queries/own-archive.ts'
import { ownQuery } from '#queries/own-query.ts'
import { openSearch } from '#queries/search-client.ts'
import type { SearchAnswer, SearchRequest, ToSearch } from '#search/contract.ts'
import { changeSettings } from '#store/settings.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { anIndex } from '#tests/builders/an-index.ts'

import { expectAccessible } from '../support/accessible.ts'
import { answering } from '../support/answering.ts'
import { aClient, renderIn, words } from '../support/render-in.tsx'

const question = { text: 'kite', order: 'relevance', ...noFilters } as const
const request: SearchRequest = { ...question, first: 0, count: 20 }
const never = new AbortController().signal

/** Stands in for the search's worker, and never answers. */
function silentWorker(): readonly ToSearch[] {
  const told: ToSearch[] = []
  vi.stubGlobal(
    'Worker',
    class {
      readonly addEventListener = () => {}
      readonly terminate = () => {}
      readonly postMessage = (message: ToSearch) => told.push(message)
    },
  )
  return told
}

// One worker serves all of a page, and so all tests of a file.
const told = silentWorker()

afterEach(() => changeSettings({ hasOwn: false }))

describe('the search beside the reader’s own papers', () => {
  function Asking() {
    const searching = useSearching()
    return (
      <button
        type="button"
        onClick={() => void searching.search(request, () => {}, never).catch(() => {})}
      >
        Ask
      </button>
    )
  }

  test('is told when the last of them is removed', async () => {
    const kept = { documents: [], storage: 'kept', damaged: [] } as const
    const client = aClient()
    changeSettings({ hasOwn: true })
    client.setQueryData(ownQuery.queryKey, createOwn({ ...kept, collection: aCollection() }))
    const screen = await renderIn('en', <Asking />, client)
    const added = () => told.flatMap((one) => (one.kind === 'add' ? [one.papers.length] : []))
    await screen.getByRole('button').click()
    expect(added()).toEqual([1])
    client.setQueryData(ownQuery.queryKey, createOwn({ ...kept, collection: emptyCollection }))
    await vi.waitFor(async () => {
      await screen.getByRole('button').click()
      expect(added()).toEqual([1, 0])
    })
  })
})

test('a question for counts ends no search, and no search ends it', async () => {
  const search = openSearch()
  const ended: string[] = []
  const ask = (name: string, asked: SearchRequest) => {
    search.search(asked, () => {}, never).catch(() => ended.push(name))
  }
  ask('first', request)
  ask('counts', { ...request, withCounts: true })
  ask('other counts', { ...request, withCounts: true })
  await Promise.resolve()
  expect(ended).not.toContain('first')
  ask('second', request)
  await vi.waitFor(() => expect(ended).toContain('first'))
  expect(ended).not.toContain('counts')
  expect(ended).not.toContain('other counts')
})

describe.each(['en', 'ko'] as const)('in %s, filters beside a search', (language) => {
  const t = words(language)
  const none = { institutions: [], topics: [] }
  const counts = { institutions: [], topics: [['robot', 7]] } as const
  const answer: SearchAnswer = {
    hits: [],
    found: 7,
    isPartial: false,
    changes: [],
    institutions: new Map(),
    counts: none,
    failures: [],
  }

  /** Counts only where that is asked for, as a large archive does. */
  function aLargeArchive(): Searching & { readonly asked: SearchRequest[] } {
    const asked: SearchRequest[] = []
    return {
      version: 'test',
      warm: () => {},
      asked,
      search: (one) => {
        asked.push(one)
        return Promise.resolve({ ...answer, counts: one.withCounts === true ? counts : none })
      },
      suggest: () => Promise.resolve([]),
    }
  }

  function Aside({ searching, given }: { searching: Searching; given: SearchAnswer }) {
    const [isSearching, setSearching] = useState(true)
    return (
      <>
        <button type="button" onClick={() => setSearching(false)}>
          Found
        </button>
        <SearchAside
          searching={searching}
          question={question}
          answer={given}
          isSearching={isSearching}
          names={new Map()}
          filters={noFilters}
          onFilter={() => {}}
        />
      </>
    )
  }

  beforeEach(() => {
    answering({
      '/archive/index.json': anIndex(),
      '/archive/institutions/index.json': { version: 1, institutions: [] },
    })
  })

  test('ask for counts once the results are there', async () => {
    await page.viewport(1280, 900)
    const searching = aLargeArchive()
    const screen = await renderIn(language, <Aside searching={searching} given={answer} />)
    await expect.element(screen.getByRole('complementary')).toBeVisible()
    expect(searching.asked).toEqual([])
    await screen.getByRole('button', { name: 'Found' }).click()
    await expect.element(screen.getByRole('checkbox', { name: /robot/i })).toBeVisible()
    expect(searching.asked).toMatchObject([{ text: 'kite', first: 0, withCounts: true }])
    await expectAccessible(screen.container)
  })

  test('ask for none where the answer has them', async () => {
    await page.viewport(1280, 900)
    const searching = aLargeArchive()
    const given = { ...answer, counts }
    const screen = await renderIn(language, <Aside searching={searching} given={given} />)
    await screen.getByRole('button', { name: 'Found' }).click()
    await expect.element(screen.getByRole('checkbox', { name: /robot/i })).toBeVisible()
    expect(searching.asked).toEqual([])
  })

  test('ask for none while they are in a closed sheet', async () => {
    await page.viewport(360, 740)
    const searching = aLargeArchive()
    const screen = await renderIn(language, <Aside searching={searching} given={answer} />)
    await screen.getByRole('button', { name: 'Found' }).click()
    const opener = screen.getByRole('button', { name: t('search:filters.open') })
    await expect.element(opener).toBeVisible()
    expect(searching.asked).toEqual([])
    await opener.click()
    await expect.element(screen.getByRole('checkbox', { name: /robot/i })).toBeVisible()
    expect(searching.asked).toHaveLength(1)
  })
})
