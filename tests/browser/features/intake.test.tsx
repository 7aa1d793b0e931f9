import { describe, expect, test } from 'vitest'

import { issue, type IssueCode } from '#domain/issue.ts'
import { issueWords } from '#domain/issue-words.ts'
import { emptyCollection } from '#domain/merge.ts'
import { DocumentReport } from '#features/intake/document-report.tsx'
import { DropHint } from '#features/intake/drop-hint.tsx'
import { GiveDocuments } from '#features/intake/give-documents.tsx'
import { Intake } from '#features/intake/intake.tsx'
import { IssueList } from '#features/intake/issue-list.tsx'
import { KeptDocuments } from '#features/intake/kept-documents.tsx'
import { MessageLine } from '#features/intake/message-line.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { ReadingProgress } from '#features/intake/reading-progress.tsx'
import { Report } from '#features/intake/report.tsx'
import { loadWords } from '#i18n/words.ts'
import { createOwn, type Own } from '#queries/own-archive.ts'
import type { Given, ReadDocument } from '#queries/own-messages.ts'
import { ownQuery } from '#queries/own-query.ts'
import { useQuery } from '@tanstack/react-query'
import { aCollection } from '#tests/builders/a-collection.ts'
import { aPaper, paperId } from '#tests/builders/a-paper.ts'

import { expectAccessible } from '../support/accessible.ts'
import { aClient, renderIn } from '../support/render-in.tsx'

const codes = Object.keys(issueWords) as IssueCode[]

function aReadDocument(name = 'post.md', overrides: Partial<ReadDocument['reading']> = {}) {
  const papers = [aPaper(), aPaper({ id: paperId('2601.00002') })]
  const collection = aCollection(papers)
  const reading = { name, format: 'jekyll-post', collection, issues: [], ...overrides } as const
  return { reading, text: reading.format === null ? null : '{}' } satisfies ReadDocument
}

const refused = aReadDocument('photo.png', {
  format: null,
  collection: emptyCollection,
  issues: [issue('unknown-format', 'refused', { file: 'photo.png', place: '' }, 'no text')],
})

function anOwn(overrides: Partial<Own> = {}): Own {
  const document = { key: 'a', name: 'post.md', format: 'jekyll-post', keptAt: 0, papers: 2 }
  const storage = 'kept' as const
  return createOwn({
    documents: [document],
    storage,
    damaged: [],
    collection: aCollection(),
    ...overrides,
  })
}

function Kept({ onMessage = () => {} }: { readonly onMessage?: (message: object) => void }) {
  return <KeptDocuments own={useQuery({ ...ownQuery, enabled: false })} onMessage={onMessage} />
}

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  test('a report says what was found, before anything is kept', async () => {
    const say = await loadWords('intake', language)
    let kept = 0
    const screen = await renderIn(
      language,
      <Report
        documents={[aReadDocument(), refused]}
        known={aCollection().papers}
        onKeep={() => (kept += 1)}
        onDiscard={() => {}}
      />,
    )
    await expect.element(screen.getByText(say('report.nothingKept'))).toBeVisible()
    await expect.element(screen.getByText(say('report.new', { count: 1 }))).toBeVisible()
    await expect.element(screen.getByText(say('report.refusedDocument')).first()).toBeVisible()
    await expect.element(screen.getByText(say('remedy.unknown-format'))).toBeVisible()
    await screen.getByRole('button', { name: say('report.keep', { count: 1 }) }).click()
    expect(kept).toBe(1)
    await expectAccessible(screen.container)
  })

  test('a report of nothing but refusals offers nothing to keep', async () => {
    const say = await loadWords('intake', language)
    const screen = await renderIn(
      language,
      <Report documents={[refused]} known={new Map()} onKeep={() => {}} onDiscard={() => {}} />,
    )
    await expect.element(screen.getByText(say('report.nothingToKeep'))).toBeVisible()
    expect(screen.getByRole('button').elements()).toHaveLength(1)
  })

  test.each(codes)('the issue %s has words for what was expected and what to do', async (code) => {
    const say = await loadWords('intake', language)
    const place = 'line 12'
    const one = issue(code, 'missing', { file: 'post.md', place }, 'found here')
    const screen = await renderIn(language, <IssueList issues={[one]} open />)
    await expect.element(screen.getByText(say(`expected.${code}`), { exact: true })).toBeVisible()
    await expect.element(screen.getByText(say(`remedy.${code}`), { exact: true })).toBeVisible()
    await expect.element(screen.getByText(say('issueParts.line', { line: '12' }))).toBeVisible()
    await expect.element(screen.getByText('found here')).toBeVisible()
  })

  test('kept documents are listed, with how safe they are', async () => {
    const say = await loadWords('intake', language)
    const client = aClient()
    client.setQueryData(ownQuery.queryKey, anOwn())
    const screen = await renderIn(language, <Kept />, client)
    await expect.element(screen.getByRole('listitem')).toHaveTextContent('post.md')
    await expect.element(screen.getByText(say('storage.kept'))).toBeVisible()
    const remove = screen.getByRole('button', {
      name: say('kept.removeNamed', { name: 'post.md' }),
    })
    await expect.element(remove).toBeVisible()
    await expect.element(screen.getByRole('button', { name: say('kept.export') })).toBeVisible()
    await expectAccessible(screen.container)
  })

  test.each(['full', 'blocked'] as const)('storage that is %s is said plainly', async (storage) => {
    const say = await loadWords('intake', language)
    const client = aClient()
    client.setQueryData(ownQuery.queryKey, anOwn({ storage, damaged: ['post.md'] }))
    const screen = await renderIn(language, <Kept />, client)
    await expect.element(screen.getByText(say(`storage.${storage}`))).toBeVisible()
    await expect
      .element(screen.getByText(say('storage.damaged', { names: 'post.md' })))
      .toBeVisible()
  })

  test('the ways in can be reached, and pasted text is given on', async () => {
    const say = await loadWords('intake', language)
    const given: Given[] = []
    const screen = await renderIn(
      language,
      <GiveDocuments onGive={(more) => given.push(...more)} />,
    )
    await screen.getByRole('button', { name: say('give.paste') }).click()
    await screen.getByRole('textbox', { name: say('give.pasteLabel') }).fill('1. **Kites**')
    await screen.getByRole('button', { name: say('give.read') }).click()
    expect(given).toEqual([{ name: say('give.pastedName'), text: '1. **Kites**' }])
    expect(screen.getByRole('textbox').elements()).toHaveLength(0)
    await expectAccessible(screen.container)
  })

  test('reading tells how far it is and can be cancelled', async () => {
    const say = await loadWords('intake', language)
    let cancelled = 0
    const progress = { name: 'b.json', number: 2, total: 5 }
    const screen = await renderIn(
      language,
      <ReadingProgress
        state={{ documents: [aReadDocument()], progress, ended: null }}
        onCancel={() => (cancelled += 1)}
      />,
    )
    const bar = screen.getByRole('progressbar', { name: say('reading.progress', progress) })
    await expect.element(bar).toHaveAttribute('value', '1')
    await screen.getByRole('button', { name: say('reading.cancel') }).click()
    expect(cancelled).toBe(1)
    await expectAccessible(screen.container)
  })

  test('the dialog opens, says that nothing is sent, and closes', async () => {
    const say = await loadWords('intake', language)
    let open = true
    const screen = await renderIn(
      language,
      <Intake open over={false} dropped={null} onChange={(to) => (open = to.open ?? open)} />,
    )
    const dialog = screen.getByRole('dialog', { name: say('dialog.heading') })
    await expect.element(dialog.getByRole('status')).toHaveTextContent(say('dialog.private'))
    await expect.element(dialog.getByText(say('kept.none'))).toBeVisible()
    await expectAccessible(screen.container)
    await dialog.getByRole('button', { name: say('dialog.close') }).click()
    expect(open).toBe(false)
  })
})

