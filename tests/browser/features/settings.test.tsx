import { beforeEach, describe, expect, test, vi } from 'vitest'

import { Choice } from '#features/settings/choice.tsx'
import { type Kept, KeptList } from '#features/settings/kept-list.tsx'
import { LookSettings } from '#features/settings/look-settings.tsx'
import { ReadingSettings } from '#features/settings/reading-settings.tsx'
import { SettingsSheet } from '#features/settings/settings-sheet.tsx'
import { changeComfort, defaultComfort, readComfort } from '#store/comfort-settings.ts'
import { readReadingSettings } from '#store/reading-settings.ts'
import { changeSettings, defaultSettings, readSettings } from '#store/settings.ts'
import { paperId } from '#tests/builders/a-paper.ts'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

beforeEach(() => {
  changeSettings({ ...defaultSettings })
  changeComfort({ ...defaultComfort })
})

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const t = words(language)
  const view = { page: 'paper', language, id: paperId('2601.00001'), within: null } as const

  test('how the page looks is chosen and kept', async () => {
    const screen = await renderIn(language, <LookSettings />)
    const choose = async (name: string, value: string) => {
      await screen.getByRole('group', { name }).getByText(value, { exact: true }).click()
    }
    await choose(t('tools:settings.theme'), t('tools:settings.dark'))
    await choose(t('tools:settings.textSize'), t('tools:settings.sizeLargest'))
    await choose(t('tools:settings.lineWidth'), t('tools:settings.widthNarrow'))
    await choose(t('tools:settings.motion'), t('tools:settings.motionLess'))
    expect(readSettings().theme).toBe('dark')
    expect(readComfort()).toMatchObject({
      textSize: 'largest',
      lineWidth: 'narrow',
      motion: 'less',
    })
    await expectAccessible(screen.container)
  })

  test('how abstracts are read is chosen for all papers', async () => {
    changeSettings({ abstractViewOf: [['2601.00001', 'en']] })
    const screen = await renderIn(language, <ReadingSettings view={view} />)
    const group = screen.getByRole('group', { name: t('tools:settings.abstract') })
    await group.getByText(t('tools:settings.both'), { exact: true }).click()
    expect(readSettings()).toMatchObject({ abstractView: 'both', abstractViewOf: [] })
    await group.getByText(t('tools:settings.abstractAuto'), { exact: true }).click()
    expect(readSettings().abstractView).toBeNull()
    const marks = screen.getByRole('checkbox', { name: t('tools:settings.marks') })
    await marks.click()
    expect(readReadingSettings().marks).toBe(false)
    await marks.click()
    expect(readReadingSettings().marks).toBe(true)
    const other = language === 'en' ? 'ko' : 'en'
    const link = screen.getByRole('link', { name: other === 'ko' ? '한국어' : 'English' })
    await expect.element(link).toHaveAttribute('href', `/${other}/papers/2601.00001`)
    await link.click()
    expect(readSettings().language).toBe(other)
    await expectAccessible(screen.container)
  })

  test('what is kept is exported, and erased only when asked twice', async () => {
    const onErase = vi.fn<() => Promise<void>>(async () => {})
    const onExport = vi.fn<() => Promise<void>>(async () => {})
    const kept: readonly Kept[] = [
      { kind: 'library', count: 3, onErase, onExport },
      { kind: 'copies', count: 2, onErase: () => Promise.reject(new Error('no')) },
      { kind: 'searches', count: 0, onErase },
    ]
    const screen = await renderIn(language, <KeptList kept={kept} used="1.2 MB" />)
    const library = t('tools:kept.library')
    const copies = t('tools:kept.copies')
    await expect.element(screen.getByText(t('tools:kept.used', { size: '1.2 MB' }))).toBeVisible()
    await screen.getByRole('button', { name: t('tools:kept.exportOf', { name: library }) }).click()
    expect(onExport).toHaveBeenCalledOnce()
    await screen.getByRole('button', { name: t('tools:kept.eraseOf', { name: library }) }).click()
    await expectAccessible(screen.container)
    await screen.getByRole('button', { name: t('tools:kept.keep') }).click()
    expect(onErase).not.toHaveBeenCalled()
    await screen.getByRole('button', { name: t('tools:kept.eraseOf', { name: library }) }).click()
    await screen.getByRole('button', { name: t('tools:kept.sureOf', { name: library }) }).click()
    expect(onErase).toHaveBeenCalledOnce()
    const status = screen.getByRole('status')
    await expect.element(status).toHaveTextContent(t('tools:kept.erased', { name: library }))
    await screen.getByRole('button', { name: t('tools:kept.eraseOf', { name: copies }) }).click()
    await screen.getByRole('button', { name: t('tools:kept.sureOf', { name: copies }) }).click()
    await expect.element(status).toHaveTextContent(t('tools:kept.failed', { name: copies }))
  })

  test('all of it stands in one dialog', async () => {
    const onClose = vi.fn<() => void>()
    const screen = await renderIn(
      language,
      <SettingsSheet
        view={view}
        open
        onClose={onClose}
        keyboard={<p>keys</p>}
        kept={<h3>kept</h3>}
      />,
    )
    const sheet = screen.getByRole('dialog', { name: t('tools:settings.heading') })
    const headings = sheet.getByRole('heading', { level: 3 }).elements()
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      t('tools:settings.reading'),
      t('tools:settings.look'),
      t('tools:settings.keyboard'),
      'kept',
    ])
    await expectAccessible(screen.container)
    await sheet.getByRole('button', { name: t('tools:settings.close') }).click()
    expect(onClose).toHaveBeenCalledOnce()
  })
})

test('a choice is one group with a name', async () => {
  const onChange = vi.fn<(value: 'a' | 'b') => void>()
  const screen = await renderIn(
    'en',
    <Choice
      label="Letters"
      value="a"
      onChange={onChange}
      segments={[
        { value: 'a', label: 'First' },
        { value: 'b', label: 'Second' },
      ]}
    />,
  )
  await screen.getByRole('group', { name: 'Letters' }).getByText('Second').click()
  expect(onChange).toHaveBeenCalledWith('b')
})
