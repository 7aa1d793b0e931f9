import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { Citation } from '#features/cite/citation.tsx'
import { CitationMeta } from '#features/cite/citation-meta.tsx'
import { CiteSheet } from '#features/cite/cite-sheet.tsx'
import { Coins } from '#features/cite/coins.tsx'
import { CopyNote } from '#features/cite/copy-note.tsx'
import { Share } from '#features/cite/share.tsx'
import { aPaper, paperId } from '#tests/builders/a-paper.ts'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

const kites = aPaper()
const pears = aPaper({ id: paperId('2601.00002'), title: { en: 'Pears', ko: null }, authors: [] })
const address = 'https://example.org/ko/papers/2601.00001'
const nobody = () => {}

/** What was copied; the test's browser allows nothing of the kind by itself. */
let copied: string[] = []

beforeEach(() => {
  copied = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const t = words(language)

  test('a paper is cited in the form that is chosen', async () => {
    const screen = await renderIn(language, <Citation papers={[kites]} fileName="kites" />)
    const text = screen.getByRole('region')
    await expect.element(text).toHaveTextContent('@misc{example2026kites')
    await screen.getByRole('button', { name: t('tools:cite.copy'), exact: true }).click()
    await expect.element(screen.getByRole('status')).toHaveTextContent(t('tools:cite.copied'))
    expect(copied[0]).toMatch(/^@misc\{example2026kites,\n[^]*eprint = \{2601\.00001\}/)
    await screen.getByText('RIS', { exact: true }).click()
    await expect.element(text).toHaveTextContent('TY - UNPB')
    await screen.getByText('CSL-JSON', { exact: true }).click()
    await expect.element(text).toHaveTextContent('"DOI": "10.48550/arXiv.2601.00001"')
    await expectAccessible(screen.container)
  })

  test('a list says its name, its length and whose authors are not known', async () => {
    const screen = await renderIn(
      language,
      <CiteSheet
        open
        onClose={nobody}
        papers={[kites, pears]}
        listName="W03"
        address="https://example.org/ko/weekly/2026-W03"
      />,
    )
    const sheet = screen.getByRole('dialog', { name: t('tools:cite.heading') })
    await expect.element(sheet).toHaveTextContent(`W03${t('tools:cite.papers', { count: 2 })}`)
    await expect.element(sheet).toHaveTextContent(t('tools:cite.noAuthors', { count: 1 }))
    await expect.element(sheet.getByRole('region')).toHaveTextContent('@misc{arxiv260100002')
    await expectAccessible(screen.container)
  })

  test('a page and its papers are handed on', async () => {
    const paper = {
      ...kites,
      summary: { en: { text: 'It lands.', by: 'authors' }, ko: { text: '내린다.', by: 'authors' } },
    } as const
    const screen = await renderIn(
      language,
      <Share papers={[paper]} title="Kites" address={address} />,
    )
    await screen.getByRole('button', { name: t('tools:cite.link') }).click()
    await screen.getByRole('button', { name: t('tools:cite.markdown') }).click()
    await expect.poll(() => copied.length).toBe(2)
    expect(copied[0]).toBe(address)
    expect(copied[1]).toContain('## Kites That Learn to Land')
    expect(copied[1]).toContain(language === 'ko' ? '내린다.' : 'It lands.')
    await expect
      .element(screen.getByRole('link'))
      .toHaveAttribute('href', 'https://doi.org/10.48550/arXiv.2601.00001')
    await expectAccessible(screen.container)
  })

  test('a browser that does not allow copying is told of', async () => {
    const screen = await renderIn(language, <CopyNote copied="refused" />)
    await expect.element(screen.getByRole('status')).toHaveTextContent(t('tools:cite.refused'))
    await screen.show(<CopyNote copied="nothing" />)
    await expect.element(screen.getByRole('status')).toHaveTextContent('')
  })
})

test('the system’s sheet gets title and address where there is one', async () => {
  const shared = vi.fn<(data: ShareData) => Promise<void>>(async () => {})
  Object.defineProperty(navigator, 'share', { value: shared, configurable: true })
  const screen = await renderIn('en', <Share papers={[kites]} title="Kites" address={address} />)
  await screen.getByRole('button', { name: words('en')('tools:cite.shareOther') }).click()
  expect(shared).toHaveBeenCalledWith({ title: 'Kites', url: address })
  Reflect.deleteProperty(navigator, 'share')
})

test('the head says what the page is about as long as it is shown, and Zotero is told', async () => {
  const told = vi.fn<() => void>()
  document.addEventListener('ZoteroItemUpdated', told)
  const screen = await renderIn('en', <CitationMeta paper={kites} />)
  const metas = () =>
    [...document.head.querySelectorAll('meta[name^=citation_]')].map(
      (meta) => `${meta.getAttribute('name')}: ${meta.getAttribute('content')}`,
    )
  expect(metas()).toContain('citation_title: Kites That Learn to Land')
  expect(metas()).toContain('citation_author: Example, Bo')
  expect(told).toHaveBeenCalledOnce()
  await screen.show(<CitationMeta paper={pears} />)
  expect(metas()).toContain('citation_title: Pears')
  expect(metas().filter((meta) => meta.startsWith('citation_author'))).toEqual([])
  expect(told).toHaveBeenCalledTimes(2)
  await screen.show(null)
  expect(metas()).toEqual([])
  document.removeEventListener('ZoteroItemUpdated', told)
})

test('a ContextObject stands in the row and is seen by nobody', async () => {
  const screen = await renderIn('en', <Coins paper={kites} />)
  const span = screen.container.querySelector<HTMLElement>('span.Z3988')
  expect(span?.title).toContain('rft_id=info%3Adoi%2F10.48550%2FarXiv.2601.00001')
  expect(span?.checkVisibility()).toBe(false)
})
