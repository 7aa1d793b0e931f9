import { beforeEach, describe, expect, test, vi } from 'vitest'

import { emptyLibrary, tagsOf } from '#domain/library/library.ts'
import { readLibrary, writeLibrary } from '#domain/library/library-file.ts'
import { Bookmark } from '#features/keep/bookmark.tsx'
import { HiddenNote } from '#features/keep/hidden-note.tsx'
import { HideRead } from '#features/keep/hide-read.tsx'
import { KeepPanel } from '#features/keep/keep-panel.tsx'
import { KeptFilters } from '#features/keep/kept-filters.tsx'
import { KeptRow } from '#features/keep/kept-row.tsx'
import { noteChange } from '#features/keep/last-change.ts'
import { LibraryActions } from '#features/keep/library-actions.tsx'
import { ListToPhone } from '#features/keep/list-to-phone.tsx'
import { NoteEditor } from '#features/keep/note-editor.tsx'
import { SaveToggle } from '#features/keep/save-toggle.tsx'
import { SharedList } from '#features/keep/shared-list.tsx'
import { TagEditor } from '#features/keep/tag-editor.tsx'
import { UndoLine } from '#features/keep/undo-line.tsx'
import { addLibrary, eraseLibrary, libraryNow, loadLibrary } from '#store/library.ts'
import { aKeptPaper } from '#tests/builders/a-kept-paper.ts'
import { paperId } from '#tests/builders/a-paper.ts'

import { changeSettings, readSettings } from '#store/settings.ts'

import { expectAccessible } from '../support/accessible.ts'
import { announced } from '../support/announced.ts'
import { renderIn, words } from '../support/render-in.tsx'

const facts = { id: paperId('2601.00001'), title: 'Apples and Pears', date: null }
const kept = () => libraryNow()?.library.get(facts.id)

beforeEach(async () => {
  await loadLibrary()
  await eraseLibrary()
  noteChange(null)
})

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const t = words(language)

  test('a paper is saved, and what was done can be undone', async () => {
    const screen = await renderIn(
      language,
      <>
        <SaveToggle facts={facts} />
        <UndoLine />
      </>,
    )
    const toggle = screen.getByRole('button', { name: `${t('keep:keep.save')} Apples and Pears` })
    await expect.element(toggle).toHaveAttribute('aria-pressed', 'false')
    await toggle.click()
    await expect.element(toggle).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(() => announced(screen.container)).toBe(t('keep:undo.saved'))
    await expectAccessible(screen.container)
    await screen.getByRole('button', { name: t('keep:undo.undo') }).click()
    await expect.element(toggle).toHaveAttribute('aria-pressed', 'false')
    await expect.poll(() => announced(screen.container)).toBe('')
  })

  test('read, tags and a note are kept', async () => {
    const screen = await renderIn(language, <KeepPanel facts={facts} />)
    await screen.getByRole('button', { name: `${t('keep:keep.read')} Apples and Pears` }).click()
    const tag = screen.getByLabelText(t('keep:tags.name', { title: facts.title }))
    await tag.fill('  과일, 가게 ')
    await screen.getByRole('button', { name: t('keep:tags.add'), exact: true }).click()
    await expect.element(screen.getByText('#과일 가게')).toBeVisible()
    await screen.getByRole('textbox', { name: t('keep:note.label') }).fill('두 번 읽기\n<b>')
    await screen.getByRole('button', { name: `${t('keep:keep.read')} Apples and Pears` }).click()
    await expect.poll(() => kept()?.note.value).toBe('두 번 읽기\n<b>')
    expect(kept()?.read.value).toBe(false)
    expect(tagsOf(kept() ?? { tags: [] })).toEqual(['과일 가게'])
    await expectAccessible(screen.container)
    const remove = t('keep:tags.remove', { tag: '과일 가게', title: facts.title })
    await screen.getByRole('button', { name: remove }).click()
    await expect.poll(() => tagsOf(kept() ?? { tags: [] })).toEqual([])
  })

  test('a kept paper is shown by what the library knows', async () => {
    const paper = aKeptPaper({ saved: true, note: 'two\nlines', tags: ['fruit'] })
    await addLibrary(new Map([[paper.id, paper]]))
    const screen = await renderIn(language, <KeptRow paper={paper} />)
    await expect.element(screen.getByRole('heading')).toHaveTextContent(paper.title)
    await expect.element(screen.getByText('two')).toHaveTextContent('two lines')
    const edit = screen.getByRole('button', { name: t('keep:keep.edit') })
    await edit.click()
    await expect.element(edit).toHaveAttribute('aria-expanded', 'true')
    await expect
      .element(screen.getByRole('textbox', { name: t('keep:note.label') }))
      .toHaveValue('two\nlines')
    await expectAccessible(screen.container)
  })

  test('a list that came with a link is added only on demand', async () => {
    const onDone = vi.fn<() => void>()
    const list = { ids: [facts.id, paperId('2601.00002')], tag: 'fruit' }
    const known = new Map([[facts.id, facts]])
    const screen = await renderIn(
      language,
      <SharedList list={list} facts={known} onDone={onDone} />,
    )
    await expect.element(screen.getByText('2601.00002')).toBeVisible()
    await expectAccessible(screen.container)
    expect(libraryNow()?.library.size).toBe(0)
    await screen.getByRole('button', { name: t('keep:shared.add') }).click()
    expect(onDone).toHaveBeenCalledOnce()
    expect(kept()).toMatchObject({ title: facts.title, saved: { value: true } })
    expect(tagsOf(kept() ?? { tags: [] })).toEqual(['fruit'])
  })

  test('a file that is not ours is refused in words, and one of ours is taken', async () => {
    const screen = await renderIn(language, <LibraryActions library={emptyLibrary} />)
    const input = screen.getByLabelText(t('keep:file.import'), { exact: true }).last()
    await input.upload(new File(['{"papers":[]}'], 'a.json', { type: 'application/json' }))
    await expect.element(screen.getByRole('alert')).toHaveTextContent(t('keep:file.foreign'))
    const paper = aKeptPaper({ saved: true })
    await input.upload(new File([writeLibrary(new Map([[paper.id, paper]]))], 'b.json'))
    await expect.poll(() => libraryNow()?.library.get(paper.id)).toEqual(paper)
    await expect.element(screen.getByRole('alert')).toHaveTextContent('')
    await expectAccessible(screen.container)
  })

  test('filters name what they do', async () => {
    const onChange = vi.fn<(change: object) => void>()
    const filter = { state: 'saved', tag: null, text: '', order: 'saved' } as const
    const screen = await renderIn(
      language,
      <KeptFilters filter={filter} tags={['fruit']} onChange={onChange} />,
    )
    await screen.getByRole('radio', { name: t('keep:saved.stateUnread') }).click({ force: true })
    await screen
      .getByRole('combobox', { name: t('keep:saved.tags'), exact: true })
      .selectOptions('#fruit')
    await screen.getByRole('searchbox', { name: t('keep:saved.find') }).fill('a')
    expect(onChange.mock.calls).toEqual([
      [{ state: 'unread' }],
      [{ tag: 'fruit' }],
      [{ text: 'a' }],
    ])
    await expectAccessible(screen.container)
  })

  test('a code and a link carry the list', async () => {
    const papers = [aKeptPaper({ saved: true })]
    const screen = await renderIn(
      language,
      <ListToPhone papers={papers} tag="fruit" address="https://example.org/ko/saved" />,
    )
    await expect
      .element(screen.getByRole('img', { name: t('keep:phone.code', { count: 1 }) }))
      .toBeVisible()
    const link = 'https://example.org/ko/saved#list=2601.00001&tag=fruit'
    await expect.element(screen.getByText(link)).toBeVisible()
    await expectAccessible(screen.container)
  })
})