test('a document without faults says so', async () => {
  const say = await loadWords('intake', 'en')
  const screen = await renderIn(
    'en',
    <DocumentReport reading={aReadDocument().reading} known={new Map()} />,
  )
  await expect.element(screen.getByText(say('report.flawless'))).toBeVisible()
  expect(screen.container.querySelector('details')).toBeNull()
})

test('of many issues the first are shown, the others on demand', async () => {
  const at = (index: number) => ({ file: 'a.json', place: `papers[${index}]` })
  const issues = Array.from({ length: 25 }, (_, n) => issue('bad-paper', 'refused', at(n), 'none'))
  const screen = await renderIn('en', <IssueList issues={issues} open />)
  await expect.poll(() => screen.getByRole('listitem').elements().length).toBe(10)
  await screen.getByRole('button').click()
  await expect.poll(() => screen.getByRole('listitem').elements().length).toBe(25)
})

test('what was done can be undone from the line that says it', async () => {
  const say = await loadWords('intake', 'ko')
  let undone = 0
  const message = { text: '문서를 뺐습니다.', onUndo: () => void (undone += 1) }
  const screen = await renderIn('ko', <MessageLine message={message} otherwise="" />)
  await expect.element(screen.getByRole('status')).toHaveTextContent(message.text)
  await screen.getByRole('button', { name: say('kept.undo') }).click()
  expect(undone).toBe(1)
})

test('the hint covers the page only while something is dragged', async () => {
  const screen = await renderIn('en', <DropHint shown words="Drop it" />)
  await expect.element(screen.getByText('Drop it')).toBeVisible()
  await screen.show(<DropHint shown={false} words="Drop it" />)
  await expect.element(screen.getByText('Drop it')).not.toBeVisible()
})

test('a panel closes with Escape and with a press beside it', async () => {
  let closed = 0
  const screen = await renderIn(
    'en',
    <Sheet title="Panel" closeLabel="Close" open onClose={() => (closed += 1)}>
      <p>Inside</p>
    </Sheet>,
  )
  const dialog = screen.getByRole('dialog', { name: 'Panel' })
  await expect.element(dialog).toBeVisible()
  dialog.element().dispatchEvent(new MouseEvent('click', { bubbles: true }))
  expect(closed).toBe(1)
  await screen.show(
    <Sheet title="Panel" closeLabel="Close" open={false} onClose={() => (closed += 1)}>
      <p>Inside</p>
    </Sheet>,
  )
  await expect.element(screen.getByText('Inside')).not.toBeVisible()
})