test('Enter in a tag field adds the tag; an empty one adds nothing', async () => {
  const onAdd = vi.fn<(tag: string) => void>()
  const screen = await renderIn(
    'ko',
    <TagEditor
      tags={['fruit']}
      known={['fruit', 'soup']}
      onAdd={onAdd}
      onRemove={() => {}}
      title="Apples"
    />,
  )
  const field = screen.getByRole('textbox')
  await field.fill(' , ')
  await expect
    .element(screen.getByRole('button', { name: words('ko')('keep:tags.add'), exact: true }))
    .toBeDisabled()
  await field.fill('pears{Enter}'.replace('{Enter}', ''))
  await screen.getByRole('button', { name: words('ko')('keep:tags.add'), exact: true }).click()
  const known = words('ko')('keep:tags.addKnown', { tag: 'soup', title: 'Apples' })
  await screen.getByRole('button', { name: known }).click()
  expect(onAdd.mock.calls).toEqual([['pears'], ['soup']])
})

test('a note is kept when its field is left, and only where it changed', async () => {
  const onChange = vi.fn<(note: string) => void>()
  const screen = await renderIn('en', <NoteEditor note="one" onChange={onChange} title="Apples" />)
  const field = screen.getByRole('textbox')
  await field.fill('two')
  expect(onChange).not.toHaveBeenCalled()
  HTMLElement.prototype.blur.call(field.element())
  expect(onChange.mock.calls).toEqual([['two']])
})

test('a ribbon is a drawing and nothing more', async () => {
  const screen = await renderIn('en', <Bookmark filled />)
  expect(screen.container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
})

test('the exported file is the library', async () => {
  const paper = aKeptPaper({ saved: true, tags: ['fruit'] })
  await addLibrary(new Map([[paper.id, paper]]))
  const reading = readLibrary(writeLibrary(libraryNow()?.library ?? emptyLibrary))
  expect(reading).toMatchObject({ kind: 'library', refused: 0 })
})

test.each(['en', 'ko'] as const)(
  'in %s, papers that were read are hidden, and said to be',
  async (language) => {
    const t = words(language)
    const onShow = vi.fn<() => void>()
    changeSettings({ hideRead: false })
    const screen = await renderIn(
      language,
      <>
        <HideRead />
        <HiddenNote count={3} onShow={onShow} />
      </>,
    )
    await screen.getByRole('checkbox', { name: t('keep:ranking.hide') }).click()
    expect(readSettings().hideRead).toBe(true)
    await expect.element(screen.getByText(t('keep:ranking.hidden', { count: 3 }))).toBeVisible()
    await screen.getByRole('button', { name: t('keep:ranking.show') }).click()
    expect(onShow).toHaveBeenCalledOnce()
    await expectAccessible(screen.container)
    changeSettings({ hideRead: false })
  },
)
